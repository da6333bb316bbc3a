"""Each a conversation: what a panel wants, who does it, and what the panel is told. Made by the window."""
