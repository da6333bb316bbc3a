"""The confusion matrix: layout, painting, keyboard and export."""
