"""How soon the window is there, and whether it always answers."""
