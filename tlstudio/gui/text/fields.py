"""The hyperparameters as rows of one table; the form is made from it. A further one is a further row."""

from typing import Literal

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tlstudio.core import catalog
from tlstudio.core.spec import TrainJob, value_at
from tlstudio.gui.text import language

Kind = Literal["whole", "number", "rate", "percent", "switch", "choice"]
Level = Literal["basic", "more", "all"]
LEVELS: tuple[Level, ...] = ("basic", "more", "all")

_CONTEXT = "fields"


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """How one setting of a job is shown. Texts are English; :func:`text` translates them."""

    field: str  #: dotted name in the job
    group: str
    label: str
    tooltip: str
    kind: Kind
    level: Level = "all"  #: from which level on it is shown
    choices: tuple[tuple[str, str], ...] = ()  #: value, text
    unit: str = ""
    zero: str = ""  #: what 0 means, where it does not mean nothing
    when: tuple[str, tuple[object, ...]] | None = None  #: shown only while this field has one of these values
    pretrained: bool = False  #: shown only where the base begins with weights that were trained before

    def shown_at(self, level: Level) -> bool:
        return LEVELS.index(self.level) <= LEVELS.index(level)

    def applies(self, job: TrainJob) -> bool:
        """Whether it means anything in this job; nothing, where the setting does not that it depends on."""
        if self.pretrained and not catalog.MODELS[job.model.name].starts_pretrained(job.model.weights):
            return False
        if self.when is None:
            return True
        name, values = self.when
        on = next((field for field in FIELDS if field.field == name), None)
        return value_at(job, name) in values and (on is None or on.applies(job))

    def shown(self, value: object) -> str:
        """A value in words, as the form shows it."""
        if isinstance(value, bool) or value is None:
            return {True: "✓", False: "–", None: ""}[value]
        if self.kind == "choice":
            return text(dict(self.choices)[str(value)])
        if self.kind == "percent" and isinstance(value, float):
            return f"{100 * value:g}{language.percent_sign()}"
        return f"{value:g}"


def text(english: str) -> str:
    """A text of this table in the window's language."""
    return QCoreApplication.translate(_CONTEXT, english) if english else ""


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("fields", english))


_TRAINING, _IMAGES, _AUGMENT, _MACHINE = _n("Training"), _n("Input size"), _n("Augmentation"), _n("Computer")

#: optimizers that make steps from batches
_STEPS = ("train.optimizer", ("adam", "adamw", "sgd"))

