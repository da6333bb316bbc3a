"""How a network learns, and on what; a row at each field.

Each default means what is done where nothing is said, so that a new field changes no stored run.
"""

from typing import Annotated, Literal

import msgspec

from tlstudio.core.setting import Range, Setting

Optimizer = Literal["adam", "adamw", "sgd", "lbfgs"]
Keep = Literal["accuracy", "loss", "last"]
HeadStart = Literal["random", "solved"]
Norm = Literal["train", "frozen"]
Schedule = Literal["constant", "step", "cosine"]
Precision = Literal["auto", "float32", "mixed"]
Device = Literal["auto", "cpu", "cuda", "mps"]
Recipe = Literal["slides", "recommended"]

TRAINING, HARDWARE = "Training", "Hardware"

#: optimizers that make steps from batches
_STEPS = ("train.optimizer", ("adam", "adamw", "sgd"))
_BACKBONE_LEARNS = ("strategy.number", (1, 2))


class TrainSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the network learns from the images, and on what."""

    recipe: Recipe = "recommended"  #: where the values came from
    epochs: Annotated[
        int,
        Setting(
            label="Epochs",
            tooltip="How many times the model sees every training image. The best epoch is kept, so too many "
            "cost time and not quality.",
            help="More epochs help as long as the validation loss falls. A pretrained model needs few, often 5 "
            "to 15; the baseline needs 30 or more.",
            terms=("epoch", "overfitting", "early-stopping"),
            group=TRAINING,
            level="basic",
            allowed=Range(1, 10_000),
        ),
    ] = 30
    batch_size: Annotated[
        int,
        Setting(
            label="Batch size",
            tooltip="Images per step of the optimizer. Larger batches are faster and need more memory.",
            help="If memory runs out, halve it. If you change it much, change the learning rate in the same "
            "direction.",
            terms=("batch", "learning-rate"),
            group=TRAINING,
            level="basic",
            allowed=Range(2, 4096),  # BatchNorm cannot train on a single image
            when=_STEPS,
        ),
    ] = 256
    #: of the head
    learning_rate: Annotated[
        float,
        Setting(
            label="Learning rate",
            tooltip="Size of a step of the classifier. Too large and training diverges, too small and it never "
            "converges.",
            help="If the loss jumps up and down or grows, use a third of it. If the curves are nearly flat from "
            "the beginning, use three times as much.",
            terms=("learning-rate", "diverge", "schedule"),
            group=TRAINING,
            level="basic",
            kind="rate",
            allowed=Range(1e-8, 10),
            when=_STEPS,
        ),
    ] = 1e-3
    #: learning rate of the backbone as a share of the head's
    base_ratio: Annotated[
        float,
        Setting(
            label="Backbone learning-rate factor",
            tooltip="Learning rate of the pretrained backbone relative to the classifier's. Keep it small, so "
            "that the backbone does not forget what it has learned: 0.1 means ten times smaller.",
            help="It has no effect where the whole backbone is frozen. With strategy 1 and 2 a value from 0.05 "
            "to 0.2 is usual.",
            terms=("backbone", "fine-tuning", "learning-rate"),
            group=TRAINING,
            level="basic",
            kind="rate",
            allowed=Range(1e-4, 1),
            when=_BACKBONE_LEARNS,
        ),
    ] = 1.0
    #: ``lbfgs`` (strategy 3): each epoch solves the head to convergence on the kept features of all training
    #: images, with a weaker weight decay than the one before: see :func:`tlstudio.core.schedule.penalty`
    optimizer: Annotated[
        Optimizer,
        Setting(
            label="Optimizer",
            tooltip="How steps are computed from gradients. Adam is the slides' choice, AdamW today's usual one. "
            "L-BFGS trains only a classifier, and to convergence: each epoch with a weaker weight decay.",
            help="SGD needs a learning rate about ten times larger than Adam's, and often more epochs. L-BFGS "
            "needs none, and requires strategy 3.",
            terms=("optimizer",),
            group=TRAINING,
            level="more",
            choices=(("adam", "Adam"), ("adamw", "AdamW"), ("sgd", "SGD"), ("lbfgs", "L-BFGS")),
        ),
    ] = "adam"
    schedule: Annotated[
        Schedule,
        Setting(
            label="Schedule",
            tooltip="How the learning rate falls: never, in steps every few epochs, or along a cosine.",
            help="The learning rate is set anew for every batch: a cosine and a warm-up change it smoothly, "
            "steps only at the end of an epoch. Where it becomes too small too soon, the last epochs teach "
            "nothing; look at the plot of the learning rate.",
            terms=("schedule", "learning-rate"),
            group=TRAINING,
            level="more",
            choices=(("constant", "Constant"), ("step", "Steps"), ("cosine", "Cosine")),
            when=_STEPS,
        ),
    ] = "constant"
    #: ``step``: epochs between two decays
    step_epochs: Annotated[
        int,
        Setting(
            label="Step interval (epochs)",
            tooltip="Epochs between two drops of the learning rate.",
            help="The slides use 7. With few epochs use about a third of them.",
            terms=("schedule", "epoch"),
            group=TRAINING,
            level="more",
            allowed=Range(1, 1000),
            when=("train.schedule", ("step",)),
        ),
    ] = 7
    #: ``step``: factor of a decay
    step_gamma: Annotated[
        float,
        Setting(
            label="Decay factor",
            tooltip="The learning rate is multiplied by this at each step.",
            help="0.1 makes the learning rate ten times smaller at each step.",
            terms=("schedule",),
            group=TRAINING,
            level="more",
            kind="rate",
            allowed=Range(0.001, 1),
            when=("train.schedule", ("step",)),
        ),
    ] = 0.1
    #: the learning rate rises linearly from zero, batch by batch
    warmup_epochs: Annotated[
        float,
        Setting(
            label="Warm-up epochs",
            tooltip="The learning rate rises from zero over so many epochs, so that the first steps are gentle.",
            help="One or two are enough. They matter most where pretrained layers are trained too.",
            terms=("warm-up",),
            group=TRAINING,
            level="more",
            allowed=Range(0, 1000),
            when=_STEPS,
        ),
    ] = 0.0
    weight_decay: Annotated[
        float,
        Setting(
            label="Weight decay",
            tooltip="Pulls weights towards zero and so works against overfitting.",
            help="Usual values lie between 0.0001 and 0.05; 0 turns it off.",
            terms=("weight-decay", "overfitting"),
            group=TRAINING,
            level="more",
            kind="rate",
            allowed=Range(0, 1),
            when=_STEPS,
        ),
    ] = 0.0
    label_smoothing: Annotated[
        float,
        Setting(
            label="Label smoothing",
            tooltip="Asks the model to be a little less confident, which often makes it better.",
            help="0.1 is usual. It is part of the training loss and not of the validation loss, so these two "
            "curves are not comparable; compare accuracies.",
            terms=("loss", "overfitting"),
            group=TRAINING,
            kind="rate",
            allowed=Range(0, 0.5),
        ),
    ] = 0.0
    #: epochs without a better validation result before training ends; 0 = never
    patience: Annotated[
        int,
        Setting(
            label="Early stopping",
            tooltip="Training ends after so many epochs without a better one.",
            help="With a schedule give it more epochs than lie between two drops of the learning rate.",
            terms=("early-stopping", "validation"),
            group=TRAINING,
            level="basic",
            allowed=Range(0, 10_000),
            zero="never",
        ),
    ] = 0
    #: how the head of a pretrained backbone begins: random, or solved on the backbone as it is (Kumar et al. 2022)
    head_start: Annotated[
        HeadStart,
        Setting(
            label="Initial classifier",
            tooltip="A random classifier sends random gradients into a pretrained backbone. One that is solved "
            "first, as strategy 3 does, leaves the backbone alone where nothing is to be gained.",
            help="Solving costs one pass over the images. The slides begin at random.",
            terms=("head", "backbone", "fine-tuning"),
            group=TRAINING,
            level="more",
            choices=(("random", "Random"), ("solved", "Solved first")),
            when=_BACKBONE_LEARNS,
            pretrained=True,
        ),
    ] = "random"
    #: BatchNorm of the stages that learn: statistics of the batch, or those of the pretraining, which small
    #: batches would only blur
    batchnorm: Annotated[
        Norm,
        Setting(
            label="BatchNorm statistics",
            tooltip="The statistics that BatchNorm layers of the trained stages normalize by. Those of small "
            "batches are noisy; random weights have no others.",
            help="Keep those of the pretraining, which also takes less time and half the memory, unless batches "
            "are large and the images very different. The slides use those of the batch.",
            terms=("pretrained", "batch", "fine-tuning"),
            group=TRAINING,
            level="more",
            choices=(("train", "Of the batch"), ("frozen", "Of the pretraining")),
            when=_BACKBONE_LEARNS,
            pretrained=True,
        ),
    ] = "train"
    #: what makes an epoch the best: its validation accuracy, its validation loss, or that it is the last
    keep: Annotated[
        Keep,
        Setting(
            label="Best epoch by",
            tooltip="What makes an epoch the best, whose weights are kept. With few validation images accuracy "
            "and loss are a lottery, and the last epoch is the better choice where the learning rate falls to "
            "zero.",
            help="The slides choose by accuracy. Between equal accuracies the smaller loss decides.",
            terms=("validation", "loss", "accuracy"),
            group=TRAINING,
            level="more",
            choices=(("accuracy", "Validation accuracy"), ("loss", "Validation loss"), ("last", "Last epoch")),
        ),
    ] = "accuracy"
    seed: Annotated[
        int,
        Setting(
            label="Seed",
            tooltip="The same settings with the same seed give the same result again.",
            help="Train again with another seed to see how much of a difference is chance.",
            terms=("seed",),
            group=TRAINING,
            level="more",
            allowed=Range(0, 2**31 - 1),
            of_recipe=False,
        ),
    ] = 0
    device: Annotated[
        Device,
        Setting(
            label="Device",
            tooltip="Where training runs. Automatic uses a GPU where there is one.",
            help="A GPU is often ten to fifty times as fast. If its memory runs out, choose the CPU or smaller "
            "batches.",
            terms=("batch",),
            group=HARDWARE,
            level="more",
            choices=(("auto", "Automatic"), ("cpu", "CPU"), ("cuda", "CUDA"), ("mps", "Apple GPU")),
            of_recipe=False,
        ),
    ] = "auto"
    #: processes that train together, each with a GPU of its own; 0: as many as there are GPUs. Where the CPU is
    #: asked for, so many processes share it
    devices: Annotated[
        int,
        Setting(
            label="GPUs",
            tooltip="How many GPUs train one network together. Each computes a share of every batch; the result "
            "is that of one GPU to rounding.",
            help="It pays for large networks and large batches. Batch size and learning rate stay as they are: "
            "more GPUs change the time, not the training.",
            terms=("batch",),
            group=HARDWARE,
            allowed=Range(0, 1024),
            zero="all",
            of_recipe=False,
        ),
    ] = 1
    #: loader threads; changes nothing but the speed
    workers: Annotated[
        int,
        Setting(
            label="Loader threads",
            tooltip="Threads that load images while the model trains. They change the speed, not the result.",
            help="More are of use only where the computer has idle cores and images are large.",
            group=HARDWARE,
            allowed=Range(0, 64),
            zero="none",
            of_recipe=False,
        ),
    ] = 2
    #: whether what the frozen half of the network makes of each view is kept; ``auto`` is decided by an estimate
    #: and written into the run's spec.json
    features: Annotated[
        Literal["auto", "keep", "compute"],
        Setting(
            label="Frozen part",
            tooltip="What the frozen part computes for an image does not change, so it can be kept and need not "
            "be computed again. Automatic keeps it where that saves time and there is room.",
            help="Leave it on automatic. Keeping takes room on the disk and saves time in every epoch after the "
            "first; the result is the same.",
            terms=("freezing", "epoch"),
            group=HARDWARE,
            choices=(("auto", "Automatic"), ("keep", "Run once, kept on disk"), ("compute", "Run every epoch")),
            of_recipe=False,
        ),
    ] = "auto"
    #: number format of training; ``mixed`` multiplies in 16 bits (Micikevicius et al. 2018); ``auto`` is mixed on
    #: CUDA and where a CPU is faster so in a short trial, and is written into the run's spec.json
    precision: Annotated[
        Precision,
        Setting(
            label="Numerical precision",
            tooltip="Multiplying in 16 bits is faster where the processor or the GPU can do it. Automatic uses "
            "what is faster here. Evaluation and prediction are always in 32 bits.",
            help="The weights stay in 32 bits; only products are rounded, which costs no accuracy in practice. "
            "Choose 32 bits if a loss becomes infinite.",
            terms=("seed",),
            group=HARDWARE,
            choices=(("auto", "Automatic"), ("float32", "32 bits"), ("mixed", "Mixed, 16 and 32 bits")),
            of_recipe=False,
        ),
    ] = "auto"
    #: CPU threads; 0 = the cores that the process may use, written into the run's spec.json
    threads: Annotated[
        int,
        Setting(
            label="CPU threads",
            tooltip="Automatic uses the cores that there are.",
            help="More threads are not always faster, least of all when other programs run. Another number can "
            "change the last digits of a result.",
            terms=("seed",),
            group=HARDWARE,
            allowed=Range(0, 512),
            zero="automatic",
            of_recipe=False,
        ),
    ] = 0
