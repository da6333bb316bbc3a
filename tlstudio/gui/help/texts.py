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
    _n("The steps run from top to bottom on the left. Move to a control with Tab or the mouse, and this drawer "
       "explains it."),
    ("transfer", "baseline"),
)  # fmt: skip

PANELS: dict[str, Help] = {
    "DataPanel": Help(
        _n("Data"),
        _n("Choose a folder with one subfolder of images for each class. Every image is opened once and "
           "checked; your files are never changed. Then look through the classes, fix the problems listed, and "
           "check how the images are split."),
        ("split", "training-set", "validation", "test", "leak")),
    "CheckPanel": Help(
        _n("Check"),
        _n("Shows whether you can trust the data set: copies, repeated photos of the same thing, labels that "
           "look wrong, and unusual images. The sentence at the top says how many test images the model has "
           "practically seen in training. Repair the split before you train, so that the test accuracy is "
           "honest."),
        ("leak", "split", "test")),
    "SetupPanel": Help(
        _n("Model & strategy"),
        _n("Choose a model, then how much of it to train. What is recommended for your data set is "
           "marked. The settings start from a recipe that works; change them when you have a reason to. Then "
           "press Train."),
        ("transfer", "strategy-1", "strategy-2", "strategy-3")),
    "TrainingPanel": Help(
        _n("Training"),
        _n("Watch a run as it trains. The solid line is training, the dashed line validation. If validation "
           "gets worse while training gets better, the model is overfitting. The best epoch is kept in any "
           "case."),
        ("epoch", "loss", "accuracy", "overfitting", "early-stopping")),
    "EvaluationPanel": Help(
        _n("Evaluation"),
        _n("How well a model does on test images that it was not trained on. Check two or more runs to compare "
           "them on the same images, and look at the misclassified images: they tell you more than the accuracy "
           "does."),
        ("test", "mcnemar", "confusion-matrix", "precision", "recall")),
    "PredictionPanel": Help(
        _n("Prediction"),
        _n("Drop, paste or open an image. Every active model shows its prediction and how confident it is."),
        ("logit", "grad-cam")),
    "RunsPanel": Help(
        _n("Runs"),
        _n("All runs in this workspace, newest first. Enter opens a run, F2 renames it, and Delete moves it to "
           "the trash, which can be undone. Right-click for more actions, such as reusing its settings."),
        ("checkpoint",)),
    "StepRail": Help(
        _n("Steps"),
        _n("The steps and the status of each. You can open any step at any time, also with Ctrl and its "
           "number. A step that is not ready says what it needs.")),
    "StatusStrip": Help(
        _n("In progress"),
        _n("The run or check in progress: how far it is, how fast, and when it will finish. Pause stops after "
           "the current batch until you resume. Stop asks what to keep and ends the run."),
        ("epoch", "batch")),
}  # fmt: skip

