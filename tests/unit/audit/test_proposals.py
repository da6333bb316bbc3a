"""Proposals are made where the order of shooting agrees with the looks, and nowhere else."""

from pathlib import Path

import numpy as np
import pytest

from tests.unit.audit.test_groups import photo
from tests.unit.audit.test_looks import things
from tests.unit.audit.test_series import images
from tlstudio.audit.groups import by_names, companions
from tlstudio.audit.looks import looks_of
from tlstudio.audit.proposals import agreement, assess, propose, settle
from tlstudio.audit.reach import reach
from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import ImageRecord
from tlstudio.core.spec import GroupRule

FOLDER = Path("/data")


def shoot(
    leaves: int, shots: int, step: int, seed: int = 0, noise: float = 1.0
) -> tuple[list[ImageRecord], np.ndarray]:
    """Two classes of leaves, each photographed some times in a row, and features of the images.

    ``step``: numbers that are passed over between two leaves.
    """
    files = [
        f"{name}/IMG_{leaf * (shots + step) + shot:04}.jpg"
        for name in "ab"
        for leaf in range(leaves)
        for shot in range(shots)
    ]
    found = images(*files)
    features = things([shots] * (2 * leaves), seed, noise)
    return found, looks_of(features, [image.class_name for image in found])


def scrambled(looks: np.ndarray) -> np.ndarray:
    return looks[np.random.default_rng(1).permutation(len(looks))]  # type: ignore[no-any-return]


def test_the_gap_follows_from_the_looks() -> None:
    found, looks = shoot(leaves=40, shots=6, step=10)
    (proposal,) = propose(found, FOLDER, looks)
    assert proposal.rule.by == "names"
    assert 3 <= (proposal.rule.gap or 0) <= 9
    assert (proposal.groups, proposal.images, proposal.largest) == (80, 480, 6)
    assert (proposal.agreement or 0) > 0.7
    assert proposal.reason == "groups-names"
    assert "IMG_" in str(proposal.values["example"])


def test_things_without_a_gap_between_them_are_told_by_features() -> None:
    found, looks = shoot(leaves=40, shots=6, step=0)
    (plain,) = propose(found, FOLDER, looks) or (None,)
    assert plain is None, "the numbers alone leave nothing to divide"
    (proposal,) = propose(found, FOLDER, looks, features=True)
    assert proposal.rule.looks
    assert proposal.groups == pytest.approx(80, abs=4)
    assert proposal.largest <= 12


def test_numbers_that_say_nothing_are_not_proposed() -> None:
    found, looks = shoot(leaves=40, shots=6, step=10)
    assert reach(by_names(found), scrambled(looks)) is None
    assert propose(found, FOLDER, scrambled(looks), features=True) == ()
    assert propose([], FOLDER, looks[:0]) == ()


def test_a_series_that_is_one_thing_is_not_divided_by_looks() -> None:
    files = [f"{name}/film{film}_{frame:04}.png" for name in "ab" for film in range(8) for frame in range(60)]
    found = images(*files)
    looks = looks_of(things([60] * 16), [image.class_name for image in found])
    (proposal,) = propose(found, FOLDER, looks, features=True)
    assert not proposal.rule.looks
    assert (proposal.groups, proposal.largest) == (16, 60)


def test_a_sub_folder_for_each_thing_is_proposed() -> None:
    files = [f"{name}/{thing}/{letter}.png" for name in "ab" for thing in range(20) for letter in "xyz"]
    found = images(*files)
    looks = looks_of(things([3] * 40), [image.class_name for image in found])
    (proposal,) = propose(found, FOLDER, looks)
    assert (proposal.rule, proposal.groups) == (GroupRule(by="folders"), 40)


def test_times_are_proposed(tmp_path: Path) -> None:
    """People that show the classes one after another."""
    files, features = [], things([4] * 20, noise=0.5)
    for shot in range(80):
        person, sign = divmod(shot, 4)
        second = person * 40 + sign * 3
        files.append(f"{'ab'[sign % 2]}/{np.random.default_rng(shot).integers(10**6):06}{'qwertz'[sign]}.jpg")
        photo(tmp_path / files[-1], f"2026:11:24 01:{second // 60:02}:{second % 60:02}")
    found = images(*files)
    looks = looks_of(features, [image.class_name for image in found])
    (proposal,) = propose(found, tmp_path, looks)
    assert proposal.rule.by == "time"
    assert 3 <= (proposal.rule.seconds or 0) < 31
    assert (proposal.groups, proposal.largest) == (20, 4)


def test_agreement_is_the_share_of_pairs_that_are_more_alike() -> None:
    found, looks = shoot(leaves=10, shots=3, step=9, noise=1.5)
    labels = companions(found, GroupRule(by="names", gap=3), FOLDER)
    inside = [looks[i] @ looks[j] for i in range(60) for j in range(i) if labels[i] == labels[j]]
    outside = [
        looks[i] @ looks[j] for i in range(60) for j in range(i) if labels[i] != labels[j] and i // 30 == j // 30
    ]
    exact = 2 * np.mean([a > b for a in inside for b in outside]) - 1
    assert agreement(found, labels, looks) == pytest.approx(exact, abs=0.12)
    assert agreement(found, labels, scrambled(looks)) < 0.35
    assert agreement(found, np.full(60, -1), looks) == 0


def test_a_rule_of_the_user_is_assessed() -> None:
    found, looks = shoot(leaves=10, shots=3, step=9)
    rule = GroupRule(by="pattern", pattern="IMG")
    proposal = assess(found, rule, companions(found, rule, FOLDER), looks)
    assert (proposal.groups, proposal.images, proposal.reason) == (1, 60, "groups-pattern")
    nothing = assess(found, GroupRule(), companions(found, GroupRule(), FOLDER), looks)
    assert (nothing.groups, nothing.images, nothing.largest, nothing.agreement) == (0, 0, 0, None)


def test_a_gap_that_the_user_leaves_open_is_settled() -> None:
    found, looks = shoot(leaves=40, shots=6, step=10)
    open_rule = GroupRule(by="names")
    assert settle(found, open_rule, FOLDER, looks).gap == propose(found, FOLDER, looks)[0].rule.gap
    assert settle(found, GroupRule(by="names", gap=2), FOLDER, looks).gap == 2
    with pytest.raises(TLStudioError, match="no more alike"):
        settle(found, open_rule, FOLDER, scrambled(looks))
