"""Why a file of tensors is not opened: a code of ``core/texts.py`` and its values."""


class RefusedError(ValueError):
    """The file is not a plain file of dense tensors; ``code`` names the sentence, ``values`` fill its places."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values
