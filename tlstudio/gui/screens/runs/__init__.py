"""The list of runs below the rail."""