FIELDS: tuple[Field, ...] = (
    Field(field="train.epochs", group=_TRAINING, kind="whole", level="basic", label=_n("Epochs"),
          tooltip=_n("How often the model sees every training image. The best epoch is kept, so too many cost "
                     "time and not quality.")),
    Field(field="train.batch_size", group=_TRAINING, kind="whole", level="basic", label=_n("Batch size"),
          when=_STEPS,
          tooltip=_n("Images for one step. Larger is faster and needs more memory.")),
    Field(field="train.learning_rate", group=_TRAINING, kind="rate", level="basic", label=_n("Learning rate"),
          when=_STEPS,
          tooltip=_n("Size of a step of the classifier. Too large and training diverges, too small and it "
                     "never arrives.")),
    Field(field="train.base_ratio", group=_TRAINING, kind="rate", level="basic", label=_n("Base : classifier"),
          when=("strategy.number", (1, 2)),
          tooltip=_n("Learning rate of the pretrained base as a share of the classifier's. Small, lest the base "
                     "forget what it has learned: 0.1 means ten times smaller.")),
    Field(field="train.optimizer", group=_TRAINING, kind="choice", level="more", label=_n("Optimizer"),
          choices=(("adam", "Adam"), ("adamw", "AdamW"), ("sgd", "SGD"), ("lbfgs", "L-BFGS")),
          tooltip=_n("How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one. "
                     "L-BFGS trains only a classifier, and to the end: each epoch with a weaker weight decay.")),
    Field(field="train.schedule", group=_TRAINING, kind="choice", level="more", label=_n("Schedule"), when=_STEPS,
          choices=(("constant", _n("Constant")), ("step", _n("Steps")), ("cosine", _n("Cosine"))),
          tooltip=_n("How the learning rate falls: never, in steps every few epochs, or along a cosine.")),
    Field(field="train.step_epochs", group=_TRAINING, kind="whole", level="more", label=_n("Epochs a step"),
          when=("train.schedule", ("step",)), tooltip=_n("Epochs between two falls of the learning rate.")),
    Field(field="train.step_gamma", group=_TRAINING, kind="rate", level="more", label=_n("Factor of a step"),
          when=("train.schedule", ("step",)), tooltip=_n("The learning rate is multiplied by this at each step.")),
    Field(field="train.warmup_epochs", group=_TRAINING, kind="number", level="more", label=_n("Warm-up epochs"),
          when=_STEPS,
          tooltip=_n("The learning rate rises from zero over so many epochs, so that first steps are gentle.")),
    Field(field="train.weight_decay", group=_TRAINING, kind="rate", level="more", label=_n("Weight decay"),
          when=_STEPS,
          tooltip=_n("Pulls weights towards zero and so works against overfitting.")),
    Field(field="train.label_smoothing", group=_TRAINING, kind="rate", label=_n("Label smoothing"),
          tooltip=_n("Asks the model to be a little less sure of itself, which often makes it better.")),
    Field(field="train.patience", group=_TRAINING, kind="whole", level="basic", label=_n("Early stopping"),
          zero=_n("never"),
          tooltip=_n("Training ends after so many epochs without a better one.")),
    Field(field="train.head_start", group=_TRAINING, kind="choice", level="more", label=_n("Classifier begins"),
          choices=(("random", _n("At random")), ("solved", _n("Solved first"))),
          when=("strategy.number", (1, 2)), pretrained=True,
          tooltip=_n("A random classifier sends random gradients into a pretrained base. One that is solved "
                     "first, as strategy 3 does, leaves the base alone where nothing is to be gained.")),
    Field(field="train.batchnorm", group=_TRAINING, kind="choice", level="more", label=_n("BatchNorm statistics"),
          choices=(("train", _n("Of the batch")), ("frozen", _n("Of the pretraining"))),
          when=("strategy.number", (1, 2)), pretrained=True,
          tooltip=_n("What BatchNorm layers of the stages that learn normalise by. With few images keep those of "
                     "the pretraining; random weights have none.")),
    Field(field="train.keep", group=_TRAINING, kind="choice", level="more", label=_n("Best epoch by"),
          choices=(
              ("accuracy", _n("Validation accuracy")), ("loss", _n("Validation loss")), ("last", _n("Last epoch")),
          ),
          tooltip=_n("What makes an epoch the best, whose weights are kept. With few validation images both are "
                     "a lottery, and the last epoch is the better choice where the learning rate falls to zero.")),
    Field(field="image.resize", group=_IMAGES, kind="whole", level="more", label=_n("Image"), unit="px",
          tooltip=_n("Every image is first brought to this size.")),
    Field(field="image.crop", group=_IMAGES, kind="whole", level="basic", label=_n("Input"), unit="px",
          tooltip=_n("The square that the network sees, cut from the image. Pretrained models are best at the "
                     "size they were trained with.")),
    Field(field="image.fit", group=_IMAGES, kind="choice", level="more", label=_n("Shape"),
          choices=(("squash", _n("Squash")), ("crop", _n("Cut edges off"))),
          tooltip=_n("What happens to images that are not square.")),
    Field(field="image.normalize", group=_IMAGES, kind="switch", level="more", label=_n("Normalise"),
          tooltip=_n("Pixel values are shifted and scaled to about -2 to 2. Pretrained models need it, others "
                     "learn faster with it.")),
    Field(field="augment.crop", group=_AUGMENT, kind="choice", level="more", label=_n("Cut"),
          choices=(("center", _n("Middle")), ("random", _n("Anywhere")), ("resized", _n("Any size"))),
          tooltip=_n("Where the input is cut from a training image, anew in each epoch.")),
    Field(field="augment.min_area", group=_AUGMENT, kind="percent", level="more", label=_n("Smallest cut"),
          when=("augment.crop", ("resized",)), tooltip=_n("Smallest share of the image that is cut out.")),
    Field(field="augment.horizontal_flip", group=_AUGMENT, kind="switch", level="basic",
          label=_n("Horizontal flip"),
          tooltip=_n("Half of the training images are mirrored. Not for classes that differ by left and right.")),
    Field(field="augment.vertical_flip", group=_AUGMENT, kind="switch", level="basic",
          label=_n("Vertical flip"),
          tooltip=_n("Half of the training images are turned upside down. Switch it on where images have no up "
                     "and down: leaves from above, cells, surfaces. Digits and signs have.")),
    Field(field="augment.rotation", group=_AUGMENT, kind="number", level="more", label=_n("Rotation"), unit="°",
          tooltip=_n("Largest angle by which training images are turned to either side.")),
    Field(field="augment.brightness", group=_AUGMENT, kind="percent", level="more", label=_n("Brightness"),
          tooltip=_n("Largest random change of brightness.")),
    Field(field="augment.contrast", group=_AUGMENT, kind="percent", level="more", label=_n("Contrast"),
          tooltip=_n("Largest random change of contrast.")),
    Field(field="augment.saturation", group=_AUGMENT, kind="percent", level="more", label=_n("Saturation"),
          tooltip=_n("Largest random change of saturation.")),
    Field(field="augment.erase", group=_AUGMENT, kind="percent", label=_n("Blank a part"),
          tooltip=_n("How often a random rectangle of a training image is blanked.")),
    Field(field="augment.views", group=_AUGMENT, kind="whole", label=_n("Versions of an image"),
          zero=_n("endless"), tooltip=_n("So many random versions of each training image take turns from epoch to "
                                         "epoch. Endless draws a new one in every epoch.")),
    Field(field="train.device", group=_MACHINE, kind="choice", level="more", label=_n("Device"),
          choices=(("auto", _n("Automatic")), ("cpu", "CPU"), ("cuda", "CUDA"), ("mps", "Apple GPU")),
          tooltip=_n("Where training is computed. Automatic takes a GPU where there is one.")),
    Field(field="train.seed", group=_MACHINE, kind="whole", level="more", label=_n("Seed"),
          tooltip=_n("The same settings with the same seed give the same result again.")),
    Field(field="train.workers", group=_MACHINE, kind="whole", label=_n("Loader threads"), zero=_n("none"),
          tooltip=_n("Threads that read images beside the training. They change the speed, not the result.")),
    Field(field="train.features", group=_MACHINE, kind="choice", label=_n("Frozen part"),
          choices=(("auto", _n("Automatic")), ("keep", _n("Run once, kept on disk")),
                   ("compute", _n("Run every epoch"))),
          tooltip=_n("What the frozen part makes of an image does not change, so it can be kept and need not be "
                     "computed again. Automatic keeps it where that saves time and there is room.")),
    Field(field="train.precision", group=_MACHINE, kind="choice", label=_n("Numerical precision"),
          choices=(("auto", _n("Automatic")), ("float32", _n("32 bits")), ("mixed", _n("Mixed, 16 and 32 bits"))),
          tooltip=_n("Multiplying in 16 bits is faster where the processor or the GPU can do it. Automatic takes "
                     "what is faster here. Measurements on a CPU are always in 32 bits.")),
    Field(field="train.threads", group=_MACHINE, kind="whole", label=_n("CPU threads"), zero=_n("automatic"),
          tooltip=_n("Automatic takes the number that is fastest in a short trial.")),
)  # fmt: skip

GROUPS: tuple[str, ...] = tuple(dict.fromkeys(field.group for field in FIELDS))
#: kept when another recipe is chosen: they belong to the computer and the experiment, not to the recipe
KEPT: tuple[str, ...] = (
    "train.device",
    "train.seed",
    "train.workers",
    "train.threads",
    "train.features",
    "train.precision",
)
