"""The Data page: a folder of images, its classes, its problems and its split."""
