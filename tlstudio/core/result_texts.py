"""What is said of results, as English sentences with named places: the window and a report say the same.

The catalogue has them under :data:`CONTEXT`; whoever says them translates and fills in.
"""

from tlstudio.core import figures
from tlstudio.core.results import Comparison

CONTEXT = "result_sentences"

#: subset → how many images of it are classified correctly
TESTED = {
    "test": "{name} classifies {accuracy} of {images} test images correctly.",
    "val": "{name} classifies {accuracy} of {images} validation images correctly.",
    "train": "{name} classifies {accuracy} of {images} training images correctly.",
    "all": "{name} classifies {accuracy} of {images} images correctly.",
}
#: subset → what that does not mean
CAUTIONS = {
    "val": "Its best epoch was chosen on these images, so expect slightly lower accuracy on new ones.",
    "train": "It was trained on these images, so this says little about new images.",
    "all": "If some of these images were used for training, expect lower accuracy on new ones.",
}
_SIDE_BY_SIDE = {
    "separate": "{second} {accuracy_second} vs. {first} {accuracy_first}, each on its own test images.",
    "test": "{second} {accuracy_second} vs. {first} {accuracy_first} on {images} test images.",
    "other": "{second} {accuracy_second} vs. {first} {accuracy_first} on {images} images.",
}
_CHANCE = {
    "same": "Both classify the same images correctly, so no difference can be seen.",
    "better": "The difference is significant: on images like these, {second} is {low} to {high} points better "
    "(95 % confidence, {p}).",
    "worse": "The difference is significant: on images like these, {second} is {low} to {high} points worse "
    "(95 % confidence, {p}).",
    "unclear": "The difference may be due to chance: {second} could be {low} points worse or {high} points better "
    "than {first} (95 % confidence, {p}). More test images would tell.",
}
_PAIRED = (
    "Paired by image: difference {difference} points, 95 % confidence interval {low} to {high}; "
    "McNemar's test: {p}"
)
_GROUPED = (
    "Paired by image, images that belong together counted as one of {units}: difference {difference} points, "
    "95 % confidence interval {low} to {high}; McNemar's test for clustered pairs: {p}"
)
_SEPARATE = (
    "On two test sets: difference {difference} points, 95 % confidence interval {low} to {high} (Newcombe); "
    "score test: {p}"
)

#: all of them
TEXTS = (
    *TESTED.values(),
    *CAUTIONS.values(),
    *_SIDE_BY_SIDE.values(),
    *_CHANCE.values(),
    _PAIRED,
    _GROUPED,
    _SEPARATE,
)


def side_by_side(comparison: Comparison) -> str:
    """The sentence with the accuracies of two runs."""
    if not comparison.paired:
        return _SIDE_BY_SIDE["separate"]
    tested = comparison.first.test.subset == comparison.second.test.subset == "test"
    return _SIDE_BY_SIDE["test" if tested else "other"]


def chance(comparison: Comparison) -> tuple[str, dict[str, str]]:
    """The sentence that says whether the difference is more than chance, and its numbers."""
    ends = [figures.points(end) for end in (comparison.low, comparison.high)]
    low, high = reversed(ends) if comparison.outcome == "worse" else ends
    return _CHANCE[comparison.outcome], {"low": low, "high": high, "p": figures.p_value(comparison.p_value)}


def in_figures(comparison: Comparison) -> tuple[str, dict[str, str]]:
    """The sentence that names the test, and its numbers."""
    values = {name: figures.signed_points(getattr(comparison, name)) for name in ("difference", "low", "high")}
    text = _GROUPED if comparison.grouped else _PAIRED if comparison.paired else _SEPARATE
    return text, {**values, "units": f"{comparison.units:,}", "p": figures.p_value(comparison.p_value)}
