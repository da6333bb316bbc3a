"""From what was measured to what is recommended."""

from pathlib import Path

import msgspec
import pytest

from tlstudio.core import advisor_rule, catalog
from tlstudio.core.advisor import AdvisorReport, Depth, Expectation, Measurement, Seen, stored_advice
from tlstudio.core.advisor_rule import UNDECIDED, choose, expectations, features, log_odds, recommended, share_of
from tlstudio.core.spec import SETTINGS, DataSpec, TrainJob, with_value

STAGES = ("blocks2", "blocks4", "blocks6", "conv_head")


def measured(*probes: float, joint: float, model: str = catalog.BUNDLED, **others: object) -> Measurement:
    depths = tuple(Depth(stage=stage, probe=probe) for stage, probe in zip(STAGES, probes, strict=True))
    plain = Measurement(model=model, side=224, depths=depths, joint=joint, similarity=0.5)
    return msgspec.structs.replace(plain, **others)


DEEP = measured(0.5, 0.7, 0.72, 0.6, joint=0.85)  #: earlier stages hold what the last one lacks
LAST = measured(0.5, 0.6, 0.8, 0.92, joint=0.8)


def report(*measurements: Measurement, training: int = 300, classes: int = 5) -> AdvisorReport:
    plain = AdvisorReport(
        folder="/images",
        images=training + training // 3,
        training=training,
        sampled=training + training // 3,
        classes=classes,
        measurements=measurements,
    )
    return recommended(plain)


def values(found: AdvisorReport) -> dict[str, object]:
    return {choice.field: choice.value for choice in found.choices}


def codes(found: AdvisorReport) -> set[str]:
    return {choice.because.code for choice in found.choices} | {note.code for note in found.notes}


def test_log_odds_and_shares_are_inverse() -> None:
    for share in (0.3, 0.5, 0.97):
        assert share_of(log_odds(share, 5, 1000), 5) == pytest.approx(share)
    assert log_odds(0.2, 5, 1000) == log_odds(0.0, 5, 1000)  # no better than guessing
    assert log_odds(1.0, 5, 10) == log_odds(0.95, 5, 10)  # ten images do not tell more than that


def test_the_features_are_those_that_the_weights_are_for() -> None:
    numbers = features(DEEP, 300, 5)
    assert len(numbers) == len(advisor_rule.FITS[1].weights)
    assert numbers[0] == 1
    assert numbers[2] == pytest.approx(log_odds(0.85, 5, 300) - log_odds(0.6, 5, 300))
    assert numbers[4] == pytest.approx(1.778, abs=1e-3)  # 60 images a class


def test_all_layers_are_trained_where_earlier_stages_tell_more() -> None:
    found = report(DEEP)
    assert found.strategy == 1
    assert found.decided
    assert "advice-whole" in codes(found)
    assert values(found)["augment.horizontal_flip"] is True


def test_the_later_stages_are_trained_where_the_last_one_tells_most() -> None:
    found = report(LAST)
    assert found.strategy == 2
    (because,) = (choice.because for choice in found.choices if choice.field == "strategy.number")
    assert (because.code, because.values["cheaper"]) == ("advice-undecided", 3)


def test_the_classifier_alone_is_trained_where_more_is_expected_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    fits = {**advisor_rule.FITS, 3: advisor_rule.Fit((3.0, 1.0, 0.0, 0.0, 0.0, 0.0), 1.0)}
    monkeypatch.setattr(advisor_rule, "FITS", fits)
    found = report(LAST)
    assert found.strategy == 3
    assert "advice-classifier" in codes(found)
    assert "train.learning_rate" not in values(found)


def test_more_is_expected_of_a_network_that_tells_more() -> None:
    better, worse = expectations(DEEP, 300, 5), expectations(measured(0.4, 0.5, 0.5, 0.4, joint=0.6), 300, 5)
    for row, other in zip(better, worse, strict=True):
        assert row.accuracy > other.accuracy
        assert 0.2 <= row.low < row.accuracy < row.high <= 1


def test_the_network_that_is_expected_to_reach_most_comes_first() -> None:
    found = report(measured(0.4, 0.5, 0.5, 0.4, joint=0.6), msgspec.structs.replace(DEEP, model="resnet18"))
    assert [each.model for each in found.measurements] == ["resnet18", catalog.BUNDLED]
    assert values(found)["model.name"] == "resnet18"


@pytest.mark.parametrize(
    ("accuracies", "found", "strategy", "decided"),
    [
        ((0.9, 0.8, 0.7), DEEP, 1, True),
        ((0.9, 0.8, 0.7), LAST, 1, True),  # clearly the most
        ((0.9, 0.8, 0.9), DEEP, 1, False),
        ((0.9, 0.8, 0.9), LAST, 3, True),  # of equals the cheapest, where the later stages are expected lower
        ((0.9, 0.9 - UNDECIDED / 2, 0.9), LAST, 2, False),
        ((0.9, 0.8, 0.9 - UNDECIDED / 2), DEEP, 1, False),
        ((0.9 - UNDECIDED / 2, 0.9, 0.8), DEEP, 1, False),
        ((0.9 - UNDECIDED / 2, 0.9, 0.8), LAST, 2, True),  # the dearer does not matter
        ((0.8, 0.7, 0.9), DEEP, 3, True),
    ],
)
def test_what_is_not_told_apart_is_decided_by_depth_and_said(
    accuracies: tuple[float, ...], found: Measurement, strategy: int, decided: bool
) -> None:
    rows = [
        Expectation(model=catalog.BUNDLED, strategy=number, accuracy=accuracy, low=0, high=1)
        for number, accuracy in zip((1, 2, 3), accuracies, strict=True)
    ]
    assert choose(tuple(rows), found) == (strategy, decided)


