"""What the help drawer says."""
