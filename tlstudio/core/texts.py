"""The sentences of :mod:`tlstudio.core.errors`: code → (what happened, what to do about it).

Named places in braces are filled from the values that travel with the code.
"""

SENTENCES: dict[str, tuple[str, str]] = {
    # data
    "folder-missing": ("The folder “{folder}” does not exist.", "Choose another folder."),
    "folder-is-file": ("“{folder}” is a file and not a folder of images.", "Choose the folder that it lies in."),
    "no-images": (
        "No images were found in “{folder}”.",
        "Choose a folder that has one sub-folder of images for each class.",
    ),
    "only-loose": (
        "“{folder}” holds {count} images but no class folders.",
        "Choose a folder that has one sub-folder of images for each class.",
    ),
    "folder-access": ("The folder “{folder}” cannot be opened: {detail}.", "Choose another folder."),
    "table-unreadable": (
        "The table “{file}” cannot be read: {detail}.",
        "Save it as CSV, or choose another file.",
    ),
    "table-parquet": (
        "“{file}” is a Parquet table, which cannot be read here.",
        "Install pyarrow (pip install tlstudio[parquet]), or save the table as CSV.",
    ),
    "table-column": (
        "It is not clear which column of “{file}” is the {role}; it has: {columns}.",
        "Call the columns path and label, or say which they are (in a terminal: --column label=NAME).",
    ),
    "no-rows": ("“{file}” names no image that can be used.", "{reason} Correct it, or choose another file."),
    "rows-no-file": ("{count} rows name no file and are left out: {lines}.", "Add the path of the image."),
    "rows-no-label": ("{count} rows have no class and are left out: {lines}.", "Add the class."),
    "rows-subset": (
        "{count} rows are in no known subset and are left out: {lines}.",
        "Write train, val or test into every row, or into none.",
    ),
    "rows-twice": (
        "{count} rows name an image that came before and are left out: {lines}.",
        "Remove them; where they have another class, decide which one is right.",
    ),
    "shard-unreadable": (
        "The archive “{file}” cannot be read: {detail}.",
        "It must be a plain .tar; unpack a compressed one first (gunzip).",
    ),
    "shards-cut": (
        "{count} archives end in the middle, and what is missing is left out: {files}.",
        "Copy them again.",
    ),
    "sample-elsewhere": (
        "The folder “{folder}” holds other files, so no sample images are drawn there.",
        "Choose an empty folder.",
    ),
    "none-readable": ("None of the {count} images can be read.", "Each one is named here with the reason."),
    "one-class": (
        "Only one class was found: “{name}”.",
        "A classifier needs at least two. Choose the folder that contains the class folders.",
    ),
    "unreadable": (
        "{count} images cannot be read and are left out.",
        "Each one is named here with the reason.",
    ),
    "class-small": (
        "The class “{name}” has only {count} readable images.",
        "Add images: below {wanted} its results say little.",
    ),
    "classes-small": (
        "{count} classes have fewer than {wanted} readable images, among them {names}.",
        "Add images: below {wanted} the results of a class say little.",
    ),
    "classes-not-in": (
        "{count} classes have no image in the {subset} subset, among them {names}.",
        "Give each at least three readable images, or put one into that subset's folder.",
    ),
    "class-empty": ("The class “{name}” has no readable image.", "Add images to it or remove the folder."),
    "class-not-in": (
        "The class “{name}” has no image in the {subset} subset.",
        "Give it at least three readable images, or put one into that subset's folder.",
    ),
    "loose-images": (
        "{count} images lie outside every class folder and are left out.",
        "Put each image into the folder of its class.",
    ),
    "no-val": (
        "There are no validation images.",
        "Give the validation subset a share of the split: without it nothing tells which epoch was the best.",
    ),
    "no-test": (
        "The folder has no test images.",
        "Add a test folder, or give the test subset a share of the split.",
    ),
    "imbalance": (
        "The largest class has {ratio} times as many images as the smallest.",
        "Look at the accuracy of each class and not only at the overall accuracy.",
    ),
    "duplicates-across": (
        "{count} of {total} {subset} images are also {other} images, byte for byte: {names}.",
        "Remove one of each pair: a model that is measured on what it has learned from looks better than it is.",
    ),
    "duplicates-labels": (
        "{count} images lie in two classes at once, byte for byte: {names}.",
        "Decide which class is right and remove the other copy.",
    ),
    # images that belong together
    "leak-unchecked": (
        "Not checked: test images may have copies or companions in training.",
        "Check the data set.",
    ),
    "leak-found": (
        "{leaked} of {test} test images have a copy or a companion in training: on these a model looks better "
        "than it is.",
        "Repair the split so that copies and companions stay together.",
    ),
    "leak-none": ("None of the {test} test images has a copy or a companion in training.", ""),
    "leak-by-bytes": ("Copies were identified by comparing the bytes of the files.", ""),
    "leak-by-copies": ("Copies were identified by comparing bytes, pixels and appearance.", ""),
    "leak-by-names": ("Companions were identified by the numbers in the file names.", ""),
    "leak-by-time": ("Companions were identified by their capture times.", ""),
    "leak-by-folders": ("Companions were identified by the subfolders.", ""),
    "leak-by-pattern": ("Companions were identified by a pattern in the file names.", ""),
    "leak-by-csv": ("Companions were identified by a table.", ""),
    "groups-none": ("Nothing indicates which images show the same thing.", ""),
    "groups-names": (
        "Files in one folder whose names differ only in a number, by at most {gap}, seem to show the same "
        "thing, as in {example}.",
        "",
    ),
    "groups-time": (
        "Images that one camera took at most {seconds} seconds apart seem to show the same thing, as in "
        "{example}.",
        "",
    ),
    "groups-folders": ("Images in the same subfolder seem to show the same thing, as in {example}.", ""),
    "groups-pattern": ("The pattern finds the same text in the names of these images, as in {example}.", ""),
    "groups-csv": ("The table puts these images in one group, as in {example}.", ""),
    "groups-alike": (
        "Two images of a group look more alike than two other images of their class in {percent} % of all "
        "comparisons; chance would give 50 %.",
        "",
    ),
    "groups-no-gap": (
        "Neighboring images in “{folder}” look no more alike than other images do.",
        "Set the gap yourself, or choose another way to recognize images of the same thing.",
    ),
    "groups-pattern-wrong": (
        "“{pattern}” is not a regular expression: {detail}.",
        "Correct it, for example ^(.+)_[0-9]+ for everything before the last number.",
    ),
    "groups-pattern-missing": ("There is no pattern to look for in the file names.", "Enter one."),
    "groups-table-unreadable": (
        "The table “{file}” cannot be read: {detail}.",
        "Save it as CSV with the columns file and group.",
    ),
    "groups-table-foreign": (
        "None of the rows of “{file}” names an image of “{folder}”.",
        "Its first column has to name the files as they are called below that folder.",
    ),
    "groups-table-missing": ("The table “{file}” does not exist.", "Choose another file."),
    "fold-range": ("There is no fold {fold} of {folds}.", "Folds are counted from 0."),
    "folds-one": ("A single fold leaves nothing to train on.", "Choose two folds or more, or none."),
    "image-archive": ("its archive cannot be read: {detail}", ""),
    "image-empty": ("the file is empty", ""),
    "image-not-a-file": ("it is not a regular file", ""),
    "image-format": ("its content is not an image of a known format", ""),
    "image-large": ("it has {megapixels} megapixels; the limit is {limit}", ""),
    "image-damaged": ("it is damaged or cut off ({detail})", ""),
    "image-access": ("it cannot be opened ({detail})", ""),
    "image-memory": ("there is not enough memory to open it", ""),
    "image-heavy": ("its file has {megabytes} MB; the limit is {limit}", ""),
    "image-holes": ("its file is almost all holes, of which nothing was ever written", ""),
    "image-costly": ("it would take {megabytes} MB of memory to open it; the limit is {limit}", ""),
    "image-scans": ("it has so many scans ({scans}) that opening it would take too long", ""),
    "image-run-lengths": (
        "it has {megapixels} megapixels in run lengths, of which at most {limit} are opened in a sensible time",
        "",
    ),
    "image-name": ("its name or that of its folder is not valid Unicode", ""),
    # spec
    "out-of-range": (
        "{setting} is {value}; it must lie between {low} and {high}.",
        "Enter a value in that range.",
    ),
    "ratios": (
        "The shares of training, validation and test add up to {total}; they must add up to 1.",
        "Change one of the three shares.",
    ),
    "unknown-model": ("There is no model called “{name}”.", "`tlstudio models` lists the models."),
    "unknown-stage": (
        "{model} has no stage “{stage}” to start training from.",
        "Choose one of: {choices}.",
    ),
    "stage-missing": ("Strategy 2 needs the stage from which training starts.", "Choose one of: {choices}."),
    "stage-unused": ("Only strategy 2 has a first trained stage.", "Choose strategy 2 or clear the stage."),
    "crop-over-resize": (
        "The input of {crop} px is larger than the image of {resize} px it is cut from.",
        "Make the image larger or the input smaller.",
    ),
    "input-small": ("{model} needs an input of at least {minimum} px, not {crop}.", "Make the input larger."),
    "input-multiple": (
        "{model} needs an input size that is a multiple of {multiple}, not {crop}.",
        "Use {below} or {above} px.",
    ),
    "frozen-random": (
        "The frozen stages would keep random weights and never learn.",
        "Choose pretrained weights, or strategy 1.",
    ),
    "lbfgs-strategy": (
        "L-BFGS can train only the classifier.",
        "Choose strategy 3, or another optimizer.",
    ),
    "lbfgs-features": (
        "L-BFGS trains on what the frozen part makes of each image, which has to be kept for it.",
        "Let the frozen part be run once, or choose another optimizer.",
    ),
    "lbfgs-no-features": (
        "L-BFGS trains on what the frozen part of {model} makes of each image, and that cannot be kept: there is "
        "no room for it, or the network cannot be divided.",
        "Make room in File > Storage, or choose another optimizer.",
    ),
    "unknown-setting": (
        "There is no setting “{setting}”.",
        "`tlstudio settings` lists all of them.",
    ),
    "cell-done": (
        "This training of the sweep is complete: “{run}”.",
        "Add seeds to the sweep, or remove that run, to train it once more.",
    ),
    "sweep-unreadable": (
        "The sweep in “{folder}” cannot be read: {detail}.",
        "Restore its files, or begin another sweep.",
    ),
    "sweep-changed": (
        "The sweep “{name}” has trainings with another value of {field}.",
        "Give the sweep another name, or the setting its former value: what stands in one table must differ only "
        "by its axes.",
    ),
    "sweep-value": ("A setting of the sweep cannot have that value: {detail}.", "Correct it."),
    "sweep-empty": (
        "The sweep has no training.",
        "Choose at least one network, one strategy and one seed.",
    ),
    "series-short": (
        "A series needs at least two runs: two folds, or two seeds.",
        "Choose two folds or more, or two seeds or more.",
    ),
    "threads-many": (
        "{threads} CPU threads are far more than the {cores} cores of this computer can work for.",
        "Set fewer, or 0 for the cores that there are.",
    ),
    "warmup-long": (
        "The warm-up of {warmup} epochs is not shorter than the {epochs} epochs of training.",
        "Make the warm-up shorter.",
    ),
    "weights-missing": ("The weights file “{file}” does not exist.", "Choose another file."),
    # weights
    "weights-offline": (
        "The weights of {model} could not be downloaded: {detail}.",
        "Fetch the file “{file}” ({megabytes} MB) from {url} on another machine and put it into “{folder}”, "
        "or use EfficientNet-Lite0, whose weights are built in.",
    ),
    "weights-corrupt": (
        "The downloaded weights file “{file}” is damaged: its hash is not the expected one.",
        "It has been removed. Try again.",
    ),
    "weights-changed": (
        "The weights file “{file}” in “{folder}” is not the published one: its hash is another, so it is damaged "
        "or was saved again.",
        "Remove it, and it is downloaded again; or choose it yourself as a file of weights, if you trust it.",
    ),
    "weights-mismatch": (
        "The file “{file}” does not hold weights of {model}: {detail}.",
        "Choose a state dict of that architecture; a head with another number of classes is allowed.",
    ),
    "weights-not-finite": (
        "The weights file “{file}” holds values that are not finite (NaN or infinity), in “{name}”.",
        "Choose another file: no training can start from these.",
    ),
    "weights-pickled": (
        "The file “{file}” holds a whole Python object ({name}) and not its weights alone; reading it would run "
        "code.",
        "Where it was made, save its weights with torch.save(model.state_dict(), …) and choose that file.",
    ),
    "weights-unreadable": ("The weights file “{file}” cannot be read: {detail}.", "Choose another file."),
    "no-default-weights": ("{model} has no pretrained weights.", "Choose “none” for its weights."),
    # model files
    "model-unreadable": ("“{file}” cannot be opened: {detail}.", "Choose a .pt file that a run saved."),
    "model-foreign": (
        "“{file}” is not a model file of TL Studio, or it is damaged.",
        "Choose a .pt file that a run saved. Weights from elsewhere can be chosen on Model & strategy, to start a "
        "training from.",
    ),
    "weights-not-model": (
        "“{file}” holds weights to start a training from; it cannot answer.",
        "Choose it on Model & strategy. Here a .pt file that a run saved answers.",
    ),
    "model-damaged": (
        "The weights in “{file}” have changed since they were saved.",
        "Use another copy of the file, or train again.",
    ),
    "model-not-finite": (
        "“{file}” holds numbers that no answer can be computed with (NaN, infinity, or a spread below zero), in "
        "“{name}”.",
        "Use another copy of the file, or train again.",
    ),
    "model-newer": (
        "“{file}” was saved by a newer version of TL Studio (format {version}).",
        "Update TL Studio to open it.",
    ),
    "classes-differ": (
        "The model knows {known} classes and the folder has other names: {names}.",
        "Choose a folder whose class folders are named like the model's classes.",
    ),
    "only-learned-images": (
        "The model was trained on all {count} images of “{folder}”.",
        "Choose a folder with other images: on its training images a model looks better than it is.",
    ),
    "subset-empty": ("“{folder}” has no {subset} images.", "Evaluate all images, or choose another folder."),
    # runs
    "run-unreadable": ("“{folder}” is not a run of TL Studio: {detail}.", "Choose the folder of a run."),
    "run-finished": ("The run “{run}” is already complete.", "Start a new run to train further."),
    "run-busy": ("The run “{run}” is in use by another program.", "Wait until it ends."),
    "nothing-to-resume": (
        "The run “{run}” ended before anything of it was saved, so there is nothing to continue.",
        "Start the run again.",
    ),
    "nothing-to-finish": (
        "The run “{run}” stopped before its first epoch ended: there is no model to evaluate.",
        "Continue the run.",
    ),
    "checkpoint-damaged": (
        "The checkpoints of the run “{run}” are damaged: their checksums do not match.",
        "Start the run again; its best model, where it has one, is a file of its own and can be evaluated.",
    ),
    "resume-data-changed": (
        "The images of “{folder}” have changed since the run “{run}” started.",
        "Choose the folder that they were moved to, or start a new run.",
    ),
    "images-elsewhere": (
        "None of the images that were tested is in “{folder}”.",
        "Choose the folder that holds their class folders.",
    ),
    "no-predictions": (
        "The run “{run}” has no test predictions to compare.",
        "Let it finish, or continue it.",
    ),
    "no-umap": (
        "This map needs the package umap-learn, which is not installed.",
        "Install it with pip install umap-learn, or choose the map by PCA.",
    ),
    "no-features": (
        "An older version tested the run “{run}”, without what a map needs.",
        "Evaluate its model again: the new result has a map.",
    ),
    "compare-different-images": (
        "The two runs were tested on different images ({common} in common).",
        "Compare runs of the same folder and split.",
    ),
    "folds-many": (
        "There are too few images for {folds} folds: one would have none to be tested on.",
        "Choose fewer folds, or add images.",
    ),
    "series-incomplete": (
        "The series “{run}” is not complete: {done} of its {runs} runs are.",
        "Continue it.",
    ),
    "compare-different-series": (
        "One series has {first} runs and the other {second}.",
        "Compare series of as many folds and seeds.",
    ),
    "compare-series-run": (
        "“{series}” is a series and “{run}” a single run.",
        "Compare two series, or two runs.",
    ),
    "queue-damaged": (
        "The queue of trainings cannot be read: {detail}.",
        "It was kept as “{file}”; a new queue begins empty.",
    ),
    # marks
    "mark-digest": (
        "“{digest}” is not the digest of an image.",
        "It has 32 hexadecimal digits, as the exported table of marks shows.",
    ),
    "mark-kind": ("“{kind}” is not a kind of mark.", "Choose one of: {choices}."),
    "mark-no-class": ("A wrong label needs the right class.", "Name the class that the image belongs to."),
    "mark-no-original": ("A duplicate needs the image that it repeats.", "Name that image."),
    "mark-no-file": ("The image “{file}” is not there or cannot be read.", "Name its data folder, or its digest."),
    "marks-unreadable": ("The marks in “{file}” cannot be read: {detail}.", "Choose another file."),
    "marks-no-table": (
        "The file is not a table of marks: {detail}.",
        "Its first line must name a column “kind” and a column “digest” or “file”.",
    ),
    "marks-changed": (
        "The marks in “{file}” are not those that the run was made with.",
        "Put the file back as it was, or start a new run with other marks.",
    ),
    "marks-damaged": (
        "{count} lines of “{file}” cannot be read and change nothing: {lines}.",
        "What they said has to be marked again.",
    ),
    "marks-unknown-class": (
        "Images are marked as belonging to classes that the folder does not have, and are left out: {names}.",
        "Choose one of the folder's classes for them, or add a folder of that name.",
    ),
    # reports
    "file-exists": ("“{file}” exists already.", "Choose another name, or say that it is to be overwritten."),
    "report-same-run": ("The run “{run}” is named twice.", "Name each run once."),
    "report-unreadable": ("The report “{file}” cannot be read: {detail}.", "Choose another file."),
    "report-foreign": (
        "“{file}” is not a report of TL Studio, or what it says of its runs was removed.",
        "Choose an HTML or PDF file that “tlstudio report” has written.",
    ),
    "report-newer": ("“{file}” was written by a newer version of TL Studio.", "Update TL Studio to verify it."),
    # export
    "export-precision": (
        "{precision} exists for ONNX only.",
        "Choose the format ONNX, or another number format.",
    ),
    "export-crashes": (
        "onnxruntime crashes on {title} in float16, so that no such file is written.",
        "Choose float32 or int8, or the format of PyTorch.",
    ),
    "export-exists": (
        "The folder “{folder}” is there already and is not empty.",
        "Choose a name that does not exist yet: nothing is overwritten.",
    ),
    "export-no-images": (
        "int8 needs training images to find the range of each layer, and those of “{model}” were not found.",
        "Export the model from its run while the run's images are where they were, or choose float16.",
    ),
    "export-disagrees": (
        "The export answers differently: {equal} of {images} images have the same answer, and a logit differs by "
        "up to {difference}. Nothing was written.",
        "Choose another number format.",
    ),
    "export-failed": (
        "The model could not be turned into this format: {detail}.",
        "Choose another format.",
    ),
    # training
    "diverged": (
        "The loss became {loss} in epoch {epoch}: training diverged.",
        "Lower the learning rate, or lengthen the warm-up.",
    ),
    "out-of-memory": (
        "The {device} ran out of memory.",
        "Make the batch or the input smaller, or close other programs.",
    ),
    "no-cuda": ("No CUDA GPU can be used on this machine.", "Choose “auto” or “cpu”."),
    "no-mps": ("No Apple GPU can be used on this machine.", "Choose “auto” or “cpu”."),
    "memory-short-batch": (
        "The training needs about {needed} MB of memory, and the {device} has {free} MB free.",
        "A batch size of {batch} fits.",
    ),
    "memory-short-input": (
        "The training needs about {needed} MB of memory, and the {device} has {free} MB free.",
        "An input of {side} px fits.",
    ),
    "memory-short": (
        "The training needs about {needed} MB of memory, and the {device} has {free} MB free.",
        "Choose a smaller model, or close other programs.",
    ),
    "disk-short": (
        "The run takes about {needed} MB, and the disk that holds the runs has {free} MB free.",
        "Delete old runs, or choose another workspace.",
    ),
    "estimate-no-room": (
        "The decoded images take {needed} MB and cannot be kept, so they are decoded in every epoch.",
        "Make room in File > Storage, or choose a smaller size.",
    ),
    "disk-full": (
        "The disk is full: “{file}” could not be written.",
        "Free some space and continue the run.",
    ),
    "cannot-write": (
        "“{file}” could not be written: {detail}.",
        "Choose a workspace folder that you may write to.",
    ),
    "image-gone": ("The image “{file}” can no longer be read: {detail}.", "Check the folder again."),
    "images-gone": (
        "{count} of the {images} images in “{folder}” can no longer be read.",
        "Bring them back and continue the run, or check the folder again and start a new one.",
    ),
    # other machines
    "machines-unreadable": (
        "The list of machines in “{file}” cannot be read: {detail}.",
        "Mend or remove the file.",
    ),
    "machine-unknown": (
        "There is no machine “{machine}” in the list of machines.",
        "Add it, or choose another one.",
    ),
    "machine-name": (
        "“{machine}” cannot be the name of a machine.",
        "Use letters, digits, dots, hyphens and underscores, at most 40.",
    ),
    "machine-host": (
        "“{host}” is neither a name of ~/.ssh/config nor user@host.",
        "Give what you would give to ssh.",
    ),
    "ssh-missing": ("ssh could not be started: {detail}.", "Install OpenSSH."),
    "machine-host-unknown": (
        "The host key of “{machine}” is not known on this computer, and it is not accepted unseen.",
        "Run ssh {host} in a terminal once, and compare the key with the one its administrator gives.",
    ),
    "machine-host-changed": (
        "The host key of “{machine}” is not the one this computer knows: it may be another machine.",
        "Ask its administrator before you remove the old key from ~/.ssh/known_hosts.",
    ),
    "machine-refused": (
        "“{machine}” refused the key.",
        "Check in a terminal that ssh -o BatchMode=yes {host} logs in without a password.",
    ),
    "machine-name-wrong": (
        "The address of “{machine}” cannot be found: {detail}.",
        "Check the network, and the name in ~/.ssh/config.",
    ),
    "machine-unreachable": (
        "“{machine}” cannot be reached: {detail}.",
        "Check the network, and whether the machine is on.",
    ),
    "machine-no-python": (
        "“{machine}” has no Python at {python}.",
        "Give the Python of the environment there in which TL Studio is installed, or its program tlstudio.",
    ),
    "machine-no-tlstudio": (
        "TL Studio is not installed in {python} on “{machine}”.",
        "Install version {here} there, or give the Python that has it.",
    ),
    "machine-older": (
        "TL Studio on “{machine}” is older than this one and cannot be used from here.",
        "Install version {here} there.",
    ),
    "machine-version": (
        "“{machine}” has version {there} of TL Studio, this computer has {here}.",
        "Install the same version on both.",
    ),
    "machine-failed": ("TL Studio could not be started on “{machine}”: {detail}.", "Try it in a terminal there."),
    "machine-step-failed": (
        "{step} failed on “{machine}”: {detail}.",
        "Another try goes on from what is already there.",
    ),
    "machine-other-system": (
        "“{machine}” is another kind of computer than this one ({system}), and has no uv.",
        "Install uv there, or TL Studio itself, and give its Python.",
    ),
    "machine-no-room": (
        "TL Studio and its engine need {wanted} GB, and “{machine}” has {free} GB free.",
        "Make room there, or choose a folder on another disk for it.",
    ),
    "machine-disk-full": (
        "“{machine}” has {free} MB free, and {needed} MB of images have to be sent.",
        "Make room there, or choose a folder on another disk for it.",
    ),
    "machine-disk-low": (
        "The disk of “{machine}” is nearly full: {free} MB are free.",
        "Make room there, or choose a folder on another disk for it.",
    ),
    "machine-damaged": ("A file was damaged on its way: {detail}.", "Try again."),
    "machine-no-job": ("The machine no longer has the job {job}.", "Train again."),
    "machine-heard": (
        "Another program on this computer already listens to the job {job}.",
        "Follow it there.",
    ),
    "machine-job-runs": ("The job {job} has not ended.", "Stop it first."),
    "machine-job-gone": (
        "The job {job} ended without a word: the machine may have been restarted.",
        "Continue the run where it was saved last.",
    ),
    "table-not-beside": (
        "“{file}” names images by absolute paths, such as {image}, which another machine does not have.",
        "Name them relative to the table.",
    ),
    "machine-not-that": ("Only trainings can run on another machine.", "Do this on this computer."),
    "slurm-missing": (
        "{program} is not there: the machine is no login node of a Slurm cluster.",
        "Add it as plain.",
    ),
    "slurm-refused": ("{program} refused: {detail}.", "Check what the job asks for."),
    "slurm-ended": (
        "The cluster ended its job {job}: {detail}.",
        "Continue the run, with a longer time limit or more memory where that was the reason.",
    ),
    "detail-slurm-state": ("{state}", ""),
    "note-time-limit": (
        "The time limit of the cluster is near: the run goes on in another job from here.",
        "",
    ),
    # engine
    "engine-died": (
        "The engine ended without an answer ({detail}).",
        "The end of its log is in the details. Try again; if it happens again, report it with these details.",
    ),
    "gpu-lost": (
        "The GPU does not answer any more: {detail}.",
        "Continue the run where it was saved last, on the GPU or on the CPU. If it happens again, restart the "
        "computer or update the driver of the graphics card.",
    ),
    "note-gpu-lost": (
        "The GPU did not answer any more; the run continues where it was saved last, with a new engine.",
        "",
    ),
    "note-may-sleep": (
        "This computer could not be kept awake: it may go to sleep during the training.",
        "Switch off automatic sleep in the settings of the system.",
    ),
    "note-not-detached": ("The training cannot continue without the window: {detail}.", ""),
    "detached-gone": (
        "The training that went on without the window ended without a word: the computer may have been restarted.",
        "Continue the run where it was saved last.",
    ),
    "engine-no-memory": (
        "The system ended the engine because the memory ran out.",
        "Try again; a run is continued where it was saved last, with half as much of each batch in memory at a "
        "time. Closing other programs helps, too.",
    ),
    "engine-killed": (
        "The engine was ended from outside (signal 9), as a system does that runs out of memory.",
        "Try again; a run is continued where it was saved last. If it happens again, close other programs or make "
        "the batch smaller.",
    ),
    "few-gpus": (
        "{asked} GPUs are asked for, and there are {there}.",
        "Set the number of GPUs to {there}, or to 0 for all.",
    ),
    "nodes-died": (
        "One of the processes that train together on {nodes} nodes died.",
        "Continue the run on all nodes, or on fewer: it goes on from its last checkpoint.",
    ),
    "ranks-died": (
        "One of the processes that train together died, and again after all were started {times} times.",
        "The run can be continued where it was saved last, on fewer GPUs as well. The details say what died.",
    ),
    "engine-start": ("The engine could not be started: {detail}.", "Install TL Studio again."),
    "engine-protocol": ("The engine did not understand its job: {detail}.", "Update TL Studio."),
    "bug": ("Something went wrong inside TL Studio: {detail}.", "Please report it with the details below."),
    # what the learning-rate test and the batch-size trial say
    "find-lbfgs": (
        "L-BFGS takes all images at once, and its line search chooses the steps: there is no learning rate and no "
        "batch size to find.",
        "Choose another optimizer.",
    ),
    "rate-steepest": (
        "At {steepest} the loss falls fastest; it is lowest at {lowest} and rises beyond.",
        "",
    ),
    "rate-tenth": (
        "The loss is lowest at {lowest} and rises beyond. A tenth of that is well below the edge.",
        "",
    ),
    "rate-edge": (
        "The loss hardly falls, as the classifier has already been fitted, and rises from {edge} on. A tenth of "
        "that does no harm.",
        "",
    ),
    "rate-flat": (
        "Undecided: at no rate does the loss change by more than it differs from batch to batch.",
        "Larger batches make the curve smoother. If the images are few, keep the recipe's learning rate.",
    ),
    "rate-short": (
        "Undecided: the loss grew without bound before there were enough batches.",
        "Check the starting weights and the weight decay, or keep the recipe's learning rate.",
    ),
    "batch-fastest": (
        "{size} is the smallest batch size that is within 10 % of the best speed.",
        "",
    ),
    "batch-steps": (
        "Larger batches than {size} are faster here, but with {images} training images an epoch would then have "
        "fewer than ten steps.",
        "",
    ),
    "batch-end-speed": ("Larger batches are no longer faster.", ""),
    "batch-end-memory": ("The memory does not suffice for a batch size of {size}.", ""),
    "batch-end-images": ("There are no more training images for a larger batch.", ""),
    "batch-end-largest": ("Larger batches than {size} are not tried.", ""),
    "batch-rule-linear": (
        "The learning rate of {before} would become {rate}: with SGD it grows in proportion to the batch size "
        "(Goyal et al. 2017).",
        "",
    ),
    "batch-rule-root": (
        "The learning rate of {before} would become {rate}: with Adam it grows with the square root of the batch "
        "size (Malladi et al. 2022).",
        "",
    ),
    # parts of other sentences
    "detail-changed": ("it is not the image that it was", ""),
    "detail-no-model": ("it has no model", ""),
    "detail-not-read-back": ("what was read back is not what was written", ""),
    "detail-no-state": ("it is no state dict", ""),
    "detail-architecture": ("it is a model of the architecture {title}", ""),
    "detail-missing": ("{name} is missing", ""),
    "detail-shape": ("{name} has another shape", ""),
    "detail-signal": ("signal {number}", ""),
    "detail-exit": ("exit code {number}", ""),
    "unsafe-damaged": ("it is damaged, or no file of tensors", ""),
    "unsafe-file": ("it is not a regular file", ""),
    "unsafe-huge": ("it has more than {limit} GB", ""),
    "unsafe-costly": ("looking into it takes more memory or time than such a file may", ""),
    "unsafe-object": ("it is a whole Python object ({name}) and not plain tensors", ""),
    "unsafe-more": ("it holds more than plain tensors", ""),
    "unsafe-compressed": ("it contains compressed entries", ""),
    "unsafe-entries": ("its entries claim more bytes than the file has", ""),
    "unsafe-nested": ("it is nested too deeply", ""),
    "unsafe-kind": ("it holds a tensor of another kind ({layout}, {dtype})", ""),
    "unsafe-tensor": ("a tensor claims more bytes than the file has", ""),
    # devices
    "device-cpu": ("CPU, threads: {threads}", ""),
    "device-mps": ("Apple GPU", ""),
    "memory-gpu": ("GPU", ""),
    "memory-computer": ("computer", ""),
    # cautions beside a comparison
    "caution-cut-short": (
        "“{run}” was stopped after {epoch} of {epochs} epochs: trained on, it might do better.",
        "",
    ),
    "caution-leaks": (
        "“{run}”: {leaked} of {test} test images have a copy or a companion in training.",
        "",
    ),
    "caution-leak-unchecked": (
        "“{run}”: it was not checked whether test images have a copy or a companion in training.",
        "",
    ),
    "caution-leaks-unchecked": (
        "Neither run was checked: test images may have a copy or a companion in training.",
        "",
    ),
    "caution-leak-worth": (
        "The two runs differ only in whether copies and companions are kept together: their difference of "
        "{points} points is what the leak was worth.",
        "",
    ),
    "caution-one-seed": (
        "Each was trained once: this is about these two networks, not about the two ways of training.",
        "Runs with other seeds would tell.",
    ),
    "caution-marks": (
        "The two follow different marks: they are compared on the {images} images that both have tested, by the "
        "classes that “{run}” gives them.",
        "Images that were marked after their answers were seen make a result look better than it is.",
    ),
    "caution-few-runs": (
        "{runs} runs see only large differences between two ways of training.",
        "More folds or seeds would see smaller ones.",
    ),
    # advice
    "advice-few-images": (
        "“{folder}” has too few training and validation images to measure anything.",
        "At least two classes are needed, each with two images that are not for the test.",
    ),
    "advice-only-model": ("{model} is the only pretrained network at hand.", ""),
    "advice-model": ("With {model} up to {expected} % are expected, with {other} {less} %.", ""),
    "advice-whole": (
        "With the whole model trained {own} % are expected, with the classifier alone {other} %: a linear "
        "classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.",
        "",
    ),
    "advice-later-stages": (
        "With the later stages trained {own} % are expected, with the classifier alone {other} %: a linear "
        "classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.",
        "",
    ),
    "advice-classifier": (
        "With the classifier alone {own} % are expected, with the whole model trained {other} %: a linear "
        "classifier tells {last} % of unseen images on the last stage, {joint} % on all stages together.",
        "",
    ),
    "advice-undecided": (
        "The evidence does not decide: strategy {cheaper} is expected within {points} points and is cheaper "
        "to train (a linear classifier tells {last} % on the last stage, {joint} % on all stages together).",
        "",
    ),
    "advice-stage": ("“{stage}” alone tells most, {probe} %: what comes after it is trained.", ""),
    "advice-input": ("{model} was pretrained and measured at {side} px.", ""),
    "advice-flip": (
        "Mirrored images are told as well, to within {points} points.",
        "",
    ),
    "advice-no-flip": ("Of mirrored images {points} points fewer are told: left and right matter.", ""),
    "advice-hard": (
        "Only {each} training images a class, and a similarity of {similarity} to the pretraining: stronger "
        "augmentation makes up for some.",
        "",
    ),
    "advice-solved": ("The best classifier is solved along {epochs} penalties; there is no learning rate.", ""),
    "advice-rate": ("The recommended recipe for so many images; the backbone learns at {base}.", ""),
    "advice-rate-unlike": (
        "A similarity of only {similarity} to the pretraining: the backbone has much to learn anew and does so at "
        "{base}.",
        "",
    ),
    "advice-epochs": ("{images} training images make {steps} steps.", ""),
    "advice-seen": (
        "{count} of {classes} classes were partly seen in the pretraining ({names}): transfer will look better "
        "here than it is for images of another kind.",
        "",
    ),
    "advice-hardest-case": (
        "Few images ({each} a class) unlike those of the pretraining: the hardest of the slides' four cases. More "
        "images would help more than any setting.",
        "",
    ),
    "advice-more-images": (
        "A linear classifier tells {less} % after {half} images and {more} % after {whole}; as the curve goes on, "
        "twice as many would bring it to {doubled} %.",
        "",
    ),
    "advice-download": (
        "A larger network usually transfers better (Kornblith et al. 2019); none was measured.",
        "{model} is a download of {megabytes} MB; afterwards it is measured here as well.",
    ),
    # the coach: what the curves of a run say of its settings
    "coach-diverged": (
        "Training diverged in epoch {epoch}: the steps were too large.",
        "A smaller learning rate makes smaller steps.",
    ),
    "coach-loss-high": (
        "The training loss was {loss} in epoch {epoch}, far above that of guessing, {guess}.",
        "Only steps that are too large leave a network like this.",
    ),
    "coach-collapsed": (
        "In epoch {epoch} the accuracy was {accuracy} % and the loss {loss}, like those of a model that gives the "
        "same answer for every image.",
        "Steps that are too large leave a network like this. It rarely recovers.",
    ),
    "coach-one-answer": (
        "The model takes {count} of {images} images for “{name}”.",
        "It has hardly learned to tell the classes apart. The learning rate is the most likely reason.",
    ),
    "coach-rate-high": (
        "The training loss rose from {low} in epoch {at} to {high} in epoch {epoch}.",
        "Training lowers this loss unless its steps are too large.",
    ),
    "coach-rate-low": (
        "In {epochs} epochs the training loss went from {first} to {last}: almost nothing was learned.",
        "With a learning rate of {rate} the steps are too small.",
    ),
    "coach-frozen-much": (
        "The training accuracy ended at {accuracy} % and no longer rose: what is trained is too little to tell "
        "even the training images apart.",
        "Train more stages of the network. They adapt to images unlike those of the pretraining.",
    ),
    "coach-frozen-little": (
        "The validation loss rose from {low} in epoch {at} to {high} in epoch {epoch} while the training loss "
        "kept falling. The accuracy is {training} % in training and {validation} % in validation.",
        "{images} training images are few for so many trained stages. Freeze more of them.",
    ),
    "coach-overfit": (
        "The validation loss rose from {low} in epoch {at} to {high} in epoch {epoch} while the training loss "
        "kept falling. The accuracy is {training} % in training and {validation} % in validation.",
        "The model is memorizing the training images.",
    ),
    "coach-short": (
        "The validation loss was still falling at the end, from {from} in epoch {first} to {to} in epoch {last}.",
        "More epochs would probably improve the result.",
    ),
    "coach-baseline-short": (
        "“{name}”, the baseline on these images, ended after {epoch} epochs, before it was fully trained.",
        "Train it to the end before you compare.",
    ),
    "coach-test-worn": (
        "{runs} runs have been measured on the same {images} test images. By chance alone the best of them may "
        "look up to {points} points better than it is.",
        "A cross-validation tests on every image, so that no single test set is fitted.",
    ),
    "coach-do-rate": ("Train again with a learning rate of {rate}", ""),
    "coach-do-whole": ("Train all stages", ""),
    "coach-do-stage": ("Train from {stage} on", ""),
    "coach-do-head": ("Train only the classifier", ""),
    "coach-do-augment": ("Train again with stronger augmentation", ""),
    "coach-do-decay": ("Train again with a weight decay of {decay}", ""),
    "coach-do-fewer-epochs": ("Train again for only {epochs} epochs", ""),
    "coach-do-epochs": ("Train again for {epochs} epochs", ""),
    "coach-do-baseline": ("Train the baseline for {epochs} epochs", ""),
    "coach-do-folds": ("Cross-validate in {folds} folds", ""),
    # engines that are laid down beside the one that came with the program
    "engine-gone": (
        "The engine “{name}” is not complete or is gone; the engine that came with TL Studio computes instead.",
        "Install it again, or choose another one, under Settings > Computing.",
    ),
    "engine-other-version": (
        "The engine “{name}” belongs to TL Studio {version}, and this is {wanted}; the engine that came with "
        "TL Studio computes instead.",
        "Install the engine again under Settings > Computing.",
    ),
    "engine-card-lost": (
        "The engine “{name}” no longer finds {card}: computing is slower.",
        "Was the driver updated? Restart the computer, or repair the engine under Settings > Computing.",
    ),
    "engine-unknown": ("There is no engine “{name}”.", "tlstudio engine list names those there are."),
    "engine-not-here": (
        "{title} is not available on this system.",
        "Choose another engine.",
    ),
    "engine-none-fits": (
        "No graphics card that TL Studio can use was found.",
        "Name the engine to install: {names}.",
    ),
    "engine-no-uv": (
        "The program uv, which installs engines, was not found.",
        "Install uv, or use the packaged TL Studio, which contains it.",
    ),
    "engine-no-lock": (
        "This TL Studio has no list of packages for {title}.",
        "Choose a folder that was made for this purpose, or install TL Studio again.",
    ),
    "engine-no-room": (
        "The engine needs {wanted} GB, and the disk of “{folder}” has {free} GB free.",
        "Free some space, or set TLSTUDIO_HOME to a folder on another disk.",
    ),
    "engine-bad-folder": (
        "“{folder}” is not a folder of engine packages that fits here: {detail}.",
        "Make one on a computer of the same system, with the same version of TL Studio: tlstudio engine bundle.",
    ),
    "detail-engine-bundle-version": ("it was made by TL Studio {version}, and this is {wanted}", ""),
    "detail-engine-bundle-system": ("it was made for {system}, and this is {wanted}", ""),
    "detail-engine-bundle-damaged": ("it is not complete", ""),
    "engine-step-failed": (
        "{step} failed: {detail}.",
        "The engine that was used before goes on computing. Another try goes on from what was already downloaded.",
    ),
    "detail-engine-step-look": ("Looking at the machine", ""),
    "detail-engine-step-send": ("Sending what is needed", ""),
    "detail-engine-step-environment": ("Making the environment", ""),
    "detail-engine-step-packages": ("Downloading and installing the packages", ""),
    "detail-engine-step-program": ("Adding TL Studio to the environment", ""),
    "detail-engine-step-test": ("The test of the new engine", ""),
    "detail-engine-no-card": ("it finds no graphics card that it can use (PyTorch {torch})", ""),
    "detail-engine-no-answer": ("it does not answer ({detail})", ""),
    "detail-engine-job-failed": ("{what}", ""),
    # notes
    "note-all-images": ("The folder has no test subset: all {count} images are evaluated.", ""),
    "note-learned": (
        "{count} of the {total} evaluated images are training images of this model: on these it looks better than "
        "it is.",
        "",
    ),
    "note-learned-left-out": (
        "{count} of the {total} images are training images of this model and are left out.",
        "",
    ),
    "note-learned-unknown": (
        "The model file does not say which images it was trained on: some of them may be among these.",
        "",
    ),
    "note-stopped-early": ("No better validation result for {patience} epochs: training ends here.", ""),
    "note-marks": ("By your marks {left_out} images are left out and {relabelled} have another class.", ""),
    "note-threads": ("CPU threads: {threads}, the cores that this process may use.", ""),
    "note-one-device": (
        "The classifier learns from features that are kept: one device trains it, since more would only wait for "
        "each other.",
        "",
    ),
    "note-mixed": ("Training computes in mixed precision (bfloat16), which is faster on this processor.", ""),
    "note-features-not-kept": (
        "What the frozen stages compute cannot be kept on the disk ({detail}), so they run in every epoch.",
        "",
    ),
    "note-not-kept": (
        "The features of the frozen stages cannot be kept: they are computed again in every epoch.",
        "",
    ),
    "note-no-table": (
        "“{file}” could not be written ({detail}): another program may have it open. Training goes on, and the "
        "file is written again after the next epoch.",
        "",
    ),
    "note-not-calibrated": (
        "The {images} validation images, {wrong} of them predicted wrongly, are too few to calibrate the "
        "probabilities: they are shown as the network gives them.",
        "",
    ),
    "note-unknown-event": ("An event “{name}” of a newer engine was skipped.", ""),
    "note-memory-halved": (
        "The memory does not hold the whole batch: {images} images of it are computed at a time. The batch size "
        "stays {batch}, and each step is that of the whole batch.",
        "",
    ),
    "note-left-out": (
        "“{file}” can no longer be read and is left out from now on: {reason}. Lost in this run: {count} images.",
        "",
    ),
    "note-left-out-result": (
        "This result is without {count} images that could be read when the run began and no longer could later.",
        "",
    ),
    "note-left-out-before": (
        "{count} images stay left out, which could no longer be read when the run was trained before.",
        "",
    ),
    "note-folder-gone": (
        "The folder “{folder}” is not there: training waits until it is, and then goes on.",
        "",
    ),
    "note-disk-full": (
        "The disk is full: “{file}” could not be written. The run waits, with everything in memory, and goes on "
        "when there is room.",
        "",
    ),
    "note-cannot-write": (
        "“{file}” could not be written: {detail}. The run waits, with everything in memory, and goes on when it "
        "can be written.",
        "",
    ),
    "note-not-saved": (
        "“{file}” could not be written ({detail}): the run goes on from where it was saved before.",
        "",
    ),
    "note-skipped": ("“{file}” is left out: {reason}.", ""),
    "note-resumed-within": ("Continued in epoch {epoch}, after {images} images.", ""),
    "note-resumed": ("Continued after epoch {epoch}.", ""),
    "note-checkpoint-damaged": ("The last checkpoint is damaged; the one before, of epoch {epoch}, is used.", ""),
    "note-spec-changed": (
        "The settings of this run (spec.json) were changed after they had been written: by hand, or by the disk.",
        "",
    ),
    "note-report-damaged": ("The results of this run (report.json) are damaged and are not shown.", ""),
    "note-events-damaged": (
        "{count} lines of the record of this run (events.jsonl) are damaged and left out.",
        "",
    ),
    "note-events-cut": ("The end of the record of this run (events.jsonl) is missing.", ""),
    "note-stopped-by-hand": ("Ended by hand after epoch {epoch}: the weights of epoch {kept} are kept.", ""),
    "note-stopped-in-first-epoch": (
        "Stopped before the first epoch ended: there is no model yet, and the run can be continued from here.",
        "",
    ),
    "note-stopped-first-epoch": ("Stopped before the first epoch ended: no model was saved.", ""),
    "note-no-val": ("There are no validation images: the last epoch's weights are kept.", ""),
}
