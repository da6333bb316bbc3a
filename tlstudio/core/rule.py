"""The slides' rule: size of the data set × similarity to what the model was pretrained on → strategy."""

from typing import Literal

import msgspec

#: Training images from which a data set counts as large. The slides give no number; their own set of about
#: 24,000 training images is called large, the textbook's few thousand small. The border is ours.
LARGE = 10_000
#: Similarity (0..1) from which a data set counts as similar to the pretraining data.
SIMILAR = 0.5

Case = Literal["large-different", "large-similar", "small-different", "small-similar"]


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """What the slides say about one of their four cases."""

    case: Case
    number: int  #: the case's number in the slides
    strategy: Literal[1, 2, 3]
    possible: tuple[int, ...]  #: strategies that the slides call possible
    strong_augmentation: bool
    reason: str


_ADVICE: dict[Case, Advice] = {
    advice.case: advice
    for advice in (
        Advice(
            case="large-different",
            number=1,
            strategy=1,
            possible=(1,),
            strong_augmentation=False,
            reason="The data set is large, so the whole model can be trained again; starting from pretrained "
            "weights is still better than starting from random ones.",
        ),
        Advice(
            case="large-similar",
            number=2,
            strategy=2,
            possible=(1, 2, 3),
            strong_augmentation=False,
            reason="The best case: what the model has learned fits. All three strategies work; strategy 2 is "
            "the most efficient.",
        ),
        Advice(
            case="small-different",
            number=3,
            strategy=2,
            possible=(2,),
            strong_augmentation=True,
            reason="The hardest case: training many layers overfits, training few learns too little. Train the "
            "last part of the base and make up for the few images with data augmentation.",
        ),
        Advice(
            case="small-similar",
            number=4,
            strategy=3,
            possible=(3,),
            strong_augmentation=False,
            reason="The data set is small and similar: keep what the model has learned and train only the "
            "classifier.",
        ),
    )
}


def advise(training_images: int, similarity: float, border: float = SIMILAR) -> Advice:
    """The slides' advice for a data set.

    Args:
        training_images: number of images in the training subset.
        similarity: to the pretraining data, 0 (nothing alike) to 1 (the same kind of images).
        border: from which on a data set counts as similar; what is measured has another scale than what is said.
    """
    size = "large" if training_images >= LARGE else "small"
    likeness = "similar" if similarity >= border else "different"
    return _ADVICE[f"{size}-{likeness}"]  # type: ignore[index]
