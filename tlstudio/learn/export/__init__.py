"""A saved model as files that predict without TL Studio."""
