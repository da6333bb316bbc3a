"""The Prediction page: what saved models say about single images and folders."""
