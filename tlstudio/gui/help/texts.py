"""What the help drawer says about each place of the window, as rows of a table.

A key is, from the particular to the general: the dotted field of a setting (``train.epochs``, from its row),
a control by the class that holds it and its name there without underscores (``SetupPanel.train``), or the class of
a widget or panel (``ClassTable``). The nearest one that stands here is what the drawer shows.
"""

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "help"


class Help(msgspec.Struct, frozen=True):
    """A title, what is to be known, and keys of the glossary. Texts are English; :func:`text` translates them.

    The title of a setting is empty: it has its label.
    """

    title: str
    text: str
    terms: tuple[str, ...] = ()


def text(english: str) -> str:
    """A text of these tables in the window's language."""
    return QCoreApplication.translate(_CONTEXT, english) if english else ""


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("help", english))


WINDOW = Help(
    _n("TL Studio"),
    _n("The steps of the work go from top to bottom on the left. Go to a control with Tab or the mouse and this "
       "drawer explains it."),
    ("transfer", "baseline"),
)  # fmt: skip

PANELS: dict[str, Help] = {
    "DataPanel": Help(
        _n("Data"),
        _n("Choose a folder that has one sub-folder of images for each class. Every image is opened once and "
             "checked; your files are never changed. Then look at the classes, mend what is said to be wrong, "
             "and see how the images are divided."),
        ("split", "training-set", "validation", "test", "leak")),
    "CheckPanel": Help(
        _n("Check"),
        _n("Whether the data set can be trusted: copies, the same thing photographed again, labels that look "
             "wrong, and odd images. The sentence at the top says how many test images the model has as good as "
             "seen in training. Repair the split before you train, and the test accuracy is honest."),
        ("leak", "split", "test")),
    "SetupPanel": Help(
        _n("Model & strategy"),
        _n("Choose a network, then how much of it is to learn. What the slides advise for your data set is "
             "marked. The settings below begin with a recipe that works; change them when you know why. Then "
             "press Train."),
        ("transfer", "strategy-1", "strategy-2", "strategy-3")),
    "TrainingPanel": Help(
        _n("Training"),
        _n("Watch a run learn. The solid line is training, the dashed one validation. When validation gets "
             "worse while training gets better, the model overfits; the best epoch is kept in any case."),
        ("epoch", "loss", "accuracy", "overfitting", "early-stopping")),
    "EvaluationPanel": Help(
        _n("Evaluation"),
        _n("What a model is worth on test images that it has never learned from. Check two runs to compare "
             "them on the same images, and look at the mistakes: they say more than the accuracy."),
        ("test", "mcnemar", "confusion-matrix", "precision", "recall")),
    "PredictionPanel": Help(
        _n("Prediction"),
        _n("Drop, paste or open an image, and every checked model says what it sees and how sure it is."),
        ("logit", "grad-cam")),
    "RunsPanel": Help(
        _n("Runs"),
        _n("All trainings of this workspace, the newest first. Enter opens a run, F2 renames it, Delete moves "
             "it to the trash, from which it can be brought back. A right click shows more, such as using its "
             "settings again."),
        ("checkpoint",)),
    "StepRail": Help(
        _n("Steps"),
        _n("The steps of the work and how each one stands. Every step can be opened at any time, with Ctrl and "
             "its number too; a step that lacks something says what it needs.")),
    "StatusStrip": Help(
        _n("What is running"),
        _n("The run or check under way, how far it is, how fast, and the time of day at which it will end. "
             "Pause lets the computer rest between two batches; Stop asks what to keep and ends the run."),
        ("epoch", "batch")),
}  # fmt: skip

