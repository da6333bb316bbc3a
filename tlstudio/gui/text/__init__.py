"""Words: languages, sentences, numbers, names of fields."""
