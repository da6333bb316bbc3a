"""The main window: frame, menus, rail, strip, and what connects the screens."""
