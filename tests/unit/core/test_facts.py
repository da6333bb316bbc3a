"""Facts that threads pass to one another are not changed by whoever reads them."""

import importlib
import pkgutil

import msgspec
import pytest

from tlstudio import core

MODULES = [
    importlib.import_module(f"{core.__name__}.{found.name}") for found in pkgutil.iter_modules(core.__path__)
]
STRUCTS = sorted(
    (
        kind
        for module in MODULES
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == module.__name__
        if not name.startswith("_")
    ),
    key=lambda kind: (kind.__module__, kind.__name__),
)


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_no_fact_can_be_changed(kind: type[msgspec.Struct]) -> None:
    assert kind.__struct_config__.frozen
