"""The dialog of a sweep: its axes, what it takes, and its table as it fills."""
