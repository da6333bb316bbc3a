"""The same images as a folder, a table and an archive: the same training, prediction and groups."""

from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tests.unit.data.test_named_images import images, listed, packed, table, with_cls
from tlstudio.core import events as ev
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec
from tlstudio.learn.batch_prediction import list_images
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.inspection import Inspected, inspected


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "data")


def test_a_training_is_the_same_to_the_last_digit(folder: Path, tmp_path: Path) -> None:
    sources = folder, listed(folder), packed(tmp_path / "set.tar", with_cls(folder))
    losses, splits = set(), set()
    for source in sources:
        told = list(train(tiny_job(source, tmp_path / "work"), Control()))
        epoch = of_type(told, ev.EpochEnded)[0]
        losses.add((epoch.train_loss, epoch.val_loss))
        splits.add(RunFolder(Path(of_type(told, ev.JobStarted)[0].run)).split.read_bytes())
    assert len(losses) == len(splits) == 1


def test_images_to_be_predicted(folder: Path, tmp_path: Path) -> None:
    tar, csv = packed(tmp_path / "set.tar", with_cls(folder)), listed(folder)
    names = [path.relative_to(folder).as_posix() for path in images(folder)]
    for source in (tar, csv):
        assert [path for path, _ in list_images([str(source)])] == [str(source / name) for name in names]
    unlabelled = table(folder, "path\n" + "\n".join(names), "plain.csv")
    assert len(list(list_images([str(unlabelled)]))) == len(names)
    ((path, refusal),) = list_images([str(table(folder, "a,b\n1,2\n", "bad.csv"))])
    assert path.endswith("bad.csv")
    assert refusal is not None


def test_groups_of_a_table_stay_together(folder: Path) -> None:
    rows = [
        f"{path.relative_to(folder).as_posix()},{path.parent.name},{path.parent.name}{number // 2}"
        for number, path in enumerate(images(folder))
    ]
    spec = DataSpec(folder=str(table(folder, "\n".join(("path,label,group", *rows)))))
    steps = inspected(spec, Control())
    try:
        while True:
            next(steps)
    except StopIteration as end:
        found: Inspected = end.value
    assert len(found.report.split.groups) >= 6
    subset_of = found.report.split.subset_of
    assert all(len({subset_of[file] for file in group}) == 1 for group in found.report.split.groups)
    assert found.spec.groups.by == "none"  # the table says it again to whoever repeats the run
    assert "csv" in found.ties.rests_on
