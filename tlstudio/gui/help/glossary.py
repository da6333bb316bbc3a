"""The words of this field in a few sentences each, from the slides; found in the help drawer."""

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "glossary"


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A word and what it means. Texts are English; :func:`text` translates them."""

    key: str
    name: str
    text: str
    also: tuple[str, ...] = ()  #: keys of terms that belong to it


def text(english: str) -> str:
    """A text of this table in the window's language."""
    return QCoreApplication.translate(_CONTEXT, english)


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("glossary", english))


TERMS: tuple[Term, ...] = (
    Term(key="transfer", name=_n("Transfer learning"), also=("imagenet", "fine-tuning", "freezing", "baseline"),
         text=_n("Using a model that was trained on a similar, much larger problem as the start for your own. "
                 "What it learned about edges, textures and shapes need not be learned again, so a few hundred "
                 "images can be enough.")),
    Term(key="baseline", name=_n("Baseline model"), also=("transfer", "mcnemar"),
         text=_n("The yardstick: a small network that starts from random weights. A pretrained model is only "
                 "worth its size where it is clearly better than this one on the same test images.")),
    Term(key="pretrained", name=_n("Pretrained weights"), also=("imagenet", "transfer", "random"),
         text=_n("The parameters of a network as they were after training on another, large data set. A run "
                 "that starts from them begins with knowledge and not with chance.")),
    Term(key="random", name=_n("Random weights"), also=("pretrained", "baseline", "seed"),
         text=_n("The start of a network that knows nothing yet. All it will know it has to learn from your "
                 "images.")),
    Term(key="imagenet", name=_n("ImageNet"), also=("pretrained", "similarity", "normalisation"),
         text=_n("A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, "
                 "household things. The pretrained models here have learned from it.")),
    Term(key="similarity", name=_n("Similarity"), also=("imagenet", "strategy-1", "strategy-2", "strategy-3"),
         text=_n("How near your images are to those of the pretraining. Photographs of things and animals are "
                 "near; X-rays, microscope and satellite pictures are far. With size it decides which strategy "
                 "is advised.")),
    Term(key="backbone", name=_n("Base (backbone)"), also=("head", "stage", "convolution", "freezing"),
         text=_n("The long part of the network that turns an image into features. In the slides it is the "
                 "convolutional base. It is what pretraining has taught.")),
    Term(key="head", name=_n("Classifier (head)"), also=("backbone", "logit"),
         text=_n("The last part of the network: it turns features into one score for each class. A pretrained "
                 "model gets a new one here, because your classes are not those of the pretraining.")),
    Term(key="stage", name=_n("Stage"), also=("backbone", "freezing", "strategy-2"),
         text=_n("A group of layers that is frozen or trained as a whole. The first stages see edges and "
                 "colours, the later ones parts of things.")),
    Term(key="convolution", name=_n("Convolution"), also=("backbone", "feature"),
         text=_n("A small filter that slides over the image and answers where its pattern is. Networks for "
                 "images are made of many of them, one after another.")),
    Term(key="feature", name=_n("Feature"), also=("backbone", "grad-cam"),
         text=_n("Something that the network has learned to look for, such as an edge, a texture or a leaf's "
                 "vein.")),
    Term(key="freezing", name=_n("Freezing"), also=("strategy-2", "strategy-3", "fine-tuning"),
         text=_n("Leaving a part of the network as it is: its weights do not change in training. It is fast, "
                 "and a small data set cannot spoil what was learned before.")),
    Term(key="fine-tuning", name=_n("Fine-tuning"), also=("freezing", "learning-rate", "strategy-1", "strategy-2"),
         text=_n("Training a pretrained network further on your own images, with a small learning rate, lest "
                 "it forget what it has learned.")),
    Term(key="strategy-1", name=_n("Strategy 1"), also=("strategy-2", "strategy-3", "fine-tuning"),
         text=_n("Train the whole model anew. For a large data set that is unlike the pretraining. Starting "
                 "from pretrained weights is still better than starting from random ones.")),
    Term(key="strategy-2", name=_n("Strategy 2"), also=("strategy-1", "strategy-3", "freezing", "stage"),
         text=_n("Freeze a part of the convolutional base and train the other layers and the classifier anew. "
                 "For a large and similar data set, the best case of all; and a compromise where there is "
                 "little data of another kind.")),
    Term(key="strategy-3", name=_n("Strategy 3"), also=("strategy-1", "strategy-2", "freezing", "head"),
         text=_n("Freeze the convolutional base and train only the classifier anew. For a small data set that "
                 "is like the pretraining.")),
    Term(key="epoch", name=_n("Epoch"), also=("batch", "overfitting", "early-stopping"),
         text=_n("One pass of the training over every training image.")),
    Term(key="batch", name=_n("Batch"), also=("epoch", "learning-rate"),
         text=_n("The images that are looked at before the weights are changed once. Larger batches are faster "
                 "and need more memory.")),
    Term(key="learning-rate", name=_n("Learning rate"), also=("schedule", "warm-up", "optimizer", "diverge"),
         text=_n("How far the weights move in one step. Too large, and training jumps about or diverges; too "
                 "small, and it does not arrive. A pretrained base gets a smaller one than the classifier.")),
    Term(key="schedule", name=_n("Schedule"), also=("learning-rate", "warm-up"),
         text=_n("How the learning rate falls while training goes on, so that large steps come first and fine "
                 "ones last.")),
    Term(key="warm-up", name=_n("Warm-up"), also=("learning-rate", "schedule"),
         text=_n("The first epochs, in which the learning rate rises from near zero, so that the new "
                 "classifier's first errors do not shake the base.")),
    Term(key="optimizer", name=_n("Optimizer"), also=("learning-rate", "weight-decay"),
         text=_n("The rule that makes a step from the errors of a batch. Adam finds its own size of step for "
                 "each weight; SGD takes the same for all.")),
    Term(key="weight-decay", name=_n("Weight decay"), also=("overfitting", "optimizer"),
         text=_n("Pulls all weights a little towards zero at each step, which works against overfitting.")),
    Term(key="loss", name=_n("Loss"), also=("accuracy", "overfitting", "diverge"),
         text=_n("The number that training makes smaller. It is large where the model was sure and wrong, and "
                 "near zero where it was sure and right.")),
    Term(key="accuracy", name=_n("Accuracy"), also=("loss", "confusion-matrix", "confidence-interval"),
         text=_n("The share of images whose class was found. Where classes differ much in size, look at recall "
                 "and precision of each as well.")),
    Term(key="diverge", name=_n("Divergence"), also=("learning-rate", "warm-up", "loss"),
         text=_n("Training goes wrong: the loss grows without end. Usually the learning rate is too large.")),
    Term(key="overfitting", name=_n("Overfitting"), also=("validation", "augmentation", "early-stopping"),
         text=_n("The model learns its training images by heart instead of what they have in common. Its sign: "
                 "training gets better and better while validation gets worse. The remedies are more images, "
                 "augmentation, or fewer trained layers.")),
    Term(key="early-stopping", name=_n("Early stopping"), also=("overfitting", "validation", "epoch"),
         text=_n("Training ends by itself when validation has not become better for some epochs. The weights "
                 "of the best epoch are kept.")),
    Term(key="augmentation", name=_n("Augmentation"), also=("overfitting",),
         text=_n("Each training image is changed a little, anew in each epoch: mirrored, turned, cut elsewhere, "
                 "made lighter. The model sees more variety than there are files. Validation and test images "
                 "are not changed.")),
    Term(key="training-set", name=_n("Training images"), also=("validation", "test", "shuffle"),
         text=_n("The images from which the weights are learned.")),
    Term(key="validation", name=_n("Validation images"), also=("training-set", "test", "overfitting"),
         text=_n("Images that training does not learn from. After each epoch they tell which epoch is the best "
                 "one. Because choices are made by them, they are a little too kind.")),
    Term(key="test", name=_n("Test images"), also=("validation", "leak", "confidence-interval"),
         text=_n("Images that nothing was learned from or chosen by. Only the result on these may be "
                 "reported.")),
    Term(key="leak", name=_n("Leak between subsets"), also=("test", "split"),
         text=_n("The same thing, or nearly the same photograph, is both in training and in test. The test "
                 "accuracy is then too good: the model has seen the answer.")),
    Term(key="split", name=_n("Split"), also=("training-set", "validation", "test", "seed"),
         text=_n("The division of the images into training, validation and test. The slides take 60, 20 and "
                 "20 percent.")),
    Term(key="shuffle", name=_n("Shuffling"), also=("epoch", "seed"),
         text=_n("The training images come in another order in each epoch, so that the order of the answers "
                 "is not remembered.")),
    Term(key="seed", name=_n("Seed"), also=("shuffle", "split"),
         text=_n("The number from which all chance is drawn. The same settings with the same seed give the "
                 "same result again.")),
    Term(key="normalisation", name=_n("Normalisation"), also=("imagenet",),
         text=_n("Pixel values are shifted and scaled to the range that the network was trained with. Each "
                 "model brings its own numbers.")),
    Term(key="input-size", name=_n("Input size"), also=("pretrained",),
         text=_n("The side, in pixels, of the square that the network sees. Pretrained models are best near "
                 "the size they were trained with; far below it they can be worse than the baseline.")),
    Term(key="logit", name=_n("Probability of a class"), also=("head", "accuracy"),
         text=_n("The scores of the classifier, scaled so that they add up to 100 percent. A high one means "
                 "that the model is sure; it does not mean that it is right.")),
    Term(key="confusion-matrix", name=_n("Confusion matrix"), also=("precision", "recall", "accuracy"),
         text=_n("A table with a row for each true class and a column for each answer. The diagonal holds what "
                 "is right; every other cell counts one kind of mistake.")),
    Term(key="precision", name=_n("Precision"), also=("recall", "f1", "confusion-matrix"),
         text=_n("Of all images that were given this class, the share that really belongs to it.")),
    Term(key="recall", name=_n("Recall"), also=("precision", "f1", "confusion-matrix"),
         text=_n("Of all images that really belong to this class, the share that was found.")),
    Term(key="f1", name=_n("F1 score"), also=("precision", "recall"),
         text=_n("One number from precision and recall. It is high only where both are.")),
    Term(key="confidence-interval", name=_n("Confidence interval"), also=("mcnemar", "accuracy", "test"),
         text=_n("The range in which the true accuracy lies with 95 percent certainty. The fewer test images, "
                 "the wider it is.")),
    Term(key="mcnemar", name=_n("McNemar's test"), also=("confidence-interval", "baseline"),
         text=_n("Asks whether two models really differ. It counts the images that only one of them gets "
                 "right: were they equally good, both counts would be about the same. A p value below 0.05 "
                 "says that chance is a poor explanation.")),
    Term(key="grad-cam", name=_n("Grad-CAM"), also=("feature", "convolution"),
         text=_n("A picture of where the network looked: the brighter a place, the more it spoke for the "
                 "answer. A model that looks at the background has learned the wrong thing.")),
    Term(key="checkpoint", name=_n("Checkpoint"), also=("epoch", "early-stopping"),
         text=_n("The state of a training on disk. With it an interrupted run goes on as if nothing had "
                 "happened.")),
)  # fmt: skip

BY_KEY: dict[str, Term] = {term.key: term for term in TERMS}


def find(words: str) -> list[Term]:
    """Terms with these words in their name, then those with them in their text, each by the alphabet."""
    wanted = words.casefold().strip()
    rows = [(text(term.name).casefold(), text(term.text).casefold(), term) for term in TERMS]
    rows = sorted((row for row in rows if wanted in row[0] or wanted in row[1]), key=lambda row: row[0])
    return [row[2] for row in sorted(rows, key=lambda row: wanted not in row[0])]
