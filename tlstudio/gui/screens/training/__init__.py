"""The Training page: the run that is trained, its curves, its end, and the queue."""
