"""From the window to the engine: threads, conversations, and what is loaded in the background."""
