"""Stored runs as the window holds them, and which of them are selected."""
