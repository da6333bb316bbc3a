"""Exporting a model: asked for wherever a model is, by one dialog."""
