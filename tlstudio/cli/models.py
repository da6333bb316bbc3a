"""``tlstudio models``."""

from tlstudio.cli import show
from tlstudio.cli.ending import Json
from tlstudio.core import catalog


def models(json: Json = False) -> None:
    """List the models that can be trained."""
    rows = list(catalog.MODELS.values())
    show.as_json(rows) if json else show.models(rows)
