"""The pages of the window, a folder each: panel (what is seen), flow (what it asks of an engine), their parts."""
