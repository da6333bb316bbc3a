"""TL Studio: train, compare and trust image classifiers on your own machine."""

__version__ = "0.1.0"
