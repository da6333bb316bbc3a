"""The map of the images: points, their colours, and what is chosen on it."""