CONTROLS: dict[str, Help] = {
    # data
    "DropWell": Help(
        _n("Choosing images"),
        _n("Drop a folder here or choose one. It needs one sub-folder for each class, or folders named train, "
             "val and test with the classes inside. With the sample data everything can be tried at once.")),
    "DataPanel.again": Help(
        _n("Check again"),
        _n("Looks for images that were added, changed or removed since. Images that are as they were are not "
             "opened again, so it is quick.")),
    "DataPanel.problems": Help(
        _n("Problems"),
        _n("What may spoil a training, the worst first, and what to do about it. Errors have to be mended "
             "before you can go on; warnings need not.")),
    "DataPanel.continue": Help(
        _n("On to the model"),
        _n("Leads to the next step. It is off while the data set has an error.")),
    "CheckPanel.repair": Help(
        _n("Repairing the split"),
        _n("Divides the images anew so that copies, and images that the rule puts together, are on one side. "
             "Folders stay as they are; the new split is part of the run. It can be undone."),
        ("leak", "split")),
    "CheckPanel.undo": Help(
        _n("Undoing the repair"),
        _n("Brings back the split as it was before.")),
    "CardList": Help(
        _n("Findings"),
        _n("A card for each kind of finding, with a count. Choose one to see its images."),
        ("leak",)),
    "GroupEditor": Help(
        _n("Images that show the same thing"),
        _n("How images of one leaf, person or part can be recognized. What the data suggest is proposed; nothing "
             "is applied until you repair the split. A pattern is a regular expression whose first group names "
             "the thing; a table has the columns file and group."),
        ("leak",)),
    "StripList": Help(
        _n("Images side by side"),
        _n("Each row holds images that belong together. Use the Left and Right arrow keys to choose an image of "
             "the row, and Enter to enlarge it.")),
    "ClassTable": Help(
        _n("Classes"),
        _n("A row for each class: how many images it has in each subset, and what is wrong with it. Choose a "
             "row to see its images. Classes of very different size make the overall accuracy misleading."),
        ("accuracy", "recall")),
    "ThumbnailGrid": Help(
        _n("Images of a class"),
        _n("The readable images of the chosen class. Look for pictures that are in the wrong folder: a network "
             "learns from them what you did not mean.")),
    "SplitEditor": Help(
        _n("Split"),
        _n("How many of the images are for training, validation and test. Two shares are set and the third is "
             "the rest. The seed decides which image goes where; leave it, so that runs can be compared."),
        ("split", "seed", "leak")),
    # model and strategy
    "ModelList": Help(
        _n("Model"),
        _n("The networks to choose from, with their millions of parameters, their usual input size and where "
             "their pretrained weights are. Begin with the baseline, which is the yardstick, then take a small "
             "pretrained network; larger ones are slower and not always better."),
        ("baseline", "pretrained", "input-size")),
    "WeightsPicker": Help(
        _n("First weights"),
        _n("What the network knows before training: what it learned on ImageNet, nothing at all, or what a "
             "file holds. Weights are downloaded once and then kept."),
        ("pretrained", "random", "imagenet")),
    "StrategyCards": Help(
        _n("Strategy"),
        _n("How much of the network learns from your images. Grey parts of the picture are frozen, coloured "
             "ones learn. For strategy 2 the border can be moved with the mouse or the arrow keys. The one that "
             "suits your data set is marked as suggested."),
        ("strategy-1", "strategy-2", "strategy-3", "freezing", "stage")),
    "AdviceBox": Help(
        _n("What the slides advise"),
        _n("Four cases, by the size of your data set and by how like it is to the images of the pretraining. "
             "The size is counted; say with the slider how similar your images are, and the case and its "
             "strategy follow."),
        ("similarity", "strategy-1", "strategy-2", "strategy-3", "augmentation")),
    "SettingsBar.recipe": Help(
        _n("Recipe"),
        _n("Complete settings that fit together. Recommended is made for good results on your computer; Slides "
             "repeats the settings of the lecture, so that its numbers can be reproduced.")),
    "SettingsBar.level_choice": Help(
        _n("Settings shown"),
        _n("How many settings are shown. Those that differ from the recipe, or have a problem, are always "
             "shown.")),
    "FieldRow.reset": Help(
        _n("Back to the recipe"),
        _n("This setting is not the recipe's; the dot says so. The button brings the recipe's value back.")),
    "SetupFooter.to_data": Help(
        _n("Choose data"),
        _n("There is no checked data set yet. This leads to the step where a folder is chosen.")),
    "SetupFooter.main": Help(
        _n("Train"),
        _n("Starts a run with these settings, also with Ctrl+Enter. Everything that decides the result is "
             "written into the run's folder, so that it can be repeated."),
        ("epoch", "checkpoint")),
    "SetupFooter.queue": Help(
        _n("Add to queue"),
        _n("Puts a run with these settings behind the others. The queue stands in the training step; its runs "
             "are trained one after the other, also while nobody is there.")),
    "SetupFooter.name": Help(
        _n("Run name"),
        _n("What the run is called in the list of runs and in comparisons. It can be changed later. Without a "
             "name the run is called after its model.")),
    "SetupFooter.show_field": Help(
        _n("What is wrong"),
        _n("Leads to the setting that keeps the training from starting, or that may mislead.")),
    "SetupTabs.tabs": Help(
        _n("Parts of the setup"),
        _n("Strategy says what learns, Hyperparameters how it learns, Images what it learns from. The arrow keys "
             "change the tab. A sign marks a tab in which a setting needs attention.")),
    "SettingsBar.reset": Help(
        _n("Reset all"),
        _n("Gives every setting that differs from the recipe the recipe's value again. It can be undone.")),
    "StepBack": Help(
        _n("Undo and redo"),
        _n("Takes back the last change of model, strategy or settings, or makes it again. The data set and the "
             "name of the run stay as they are.")),
    "SchedulePlot": Help(
        _n("Learning rate"),
        _n("How large the steps will be in each epoch: solid for the classifier, dashed for the base where it "
             "learns. Where a line lies on the bottom, the last epochs hardly teach anything."),
        ("learning-rate", "schedule")),
    "AugmentPreview": Help(
        _n("What training sees"),
        _n("Nine of your own training images, pixel for pixel as the network is given them in one epoch. Another "
             "draw shows the next epoch. If you can no longer tell what is in them, the changes are too strong."),
        ("augmentation",)),
    # training
    "ResumeCard": Help(
        _n("Interrupted runs"),
        _n("A run that was interrupted goes on after its last complete epoch, with the same numbers as if it "
             "had never stopped."),
        ("checkpoint",)),
    "RunHead.pause": Help(
        _n("Pause"),
        _n("Training waits after the current batch and the computer is free. Nothing is lost; press again to "
             "resume.")),
    "RunHead.stop": Help(
        _n("Stop"),
        _n("Asks what to keep: the weights of the best epoch, those of the last one, or nothing. The training "
             "ends after the current batch, and what is kept is tested. The run can be continued later."),
        ("checkpoint",)),
    "RunHead.go_on": Help(
        _n("Continue training"),
        _n("Continues this run after its last complete epoch, with the same numbers as if it had never "
             "stopped."),
        ("checkpoint",)),
    "RunHead.test": Help(
        _n("Test the model"),
        _n("Measures the weights that were kept on the test images, without training any further."),
        ("test",)),
    "QueueCard": Help(
        _n("Queue"),
        _n("Trainings that wait. Drag one to another place, or move it with Alt and the arrow keys; Enter "
             "edits it, Delete removes it. Started, the queue runs them one after the other without asking; one "
             "that fails stays here with the reason and does not stop the rest. The queue is still here after a "
             "restart.")),
    "QueueEditBar": Help(
        _n("Editing a job of the queue"),
        _n("While this line is here, the settings below are those of a job in the queue. Put them there with "
             "Update, or leave the job as it was; your own settings come back either way.")),
    "RunHead.evaluation": Help(
        _n("Show evaluation"),
        _n("Leads to what this run is worth on the test images."),
        ("test",)),
    "CurveLegend": Help(
        _n("Runs in the plot"),
        _n("This run and earlier ones, drawn thinner behind it. Space shows or hides one.")),
    "LogView": Help(
        _n("Training log"),
        _n("A block for each epoch, as in the slides: losses, accuracies and the time it took. It can be "
             "copied and saved."),
        ("epoch", "loss", "accuracy")),
    "CurvesView": Help(
        _n("Curves"),
        _n("Loss, accuracy, learning rate and images per second over the epochs. The mark is the best epoch. "
             "Move the mouse over the plot, or press the arrow keys in it, for the values; the same numbers are "
             "there as a table. Export saves a picture or the numbers."),
        ("loss", "accuracy", "learning-rate", "overfitting")),
    # evaluation
    "EvaluateHead.evaluate": Help(
        _n("Evaluate a model file"),
        _n("Measures any saved model on any folder of images whose class folders are named like the model's "
             "classes. The result is kept in the workspace and stands among the runs.")),
    "EvaluateHead.cancel": Help(
        _n("Cancel the evaluation"),
        _n("Ends the evaluation under way; nothing is kept of it.")),
    "RunsPage.filter": Help(
        _n("Filter the runs"),
        _n("Only runs in which these letters occur are shown: in the name, the strategy, the state or the note.")),
    "RunsPage.swap": Help(
        _n("Swap"),
        _n("Makes the other one of the two chosen runs the yardstick."),
        ("baseline",)),
    "RunTable": Help(
        _n("Table of runs"),
        _n("A click on a heading sorts. Check two runs with Space to compare them; the first one checked is "
             "the yardstick. Enter opens a run's curves."),
        ("baseline", "confidence-interval", "mcnemar")),
    "ComparisonView": Help(
        _n("Comparison"),
        _n("Two models on the same test images: what each started from, what it reached, and whether the "
             "difference can be chance."),
        ("mcnemar", "confidence-interval", "pretrained")),
    "ConfusionBox": Help(
        _n("Confusion matrix"),
        _n("A row for each true class, a column for each answer. The diagonal is right, all else are mistakes. "
             "Arrow keys move from cell to cell, Enter shows a cell's images, plus and minus change the size."),
        ("confusion-matrix", "precision", "recall")),
    "ClassScores": Help(
        _n("Classes"),
        _n("Precision, recall and F1 of each class. Sort by recall to see which class is found least often."),
        ("precision", "recall", "f1")),
    "ConfusedPairs": Help(
        _n("Confused pairs"),
        _n("Which class is taken for which, most often first. The chosen pair's images are shown beside it."),
        ("confusion-matrix",)),
    "Gallery": Help(
        _n("Test images"),
        _n("The images behind the number that is chosen on the left, the worst first: those where the model was "
             "most sure of a wrong answer. Enter opens one large."),
        ("loss",)),
    "ResultTabs.export": Help(
        _n("Export"),
        _n("Saves a table as CSV, or copies the one on show for a spreadsheet.")),
    "ResultTabs.reports": Help(
        _n("Whose mistakes are shown"),
        _n("The matrix and the table of classes belong to this model.")),
    "ResultTabs.bar": Help(
        _n("Views of the results"),
        _n("The runs side by side; the confusion matrix, the confused pairs and the numbers of each class, each "
             "with its images. The arrow keys change between them.")),
    # prediction
    "PredictionHead.train": Help(
        _n("Choose a model to train"),
        _n("Without a trained model nobody can answer. This leads to the model and the strategy; a model file of "
           "another computer can be added below."),
        ("baseline", "transfer")),
    "PredictionHead.open": Help(
        _n("Open images"),
        _n("Opens one or several images, also with Ctrl+O. The last one is shown; all are in the strip below.")),
    "PredictionHead.paste": Help(
        _n("Paste"),
        _n("Takes an image or an image file from the clipboard, also with Ctrl+V.")),
    "HistoryStrip": Help(
        _n("Images looked at before"),
        _n("Choose one with the arrow keys and Enter to see its answers again.")),
    "ModelChoice": Help(
        _n("Models that answer"),
        _n("Every checked model answers, so that a baseline and a pretrained model can be seen side by side on "
             "the same image. A model file from elsewhere can be added."),
        ("baseline", "transfer")),
    # everywhere
    "MessageCard": Help(
        _n("Message"),
        _n("What happened and what to do about it. The details are for a report; they can be copied.")),
    "NoticeBar": Help(
        _n("Notice"),
        _n("A sentence on what has just happened. It goes by itself after some seconds; its button acts on it.")),
    "EmptyState": Help(
        _n("Nothing here yet"),
        _n("What has to be done before there is something to see here.")),
    "PathField": Help(
        _n("File or folder"),
        _n("Type a path, choose one, or drop a file or folder here.")),
    "HelpDrawer": Help(
        _n("Help"),
        _n("Explains the control that has the focus. F1 opens it and Esc closes it; the glossary can be "
             "searched.")),
}  # fmt: skip
