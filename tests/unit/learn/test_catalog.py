"""Each row of the catalogue against the installed torchvision and timm; networks are laid out without memory."""

import importlib.metadata
import importlib.resources
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
import timm
import torch
import torchvision

from tlstudio.core.catalog import BUNDLED, MODELS, Model
from tlstudio.core.spec import StrategySpec
from tlstudio.learn.models.build import architecture, build, lay_out
from tlstudio.learn.models.weights import is_published
from tlstudio.learn.strategy import count_parameters, freeze, frozen_names, is_inside

ROWS = pytest.mark.parametrize("row", MODELS.values(), ids=MODELS)
BUILT_IN = [row for row in MODELS.values() if row.is_bundled]
PUBLISHED = [row for row in MODELS.values() if row.library == "torchvision"]


@cache
def _laid_out(row: Model) -> torch.nn.Module:
    return lay_out(architecture(row, classes=row.sized_for, input_size=row.input_size))


@ROWS
def test_stages_and_head_share_all_parameters_among_them(row: Model) -> None:
    network = _laid_out(row)
    parts = {stage.name: stage.modules for stage in row.stages} | {"head": (row.head,)}
    assert len(parts) == len(row.stages) + 1, "stage names are unique"
    owners = {
        name: [part for part, modules in parts.items() if is_inside(name, modules)]
        for name in network.state_dict()
    }
    assert {name: owner for name, owner in owners.items() if len(owner) != 1} == {}
    assert {owner for (owner,) in owners.values()} == set(parts), "no part is without weights"


@ROWS
def test_stages_come_in_the_order_of_the_network(row: Model) -> None:
    modules = [name for name, _ in _laid_out(row).named_modules()]
    modules += [name for name, _ in _laid_out(row).named_parameters()]
    places = [[modules.index(name) for name in stage.modules] for stage in row.stages]
    if row.family not in ("ViT", "Swin"):  # whose norm and free parameters are registered out of order
        assert [place for stage in places for place in stage] == sorted(
            place for stage in places for place in stage
        )


@ROWS
def test_the_head_answers_with_the_classes(row: Model) -> None:
    head = _laid_out(row).get_submodule(row.head)
    assert getattr(head, "out_features", getattr(head, "out_channels", None)) == row.sized_for


@ROWS
def test_the_feature_map_is_a_module_before_the_head(row: Model) -> None:
    modules = [name for name, _ in _laid_out(row).named_modules()]
    assert row.feature_map in modules
    assert not is_inside(row.feature_map, (row.head,))


@ROWS
def test_number_of_parameters(row: Model) -> None:
    assert sum(parameter.numel() for parameter in _laid_out(row).parameters()) == row.parameters


def _sizes(row: Model, network: torch.nn.Module) -> tuple[int, ...]:
    """Parameters of each stage and of the head, counted."""
    parts = [*(stage.modules for stage in row.stages), (row.head,)]
    named = [(name, parameter.numel()) for name, parameter in network.named_parameters()]
    return tuple(sum(size for name, size in named if is_inside(name, modules)) for modules in parts)


@ROWS
def test_sizes_of_the_stages_and_the_head(row: Model) -> None:
    assert row.sizes == _sizes(row, _laid_out(row))


@ROWS
def test_sizes_for_other_classes_and_another_input(row: Model) -> None:
    side = row.input_size + 2 * row.input_multiple
    network = lay_out(architecture(row, classes=7, input_size=side))
    assert row.stage_sizes(7, side) == _sizes(row, network)


