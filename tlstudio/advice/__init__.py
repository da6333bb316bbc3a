"""What a few numbers of images and of pretrained networks tell beforehand; NumPy, SciPy."""
