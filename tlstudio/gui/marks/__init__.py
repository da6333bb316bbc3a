"""What the user decides about single images: marking them anywhere, and the list of all marks."""
