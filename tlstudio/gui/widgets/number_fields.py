"""Fields of numbers whose text does not touch the border."""

from PySide6.QtWidgets import QAbstractSpinBox

_LEFT = 6  # px


def inset(*boxes: QAbstractSpinBox) -> None:
    """Give the text of each as much room on the left as that of other fields has; a style sheet cannot."""
    for box in boxes:
        box.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