@ROWS
@pytest.mark.parametrize("number", [1, 2, 3])
def test_what_a_strategy_trains_is_counted_as_the_engine_counts_it(row: Model, number: int) -> None:
    first = row.stage_names[len(row.stages) // 2] if number == 2 else ""
    strategy = StrategySpec(number=number, first_stage=first)  # type: ignore[arg-type]
    network = lay_out(architecture(row, classes=7, input_size=row.input_size))
    freeze(network, frozen_names(row, strategy))
    sizes = row.stage_sizes(7, row.input_size)
    frozen = len(row.frozen_stages(number, first))
    assert count_parameters(network) == (sum(sizes[frozen:]), sum(sizes))


@ROWS
def test_everything_is_saved(row: Model) -> None:
    """A buffer that a state dict leaves out would be lost in a ``.pt``."""
    network = _laid_out(row)
    assert {name for name, _ in network.named_buffers()} <= network.state_dict().keys()


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row.name)
def test_facts_of_torchvision(row: Model) -> None:
    weights = torchvision.models.get_model_weights(row.name)[row.weights]
    transform = weights.transforms()
    assert weights.meta["num_params"] == row.parameters
    assert Path(weights.url).name == row.weights_file
    assert weights.meta["_file_size"] == pytest.approx(row.weights_mb, abs=0.1)
    assert transform.crop_size == [row.input_size]
    assert tuple(transform.mean) == row.mean
    assert tuple(transform.std) == row.std
    if row.family not in ("ViT", "Swin"):  # theirs is what the weights were made for; other sizes work too
        assert row.min_input >= max(weights.meta["min_size"])
    assert re.search(r"-[0-9a-f]{8}\.pth$", row.weights_file), "the name carries the hash"


@pytest.mark.parametrize("row", BUILT_IN, ids=lambda row: row.name)
def test_facts_of_timm(row: Model) -> None:
    described = architecture(row, classes=1000, input_size=row.input_size)
    facts = timm.create_model(described["name"], pretrained=False).pretrained_cfg
    assert facts["mean"] == row.mean
    assert facts["std"] == row.std
    assert facts["input_size"] == (3, row.input_size, row.input_size)
    assert facts["license"] == row.licence.lower()


@pytest.mark.parametrize("row", BUILT_IN, ids=lambda row: row.name)
def test_facts_of_the_package_that_ships_the_weights(row: Model) -> None:
    source = importlib.resources.files(row.weights_package) / "models" / row.weights_file
    with importlib.resources.as_file(source) as path:
        assert path.stat().st_size / 2**20 == pytest.approx(row.weights_mb, abs=0.1)
        assert is_published(row, path), "the name carries the hash"
    distribution = row.weights_package.replace("_", "-")
    assert distribution in {re.split("[<>=]", wanted)[0] for wanted in _project()["dependencies"]}
    licence = importlib.metadata.distribution(distribution).read_text("LICENSE")
    assert licence is not None
    assert "Apache License, Version 2.0" in licence


def test_only_what_is_built_in_has_a_package() -> None:
    assert [row.name for row in MODELS.values() if row.weights_package] == [row.name for row in BUILT_IN]
    assert MODELS[BUNDLED] == min(BUILT_IN, key=lambda row: row.parameters)


def _project() -> dict[str, list[str]]:
    file = Path(__file__).parents[3] / "pyproject.toml"
    project: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    return project


_BIG = {row.name for row in MODELS.values() if row.parameters > 9_000_000}


@pytest.mark.parametrize(
    "row",
    [pytest.param(row, id=row.name, marks=[pytest.mark.slow] * (row.name in _BIG)) for row in MODELS.values()],
)
def test_takes_its_smallest_input(row: Model) -> None:
    """Forward and backward in training mode, as a run does: two images, the smallest batch there is."""
    side = -(-row.min_input // row.input_multiple) * row.input_multiple
    network = build(architecture(row, classes=3, input_size=side)).train()
    logits = network(torch.rand(2, 3, side, side))
    assert logits.shape == (2, 3)
    logits.sum().backward()


def test_a_network_that_rescales_its_input_sees_plain_values() -> None:
    """GoogLeNet without normalisation: its first layer gets the values 0..1 as they are."""
    row = MODELS["googlenet"]
    network = build(architecture(row, classes=3, input_size=224))
    values = torch.rand(2, 3, 4, 4)
    mean, std = (torch.tensor(part).view(1, 3, 1, 1) for part in row.normalization(wanted=False))
    seen = network._transform_input((values - mean) / std)  # type: ignore[operator]
    assert torch.allclose(seen, values, atol=1e-6)