def test_undecided_advice_names_the_cheaper_strategy(monkeypatch: pytest.MonkeyPatch) -> None:
    fits = dict.fromkeys((1, 2, 3, None), advisor_rule.FITS[3])
    fits[1] = msgspec.structs.replace(fits[3], weights=(fits[3].weights[0] + 0.01, *fits[3].weights[1:]))
    monkeypatch.setattr(advisor_rule, "FITS", fits)
    found = report(DEEP)
    assert (found.strategy, found.decided) == (1, False)
    (because,) = (choice.because for choice in found.choices if choice.field == "strategy.number")
    assert because.values["cheaper"] == 3


def test_mirroring_is_switched_off_where_left_and_right_matter() -> None:
    found = report(msgspec.structs.replace(DEEP, mirrored=-0.3))
    assert values(found)["augment.horizontal_flip"] is False
    assert "advice-no-flip" in codes(found)


def test_few_images_unlike_the_pretraining_get_stronger_augmentation_and_a_warning() -> None:
    hard = msgspec.structs.replace(DEEP, similarity=0.1)
    few = report(hard, training=40)
    assert values(few)["augment.min_area"] == 0.5
    assert "advice-hardest-case" in codes(few)
    for other in (report(DEEP, training=40), report(hard, training=2000)):
        assert "augment.min_area" not in values(other)
        assert "advice-hardest-case" not in codes(other)


def test_classes_of_the_pretraining_are_named() -> None:
    seen = tuple(Seen(class_name=name, share=0.9, answers=("tabby",)) for name in ("a", "b", "c", "d"))
    (note,) = (n for n in report(msgspec.structs.replace(DEEP, seen=seen)).notes if n.code == "advice-seen")
    assert note.values == {"count": 4, "classes": 5, "names": "a, b, c, …"}


def test_what_more_images_would_bring_is_said() -> None:
    curve = ((60, 0.7), (120, 0.8))
    told = report(msgspec.structs.replace(DEEP, curve=curve, doubled=0.867))
    (note,) = (note for note in told.notes if note.code == "advice-more-images")
    assert (note.values["whole"], note.values["more"], note.values["doubled"]) == (120, 80.0, 86.7)
    assert "advice-more-images" not in codes(report(DEEP))


def test_a_large_network_that_is_not_at_hand_is_named() -> None:
    assert "advice-download" in codes(report(DEEP))
    assert "resnet50" not in str([n.values for n in report(msgspec.structs.replace(DEEP, model="resnet50")).notes])


@pytest.mark.parametrize("found", [report(DEEP), report(LAST), report(DEEP, training=20)])
def test_every_choice_is_a_setting_that_a_job_takes(found: AdvisorReport) -> None:
    known = {setting.field for setting in SETTINGS} | {"model.name", "strategy.number", "strategy.first_stage"}
    job = TrainJob(data=DataSpec(folder="/images"))
    for choice in found.choices:
        assert choice.field in known
        job = with_value(job, choice.field, choice.value)
        assert choice.because.message  # every place of the sentence is filled
    assert all(note.message for note in found.notes)


def test_a_run_is_told_what_was_advised() -> None:
    found = report(DEEP)
    followed, other = found.advised(catalog.BUNDLED, 1), found.advised(catalog.BUNDLED, 3)
    assert followed is not None
    assert other is not None
    assert (followed.followed, other.followed) == (True, False)
    assert other.expected == found.expected[2]
    assert found.advised("vgg16", 1).expected is None  # type: ignore[union-attr]


def test_nothing_measured_recommends_nothing() -> None:
    found = report()
    assert found.choices == ()
    assert found.advised(catalog.BUNDLED, 1) is None


def test_a_damaged_or_newer_file_is_no_advice(tmp_path: Path) -> None:
    file = tmp_path / "advice.json"
    file.write_bytes(msgspec.json.encode(report(DEEP)))
    assert stored_advice(file) == report(DEEP)
    file.write_bytes(msgspec.json.encode(msgspec.structs.replace(report(DEEP), version=99)))
    assert stored_advice(file) is None
    file.write_text("{", encoding="utf-8")
    assert stored_advice(file) is None
    assert stored_advice(tmp_path / "none.json") is None


@pytest.mark.parametrize(
    ("similarity", "training", "ratio"), [(0.1, 400, 0.33), (0.1, 300, None), (0.5, 400, None), (0.5, 300, None)]
)
def test_a_backbone_with_much_to_learn_learns_faster(
    similarity: float, training: int, ratio: float | None
) -> None:
    found = report(msgspec.structs.replace(DEEP, similarity=similarity), training=training)
    assert values(found)["strategy.number"] == 1
    assert values(found).get("train.base_ratio") == ratio
    assert ("advice-rate-unlike" in codes(found)) == (ratio is not None)
