"""A setting is a row at its field: what is made of the rows, and that a further field changes no cache's key."""

from typing import Annotated, Any, Literal, get_args

import msgspec
import pytest

from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.setting import Range, Setting, changes, rows
from tlstudio.core.spec import SETTINGS, TrainJob
from tlstudio.core.train_spec import TrainSpec


class Inner(msgspec.Struct, frozen=True):
    kind: Annotated[
        Literal["a", "b"], Setting(label="K", tooltip="", group="G", choices=(("a", "A"), ("b", "B")))
    ] = "b"
    on: Annotated[bool, Setting(label="O", tooltip="", group="G")] = True


class Outer(msgspec.Struct):
    silent: str = "no row"
    count: Annotated[int, Setting(label="C", tooltip="", group="G", allowed=Range(1, 3))] = 2
    inner: Inner = Inner()
    rate: Annotated[float, Setting(label="R", tooltip="", group="G", kind="rate", allowed=Range(0, 1))] = 0.5


def test_rows_are_found_at_any_depth_and_know_their_fields() -> None:
    assert [(row.field, row.kind, row.default) for row in rows(Outer)] == [
        ("count", "whole", 2),
        ("inner.kind", "choice", "b"),
        ("inner.on", "switch", True),
        ("rate", "rate", 0.5),
    ]


#: of the job and not of its result, or chosen in other ways than by a value
_NO_ROWS = {"recipe"}


@pytest.mark.parametrize("spec", [ImageSpec, AugmentSpec, TrainSpec])
def test_every_hyperparameter_has_a_row(spec: type[msgspec.Struct]) -> None:
    assert {field.name for field in msgspec.structs.fields(spec)} - {row.field for row in rows(spec)} <= _NO_ROWS


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.field)
def test_a_row_says_all_that_is_shown(row: Setting) -> None:
    assert row.label
    assert row.tooltip
    assert bool(row.choices) is (row.kind == "choice")
    if row.choices:
        assert tuple(value for value, _ in row.choices) == get_args(_type_of(TrainJob, row.field))
    if row.when:
        assert row.when[0] in {"strategy.number", *(other.field for other in SETTINGS)}


def _type_of(spec: type[msgspec.Struct], field: str) -> Any:
    head, _, rest = field.partition(".")
    kind = next(found.type for found in msgspec.structs.fields(spec) if found.name == head)
    return _type_of(kind, rest) if rest else get_args(kind)[0]


def other(value: Any) -> Any:
    return {bool: lambda: not value, str: lambda: value + "x"}.get(type(value), lambda: value + 1)()


@pytest.mark.parametrize("spec", [ImageSpec(), AugmentSpec(crop="resized", rotation=5.0)])
def test_every_value_that_is_not_the_default_is_in_the_key(spec: msgspec.Struct) -> None:
    keys = {changes(spec)}
    for field in msgspec.structs.fields(spec):
        keys.add(changes(msgspec.structs.replace(spec, **{field.name: other(getattr(spec, field.name))})))
    assert len(keys) == 1 + len(msgspec.structs.fields(spec))


def test_a_field_that_comes_later_changes_no_key() -> None:
    later = msgspec.defstruct(
        "Later", [("mixup", float, 0.0), ("blur", bool, False)], bases=(AugmentSpec,), kw_only=True
    )
    assert changes(later(rotation=5.0)) == changes(AugmentSpec(rotation=5.0)) == "rotation=5.0"
    assert changes(later(rotation=5.0, mixup=0.2)) == "mixup=0.2 rotation=5.0"


def test_fields_that_say_nothing_about_what_is_cached_are_left_out() -> None:
    assert changes(AugmentSpec(views=3, erase=0.1), but=("views",)) == "erase=0.1"
    assert changes(AugmentSpec()) == ""
