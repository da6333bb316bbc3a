"""The Evaluation page: runs side by side, and the images behind the numbers."""
