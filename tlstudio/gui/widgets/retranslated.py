"""What every widget with texts of its own does when the language of the window changes."""

from PySide6.QtCore import QEvent


class Retranslated:
    """Mixin, named before the widget's base: ``class RunPicker(Retranslated, QWidget)``.

    The widget sets all its texts in ``_retranslate``, which the end of its ``__init__`` calls.
    """

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)  # type: ignore[misc]
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        raise NotImplementedError