CONTROLS: dict[str, Help] = {
    # data
    "DropWell": Help(
        _n("Choosing images"),
        _n("Drop a folder here or choose one. It needs one subfolder for each class, or folders named train, "
           "val and test that contain the class folders. The sample data let you try everything right away.")),
    "DataPanel.again": Help(
        _n("Check again"),
        _n("Looks for images that were added, changed or removed. Unchanged images are not opened again, so "
           "this is quick.")),
    "DataPanel.problems": Help(
        _n("Problems"),
        _n("Problems that may affect training, the most serious first, and what to do about them. Errors must "
           "be fixed before you can continue; warnings can be ignored.")),
    "DataPanel.continue": Help(
        _n("Check the data"),
        _n("Goes to the next step. Not available while the data set has errors.")),
    "CheckPanel.repair": Help(
        _n("Repairing the split"),
        _n("Splits the images again so that copies, and images that the rule groups together, end up in the "
           "same subset. Your folders are not changed; the new split is stored with the run. You can undo it."),
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
        _n("Choose how to recognize images that show the same leaf, person or part. A rule that the data "
           "suggest is offered; nothing is applied until you repair the split. A pattern is a regular "
           "expression whose first group names the thing; a table has the columns file and group."),
        ("leak",)),
    "StripList": Help(
        _n("Images side by side"),
        _n("Each row holds images that belong together. Use the Left and Right arrow keys to choose an image of "
             "the row, and Enter to enlarge it.")),
    "ClassTable": Help(
        _n("Classes"),
        _n("One row for each class: its images in each subset, and a warning if something is wrong. Select a "
           "row to see the images. If class sizes differ greatly, the overall accuracy is misleading."),
        ("accuracy", "recall")),
    "ThumbnailGrid": Help(
        _n("Images of a class"),
        _n("The readable images of the selected class. Look for images in the wrong folder: the network would "
           "learn the wrong thing from them.")),
    "SplitEditor": Help(
        _n("Split"),
        _n("How the images are split into training, validation and test. When you change one share, the others "
           "follow. The seed decides which image goes where; keep it so that runs stay comparable."),
        ("split", "seed", "leak")),
    # model and strategy
    "ModelList": Help(
        _n("Model"),
        _n("The available models, each with its number of parameters, its usual input size and where its "
           "pretrained weights are. Start with the baseline as a reference, then try a small pretrained model. "
           "Larger ones are slower and not always better."),
        ("baseline", "pretrained", "input-size")),
    "WeightsPicker": Help(
        _n("Initial weights"),
        _n("What the network starts from: weights pretrained on ImageNet, random weights, or weights from a "
           "file. Weights are downloaded once and then kept."),
        ("pretrained", "random", "imagenet")),
    "StrategyCards": Help(
        _n("Strategy"),
        _n("How much of the network is trained on your images. Gray stages are frozen, colored ones are "
           "trained. For strategy 2, move the boundary with the mouse or the arrow keys. The strategy that "
           "suits your data set is marked as recommended."),
        ("strategy-1", "strategy-2", "strategy-3", "freezing", "stage")),
    "AdviceBox": Help(
        _n("Recommended for this data set"),
        _n("The pretrained networks on this computer look at your training and validation images, in the "
           "background and never beside a training. How well a simple classifier does on what they see says which "
           "network, strategy and settings suit the images, and which accuracy to expect. Test images are not "
           "looked at. The square shows the slides' four cases, by the size of the data set and its measured "
           "similarity to the pretraining images. Use this fills in the recommended settings. Try all three "
           "queues the three strategies, so that Evaluation can compare them. Where nothing was measured, use the "
           "slider to say how similar your images are."),
        ("similarity", "strategy-1", "strategy-2", "strategy-3", "augmentation")),
    "SettingsBar.recipe": Help(
        _n("Recipe"),
        _n("A complete set of settings that work together. Recommended aims at good results on your computer. "
           "Slides uses the settings of the lecture, so that its results can be reproduced.")),
    "SettingsBar.level_choice": Help(
        _n("Settings shown"),
        _n("Which settings are shown. Those that differ from the recipe or have a problem are always shown.")),
    "FieldRow.reset": Help(
        _n("Reset to recipe"),
        _n("The dot marks a setting that differs from the recipe. The button restores the recipe's value.")),
    "FieldRow.find": Help(
        _n("Find"),
        _n("Opens a search for a good value, which trains a little on your images with the settings as they are "
           "and shows what it measures. Nothing changes until you use its suggestion, which can be undone."),
        ("learning-rate", "batch")),
    "RateDialog": Help(
        _n("Find a learning rate"),
        _n("The learning rate range test (Smith 2017): the rate grows from batch to batch, that of the backbone "
           "in proportion. Dots are the losses of single batches, the line is their moving average. The "
           "suggestion is where the loss falls fastest, and at most a tenth of the rate where it is lowest. "
           "A flat or noisy curve gives none."),
        ("learning-rate", "batch", "diverge")),
    "BatchDialog": Help(
        _n("Find a batch size"),
        _n("Training steps with batches of 4, 8, 16 images and so on, until the memory is short or larger batches "
           "are no longer faster. The suggestion is the smallest size within 10 % of the best speed that "
           "leaves an epoch at least ten steps: with fewer the model learns little in an epoch."),
        ("batch", "learning-rate")),
    "SetupFooter.to_data": Help(
        _n("Choose data"),
        _n("No data set has been checked yet. Goes to the step where you choose a folder.")),
    "SetupFooter.main": Help(
        _n("Train"),
        _n("Starts a run with these settings, also with Ctrl+Enter. Everything that determines the result is "
           "saved in the run's folder, so that the run can be repeated."),
        ("epoch", "checkpoint")),
    "SetupFooter.queue": Help(
        _n("Add to queue"),
        _n("Adds a run with these settings to the end of the queue. The queue is on the Training page; its "
           "runs are trained one after the other, even while you are away.")),
    "SetupFooter.name": Help(
        _n("Run name"),
        _n("The name of the run in the list of runs and in comparisons. You can change it later. If it is "
           "empty, the model's name is used.")),
    "SetupFooter.repeat": Help(
        _n("Repeat"),
        _n("Trains the same job several times as one series, and reports the mean and the standard deviation. "
           "With folds, all images are divided into that many parts, and each part is the test "
           "of one run, so that every image is tested once. Each further seed repeats everything with another "
           "split and other random numbers. Series show whether a difference is more than the luck of one split; "
           "the runs take that many times as long."),
        ("split", "test")),
    "SetupFooter.show_field": Help(
        _n("Setting that needs attention"),
        _n("Goes to the setting that keeps training from starting or that may cause trouble.")),
    "SetupTabs.tabs": Help(
        _n("Setup sections"),
        _n("Strategy determines what is trained, Hyperparameters how it is trained, and Images what it is "
           "trained on. Use the arrow keys to switch tabs. A warning sign marks a tab with a setting that "
           "needs attention.")),
    "SettingsBar.reset": Help(
        _n("Reset all"),
        _n("Resets every setting that differs from the recipe. You can undo this.")),
    "StepBack": Help(
        _n("Undo and redo"),
        _n("Undoes or redoes the last change to the model, strategy or settings. The data set and the run name "
           "are not affected.")),
    "SchedulePlot": Help(
        _n("Learning rate"),
        _n("The learning rate over the epochs: solid for the classifier, dashed for the trained part of the "
           "backbone. Where a line is close to zero, the model hardly changes any more."),
        ("learning-rate", "schedule")),
    "AugmentPreview": Help(
        _n("What the network sees"),
        _n("Nine of your training images, exactly as the network receives them in one epoch. Show another "
           "sample moves to the next epoch. If you can no longer tell what they show, the augmentation is too "
           "strong."),
        ("augmentation",)),
    # training
    "ResumeCard": Help(
        _n("Interrupted runs"),
        _n("An interrupted run continues where it was saved last, at most a minute before, with the same results "
           "as if it had never stopped."),
        ("checkpoint",)),
    "RunHead.pause": Help(
        _n("Pause"),
        _n("Pauses training after the current batch and leaves the computer free. Nothing is lost. Press "
           "Resume to continue.")),
    "RunHead.stop": Help(
        _n("Stop"),
        _n("Asks what to keep: the weights of the best epoch, those of the last epoch, or nothing. Training "
           "ends after the current batch and the kept weights are tested. You can continue the run later."),
        ("checkpoint",)),
    "RunHead.go_on": Help(
        _n("Continue training"),
        _n("Continues this run where it was saved last, with the same results as if it had never stopped."),
        ("checkpoint",)),
    "RunHead.test": Help(
        _n("Test the model"),
        _n("Evaluates the kept weights on the test images without further training."),
        ("test",)),
    "CoachCard": Help(
        _n("Advice"),
        _n("What the curves of this run suggest, at most two things at a time. The button opens the changed "
           "settings in Model & strategy, where you can check them and press Train. Advice that you hide stays "
           "hidden for this run."),
        ("overfitting", "learning-rate", "diverge")),
    "QueueCard": Help(
        _n("Queue"),
        _n("Runs that are waiting. Drag a run to move it, or use Alt and the arrow keys. Enter edits it, "
           "Delete removes it. Once started, the queue trains its runs one after the other. A run that fails "
           "stays here with the reason and does not stop the others. The queue is kept when you quit.")),
    "QueueEditBar": Help(
        _n("Editing a queued run"),
        _n("While this bar is shown, the settings below are those of a queued run. Save them with Update, or "
           "discard the changes. Your own settings come back either way.")),
    "RunHead.evaluation": Help(
        _n("Show evaluation"),
        _n("Shows how this run does on the test images."),
        ("test",)),
    "CurveLegend": Help(
        _n("Runs in the plot"),
        _n("This run, and earlier ones drawn thinner behind it. Press Space to show or hide a run.")),
    "LogView": Help(
        _n("Training log"),
        _n("One block for each epoch, as in the slides: losses, accuracies and the time taken. You can copy "
           "and save it."),
        ("epoch", "loss", "accuracy")),
    "CurvesView": Help(
        _n("Curves"),
        _n("Loss, accuracy, learning rate and images per second by epoch. The star marks the best epoch. Move "
           "the mouse over the plot or use the arrow keys to see the values, or show them as a table. Export "
           "saves an image or the numbers."),
        ("loss", "accuracy", "learning-rate", "overfitting")),
    # evaluation
    "EvaluateHead.evaluate": Help(
        _n("Evaluate a model file"),
        _n("Evaluates any saved model on any folder of images whose class folders have the names of the "
           "model's classes. The result is kept in the workspace and listed with the runs.")),
    "EvaluateHead.cancel": Help(
        _n("Cancel the evaluation"),
        _n("Stops the evaluation in progress. Nothing is kept.")),
    "RunsPage.filter": Help(
        _n("Filter the runs"),
        _n("Shows only runs that contain this text in their name, strategy, status or note.")),
    "RunsPage.swap": Help(
        _n("Swap"),
        _n("Makes the other one of the two selected runs the reference."),
        ("baseline",)),
    "RunTable": Help(
        _n("Table of runs"),
        _n("Click a column title to sort. Check two or more runs with Space to compare them; the first is the "
           "reference. Enter opens a run's curves."),
        ("baseline", "confidence-interval", "mcnemar")),
    "ComparisonView": Help(
        _n("Comparison"),
        _n("Two models on the same test images: what each started from, what it achieved, and whether the "
           "difference may be due to chance."),
        ("mcnemar", "confidence-interval", "pretrained")),
    "ConfusionBox": Help(
        _n("Confusion matrix"),
        _n("One row for each true class, one column for each predicted class. The diagonal is correct; every "
           "other cell is an error. The arrow keys move between cells, Enter shows a cell's images, plus and "
           "minus zoom."),
        ("confusion-matrix", "precision", "recall")),
    "ImageMap": Help(
        _n("Map"),
        _n("Each point is an image; the model sees those that lie close together as alike. Drag around some "
           "points to list them, or press Enter for those in view; arrow keys move the map, plus and minus "
           "zoom. A point of one class among those of another is often mislabeled or misclassified."),
        ("feature",)),
    "ClassScores": Help(
        _n("Classes"),
        _n("Precision, recall and F1 of each class. Sort by recall to see which class is missed most often."),
        ("precision", "recall", "f1")),
    "ManyView": Help(
        _n("More than two runs"),
        _n("The accuracy of each checked run with its 95 % interval, and every pair tested on the same images. "
           "Many pairs find a difference by chance more easily than one, so the p-values are corrected "
           "(Holm). A series is shown as mean ± standard deviation."),
        ("confidence-interval", "mcnemar")),
    "FiguresView": Help(
        _n("Figures"),
        _n("Every figure of the test with the range in which it lies with 95 % confidence on other images of "
           "the kind. Where images belong together, whole groups are drawn for the range, which is wider then. "
           "Balanced accuracy counts a rare class as much as a frequent one."),
        ("accuracy", "precision", "recall", "f1", "confidence-interval")),
    "RankingCurves": Help(
        _n("Curves"),
        _n("What happens when the threshold of a class is moved. ROC: how many images of the class are found, "
           "for each share of others that is taken for it. Precision and recall: how pure the found ones are. "
           "Choose a class to see its curve and its images."),
        ("precision", "recall")),
    "CalibrationView": Help(
        _n("Calibration"),
        _n("Of 100 predictions with a probability of 80 %, 80 should be correct. Each bar is the accuracy of "
           "the predictions with such a probability; on the dashed line the two agree. A temperature, fitted "
           "on the validation images, makes the probabilities more honest and changes no prediction. The "
           "switch applies to the whole program."),
        ("logit", "validation")),
    "CoverageView": Help(
        _n("Coverage"),
        _n("What is gained when the model may say that it does not know: the predictions with the lowest "
           "probability are withheld, and the accuracy of the others is shown."),
        ("accuracy",)),
    "ClassDifferencesView": Help(
        _n("Differences"),
        _n("The recall of each class in the model on show and in the one that it is compared with, image by "
           "image. With many classes some differ by chance, so the p-values are corrected (Holm)."),
        ("recall", "mcnemar", "confidence-interval")),
    "ConfusedPairs": Help(
        _n("Confused pairs"),
        _n("Which class is predicted as which other, most frequent first. The images of the selected pair are "
           "shown beside it."),
        ("confusion-matrix",)),
    "Gallery": Help(
        _n("Test images"),
        _n("The images behind the selection on the left, the worst first: those where the model was most "
           "confident and wrong. Press Enter to enlarge one."),
        ("loss",)),
    "ResultTabs.export": Help(
        _n("Export"),
        _n("Saves a table as CSV, or copies the current one for a spreadsheet.")),
    "ResultTabs.reports": Help(
        _n("Model whose results are shown"),
        _n("The confusion matrix and the class table are for this model.")),
    "ResultTabs.bar": Help(
        _n("Result views"),
        _n("The runs side by side, the confusion matrix, the confused pairs and the scores of each class, each "
           "with its images. Use the arrow keys to switch views.")),
    # prediction
    "PredictionHead.train": Help(
        _n("Choose a model to train"),
        _n("Without a trained model there are no predictions. Goes to the model and strategy. You can also add "
           "a model file from another computer below."),
        ("baseline", "transfer")),
    "PredictionHead.open": Help(
        _n("Open images"),
        _n("Opens one or more images, also with Ctrl+O. The last one is shown; all are in the strip below.")),
    "PredictionHead.paste": Help(
        _n("Paste"),
        _n("Pastes an image or an image file from the clipboard, also with Ctrl+V.")),
    "HistoryStrip": Help(
        _n("Recent images"),
        _n("Select an image with the arrow keys and press Enter to see its predictions again.")),
    "ModelChoice": Help(
        _n("Active models"),
        _n("Every checked model makes a prediction, so that you can compare a baseline and a pretrained model "
           "on the same image. You can also add a model file from elsewhere."),
        ("baseline", "transfer")),
    # everywhere
    "MessageCard": Help(
        _n("Message"),
        _n("What happened and what to do about it. You can copy the details for a bug report.")),
    "NoticeBar": Help(
        _n("Notice"),
        _n("What has just happened. The notice disappears after a few seconds; its button acts on it.")),
    "EmptyState": Help(
        _n("Nothing here yet"),
        _n("What to do before there is something to see here.")),
    "PathField": Help(
        _n("File or folder"),
        _n("Type a path, choose one, or drop a file or folder here.")),
    "HelpDrawer": Help(
        _n("Help"),
        _n("Explains the selected control. F1 opens the help and Esc closes it. You can search the glossary.")),
}  # fmt: skip
