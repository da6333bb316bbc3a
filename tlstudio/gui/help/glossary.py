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
         text=_n("Using a model that was trained on a similar, much larger problem as the starting point for "
                 "your own. What it has learned about edges, textures and shapes need not be learned again, so "
                 "a few hundred images can be enough.")),
    Term(key="baseline", name=_n("Baseline model"), also=("transfer", "mcnemar"),
         text=_n("The reference: a small network trained from random weights. A pretrained model is worth its "
                 "size only if it is clearly better on the same test images.")),
    Term(key="pretrained", name=_n("Pretrained weights"), also=("imagenet", "transfer", "random"),
         text=_n("The parameters of a network after training on another, large data set. A run that starts from "
                 "them does not have to learn everything from your images.")),
    Term(key="random", name=_n("Random weights"), also=("pretrained", "baseline", "seed"),
         text=_n("The starting point of a network that has not been trained. It has to learn everything from "
                 "your images.")),
    Term(key="imagenet", name=_n("ImageNet"), also=("pretrained", "similarity", "normalisation"),
         text=_n("A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, "
                 "household objects. The pretrained models here were trained on it.")),
    Term(key="similarity", name=_n("Similarity"), also=("imagenet", "strategy-1", "strategy-2", "strategy-3"),
         text=_n("How similar your images are to the pretraining images. Photographs of objects and animals are "
                 "similar; X-rays, microscope and satellite images are not. It is measured by how much the "
                 "pretraining's own answers tell about your classes: 0 % is nothing, 100 % is everything. "
                 "Together with the size it determines the strategy of the slides.")),
    Term(key="backbone", name=_n("Backbone"), also=("head", "stage", "convolution", "freezing"),
         text=_n("The main part of the network, which turns an image into features. The slides call it the "
                 "convolutional base. Its weights come from pretraining.")),
    Term(key="head", name=_n("Classifier"), also=("backbone", "logit"),
         text=_n("The last part of the network, also called the head. It turns features into one score for each "
                 "class. A pretrained model gets a new classifier, because your classes are not those of the "
                 "pretraining.")),
    Term(key="stage", name=_n("Stage"), also=("backbone", "freezing", "strategy-2"),
         text=_n("A group of layers that is frozen or trained as a whole. Early stages respond to edges and "
                 "colors, later ones to parts of objects.")),
    Term(key="convolution", name=_n("Convolution"), also=("backbone", "feature"),
         text=_n("A small filter that slides over the image and responds where it finds its pattern. Image "
                 "networks stack many of them in layers.")),
    Term(key="feature", name=_n("Feature"), also=("backbone", "grad-cam"),
         text=_n("Something the network has learned to detect, such as an edge, a texture or a leaf vein.")),
    Term(key="freezing", name=_n("Freezing"), also=("strategy-2", "strategy-3", "fine-tuning"),
         text=_n("Keeping part of the network unchanged during training. This is fast, and a small data set "
                 "cannot spoil what was learned before.")),
    Term(key="fine-tuning", name=_n("Fine-tuning"), also=("freezing", "learning-rate", "strategy-1", "strategy-2"),
         text=_n("Training a pretrained network further on your own images, with a small learning rate so that "
                 "it does not forget what it has learned.")),
    Term(key="strategy-1", name=_n("Strategy 1"), also=("strategy-2", "strategy-3", "fine-tuning"),
         text=_n("Train the whole model. For a large data set that differs from the pretraining images. "
                 "Starting from pretrained weights is still better than starting from random ones.")),
    Term(key="strategy-2", name=_n("Strategy 2"), also=("strategy-1", "strategy-3", "freezing", "stage"),
         text=_n("Freeze part of the backbone; train the other layers and the classifier. For a large and "
                 "similar data set, the best case of all. Also a compromise for a small and different data set.")),
    Term(key="strategy-3", name=_n("Strategy 3"), also=("strategy-1", "strategy-2", "freezing", "head"),
         text=_n("Freeze the backbone; train only the classifier. For a small data set that is similar to the "
                 "pretraining images.")),
    Term(key="epoch", name=_n("Epoch"), also=("batch", "overfitting", "early-stopping"),
         text=_n("One pass over all training images.")),
    Term(key="batch", name=_n("Batch"), also=("epoch", "learning-rate"),
         text=_n("The images used for one update of the weights. Larger batches are faster and need more "
                 "memory.")),
    Term(key="learning-rate", name=_n("Learning rate"), also=("schedule", "warm-up", "optimizer", "diverge"),
         text=_n("How far the weights move in one step. If it is too large, training is unstable or diverges; "
                 "if it is too small, training hardly gets anywhere. A pretrained backbone gets a smaller one "
                 "than the classifier.")),
    Term(key="schedule", name=_n("Schedule"), also=("learning-rate", "warm-up"),
         text=_n("How the learning rate decreases during training, so that large steps come first and small "
                 "ones last.")),
    Term(key="warm-up", name=_n("Warm-up"), also=("learning-rate", "schedule"),
         text=_n("The first epochs, in which the learning rate rises from near zero so that the large initial "
                 "errors of the new classifier do not damage the backbone.")),
    Term(key="optimizer", name=_n("Optimizer"), also=("learning-rate", "weight-decay"),
         text=_n("The rule that updates the weights from the gradients of a batch. Adam adapts the step size of "
                 "each weight; SGD uses the same for all.")),
    Term(key="weight-decay", name=_n("Weight decay"), also=("overfitting", "optimizer"),
         text=_n("Pulls all weights slightly toward zero at each step, which counteracts overfitting.")),
    Term(key="loss", name=_n("Loss"), also=("accuracy", "overfitting", "diverge"),
         text=_n("The number that training minimizes. It is large where the model is confident and wrong, and "
                 "near zero where it is confident and correct.")),
    Term(key="accuracy", name=_n("Accuracy"), also=("loss", "confusion-matrix", "confidence-interval"),
         text=_n("The share of images classified correctly. If class sizes differ greatly, also look at the "
                 "recall and precision of each class.")),
    Term(key="diverge", name=_n("Divergence"), also=("learning-rate", "warm-up", "loss"),
         text=_n("Training fails because the loss grows without bound. Usually the learning rate is too large.")),
    Term(key="overfitting", name=_n("Overfitting"), also=("validation", "augmentation", "early-stopping"),
         text=_n("The model memorizes its training images instead of learning what they have in common. The "
                 "sign: training keeps improving while validation gets worse. More images, augmentation or "
                 "fewer trained layers help.")),
    Term(key="early-stopping", name=_n("Early stopping"), also=("overfitting", "validation", "epoch"),
         text=_n("Training stops automatically when validation has not improved for a number of epochs. The "
                 "weights of the best epoch are kept.")),
    Term(key="augmentation", name=_n("Augmentation"), also=("overfitting",),
         text=_n("Each training image is randomly changed a little in every epoch: flipped, rotated, cropped, "
                 "brightened. The model sees more variety than there are files. Validation and test images are "
                 "not changed.")),
    Term(key="training-set", name=_n("Training images"), also=("validation", "test", "shuffle"),
         text=_n("The images that the weights are learned from.")),
    Term(key="validation", name=_n("Validation images"), also=("training-set", "test", "overfitting"),
         text=_n("Images that are not used for training. They determine which epoch is the best. Because they "
                 "are used for choices, their results are slightly optimistic.")),
    Term(key="test", name=_n("Test images"), also=("validation", "leak", "confidence-interval"),
         text=_n("Images that were used neither for training nor for any choice. Report only the results on "
                 "these.")),
    Term(key="leak", name=_n("Leak between subsets"), also=("test", "split"),
         text=_n("The same object, or nearly the same photograph, is in both the training and the test images. "
                 "The test accuracy is then too high, because the model has already seen the image.")),
    Term(key="split", name=_n("Split"), also=("training-set", "validation", "test", "seed"),
         text=_n("The division of the images into training, validation and test. The slides use 60, 20 and 20 "
                 "percent.")),
    Term(key="shuffle", name=_n("Shuffling"), also=("epoch", "seed"),
         text=_n("The training images come in a different order in each epoch, so that the model cannot learn "
                 "the order.")),
    Term(key="seed", name=_n("Seed"), also=("shuffle", "split"),
         text=_n("The number that all random choices start from. The same settings with the same seed give the "
                 "same result.")),
    Term(key="normalisation", name=_n("Normalization"), also=("imagenet",),
         text=_n("Pixel values are shifted and scaled to the range the network was trained with. Each model has "
                 "its own values.")),
    Term(key="input-size", name=_n("Input size"), also=("pretrained",),
         text=_n("The side, in pixels, of the square that the network sees. Pretrained models work best near "
                 "the size they were trained with; far below it they can be worse than the baseline.")),
    Term(key="logit", name=_n("Probability of a class"), also=("head", "accuracy"),
         text=_n("The scores of the classifier, scaled so that they add up to 100 percent. A high value means "
                 "that the model is confident, not that it is correct.")),
    Term(key="confusion-matrix", name=_n("Confusion matrix"), also=("precision", "recall", "accuracy"),
         text=_n("A table with a row for each true class and a column for each predicted class. The diagonal "
                 "counts correct predictions; every other cell counts one kind of error.")),
    Term(key="precision", name=_n("Precision"), also=("recall", "f1", "confusion-matrix"),
         text=_n("Of all images predicted as this class, the share that really belong to it.")),
    Term(key="recall", name=_n("Recall"), also=("precision", "f1", "confusion-matrix"),
         text=_n("Of all images that really belong to this class, the share that were predicted as it.")),
    Term(key="f1", name=_n("F1 score"), also=("precision", "recall"),
         text=_n("Precision and recall combined into one number. It is high only if both are.")),
    Term(key="confidence-interval", name=_n("Confidence interval"), also=("mcnemar", "accuracy", "test"),
         text=_n("A range that contains the true accuracy in 95 of 100 such tests. The fewer test images, the "
                 "wider it is.")),
    Term(key="mcnemar", name=_n("McNemar's test"), also=("confidence-interval", "baseline"),
         text=_n("Tests whether two models really differ. It counts the images that only one of them classifies "
                 "correctly: if both were equally good, the two counts would be about the same. A p value below "
                 "0.05 means that chance is an unlikely explanation.")),
    Term(key="grad-cam", name=_n("Grad-CAM"), also=("feature", "convolution"),
         text=_n("A map of where the model looks: the brighter a region, the more it supports the prediction. A "
                 "model that looks at the background has learned the wrong thing.")),
    Term(key="checkpoint", name=_n("Checkpoint"), also=("epoch", "early-stopping"),
         text=_n("The state of a run saved on disk. An interrupted run continues from it as if nothing had "
                 "happened.")),
)  # fmt: skip

BY_KEY: dict[str, Term] = {term.key: term for term in TERMS}


def find(words: str) -> list[Term]:
    """Terms with these words in their name, then those with them in their text, each by the alphabet."""
    wanted = words.casefold().strip()
    rows = [(text(term.name).casefold(), text(term.text).casefold(), term) for term in TERMS]
    rows = sorted((row for row in rows if wanted in row[0] or wanted in row[1]), key=lambda row: row[0])
    return [row[2] for row in sorted(rows, key=lambda row: wanted not in row[0])]
