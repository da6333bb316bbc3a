"""What the help drawer adds to the tooltip of each setting: usual values, and when to change them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tlstudio.gui.help.texts import Help


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("help", english))


FIELDS: dict[str, Help] = {
    "train.epochs": Help(
        "",
        _n("More epochs help as long as the validation loss falls. A pretrained model needs few, often 5 to "
             "15; the baseline needs 30 or more."),
        ("epoch", "overfitting", "early-stopping")),
    "train.batch_size": Help(
        "",
        _n("If memory runs out, halve it. If you change it much, change the learning rate in the same "
             "direction."),
        ("batch", "learning-rate")),
    "train.learning_rate": Help(
        "",
        _n("If the loss jumps up and down or grows, take a third of it. If the curves are nearly flat from the "
             "beginning, take three times as much."),
        ("learning-rate", "diverge", "schedule")),
    "train.base_ratio": Help(
        "",
        _n("It has no effect where the whole base is frozen. With strategy 1 and 2 a value from 0.05 to 0.2 is "
             "usual."),
        ("backbone", "fine-tuning", "learning-rate")),
    "train.optimizer": Help(
        "",
        _n("SGD needs a learning rate that is about ten times larger than Adam's, and often more epochs. L-BFGS "
             "needs none, and strategy 3."),
        ("optimizer",)),
    "train.schedule": Help(
        "",
        _n("The learning rate is changed once an epoch. Where it becomes too small too soon, the last epochs "
             "teach nothing; look at the curve of the learning rate."),
        ("schedule", "learning-rate")),
    "train.step_epochs": Help(
        "",
        _n("The slides take 7. With few epochs take about a third of them."),
        ("schedule", "epoch")),
    "train.step_gamma": Help(
        "",
        _n("0.1 makes the learning rate ten times smaller at each step."),
        ("schedule",)),
    "train.warmup_epochs": Help(
        "",
        _n("One or two are enough. They matter most where pretrained layers are trained too."),
        ("warm-up",)),
    "train.weight_decay": Help(
        "",
        _n("Usual values lie between 0.0001 and 0.05; 0 switches it off."),
        ("weight-decay", "overfitting")),
    "train.label_smoothing": Help(
        "",
        _n("0.1 is usual. It is part of the training loss and not of the validation loss, so these two curves "
           "are not comparable; compare accuracies."),
        ("loss", "overfitting")),
    "train.head_start": Help(
        "",
        _n("It costs one pass over the images. The slides begin at random."),
        ("head", "backbone", "fine-tuning")),
    "train.batchnorm": Help(
        "",
        _n("Below some hundred images the statistics of small batches are mostly noise. The slides use "
             "those of the batch."),
        ("pretrained", "batch", "fine-tuning")),
    "train.keep": Help(
        "",
        _n("The slides choose by accuracy. Between equal accuracies the smaller loss decides."),
        ("validation", "loss", "accuracy")),
    "train.patience": Help(
        "",
        _n("With a schedule give it more epochs than lie between two falls of the learning rate."),
        ("early-stopping", "validation")),
    "image.resize": Help(
        "",
        _n("It must be at least as large as the input. The room between the two is what a random cut can move "
             "in."),
        ("input-size", "augmentation")),
    "image.crop": Help(
        "",
        _n("Half the side is four times as fast. For fine differences take at least the size of the "
             "pretraining, mostly 224."),
        ("input-size", "pretrained")),
    "image.fit": Help(
        "",
        _n("Squashing shows the whole image and changes its shape; cutting keeps the shape and loses the "
             "edges."),
        ("input-size",)),
    "image.normalize": Help(
        "",
        _n("The slides' baseline goes without, on values from 0 to 1. With it the same network needs less than "
             "half the epochs."),
        ("normalisation", "pretrained")),
    "augment.crop": Help(
        "",
        _n("Anywhere is the slides' choice. Any size changes the images most and suits data sets with things "
             "of different size."),
        ("augmentation",)),
    "augment.min_area": Help(
        "",
        _n("The smaller it is, the more may be missing from a training image. Below 30 percent the thing "
             "itself is often cut off."),
        ("augmentation",)),
    "augment.horizontal_flip": Help(
        "",
        _n("Right for leaves, animals and most things; wrong for letters and for left and right hands."),
        ("augmentation",)),
    "augment.vertical_flip": Help(
        "",
        _n("Right for images from above, such as leaves on a table or from a microscope."),
        ("augmentation",)),
    "augment.rotation": Help(
        "",
        _n("10 to 20 degrees are harmless nearly everywhere. Corners that become empty are filled."),
        ("augmentation",)),
    "augment.brightness": Help(
        "",
        _n("Helps where photographs are taken in different light. 10 to 30 percent are usual."),
        ("augmentation",)),
    "augment.contrast": Help(
        "",
        _n("Helps where photographs come from different cameras. 10 to 30 percent are usual."),
        ("augmentation",)),
    "augment.saturation": Help(
        "",
        _n("Leave it at 0 where the colour tells the classes apart."),
        ("augmentation",)),
    "augment.erase": Help(
        "",
        _n("Keeps the model from relying on one spot alone. 10 to 25 percent are usual."),
        ("augmentation",)),
    "augment.views": Help(
        "",
        _n("A number saves time where the frozen part of the network is run once for every version and kept. "
             "Endless is better against overfitting."),
        ("augmentation", "overfitting")),
    "train.device": Help(
        "",
        _n("A GPU is often ten to fifty times as fast. If its memory runs out, choose the CPU or smaller "
             "batches."),
        ("batch",)),
    "train.seed": Help(
        "",
        _n("Train again with another seed to see how much of a difference is chance."),
        ("seed",)),
    "train.workers": Help(
        "",
        _n("More are of use only where the computer has idle cores and images are large.")),
    "train.threads": Help(
        "",
        _n("More threads are not always faster, least of all when other programs run. Another number can "
             "change the last digits of a result."),
        ("seed",)),
    "train.precision": Help(
        "",
        _n("The weights stay in 32 bits; only products are rounded, which costs no accuracy in practice. Choose "
             "32 bits if a loss becomes infinite."),
        ("seed",)),
    "train.features": Help(
        "",
        _n("Leave it on automatic. Keeping costs room on the disk and saves time in every epoch after the first; "
             "the result is the same."),
        ("freezing", "epoch")),
}  # fmt: skip
