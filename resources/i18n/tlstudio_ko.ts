<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
    <context>
        <name>AdviceBox</name>
        <message>
            <source>Case 1: large and different</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case 2: large and similar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case 3: small and different</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Case 4: small and similar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How similar are your images to everyday photographs?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Similarity to the images of the pretraining</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use strategy {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>X-rays, microscopy,
drawings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>animals, plants,
things</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Answer of {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The image cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} ms</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClassScores</name>
        <message>
            <source>Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the images given this class, how many belong to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the images of this class, how many were recognised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision, recall and F1 of each class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The harmonic mean of precision and recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} classes, {images} images. Mean F1 over the classes: {f1}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClassTable</name>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>Difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images seen in pretraining</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Initial weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right on images the other got wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two runs side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>of {count} test images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>random</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>recommended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>slides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{epochs}, best: {best}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{error_first} → {error_second} wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{points} points</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConfusionBox</name>
        <message>
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confused pairs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confused pairs of classes, most frequent first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confusion matrix; arrow keys move from cell to cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export CSV…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the confusion matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the confusion matrix as CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest class first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order of the classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per cent of class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows: true class. Columns: predicted class. Point at a cell, or use the arrow keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>True class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worst class first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{true} taken for {predicted}: {count} of {all} images ({share})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{true}: {count} of {all} images recognised ({share})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CurvesView</name>
        <message>
            <source>Accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV table (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Curves of loss, accuracy and learning rate over the epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw the loss on a logarithmic scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch {epoch}: training loss {loss}, accuracy {accuracy}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch {epoch}: training loss {loss}, accuracy {accuracy}; validation loss {val_loss}, accuracy {val_accuracy}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the curves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate (solid: {first}, dashed: {second})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss, accuracy and learning rate of each epoch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the curves as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the same numbers as a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Solid: training. Dashed: validation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Solid: training. Dashed: validation. ★ best epoch: {epoch}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table (CSV)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train acc.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Val. acc.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Val. loss</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DataFlow</name>
        <message>
            <source>Drawing the sample data…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DataPanel</name>
        <message>
            <source>1 image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel the check of the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws a small set of leaves in five conditions, to try everything at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop a folder of images here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on and choose a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images looked at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listing files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for images that were added, changed or removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at “{folder}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One sub-folder for each class, as in “roses/…”, “tulips/…”. Folders named train, val and test are understood. Your files are never moved or changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opened before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder itself says which images are for training and test; validation is cut from training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder itself says which images are for training, validation and test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the sample data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{images} images in {classes} classes, all readable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{images} images in {classes} classes, {bad} of them cannot be read</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EvaluateDialog</name>
        <message>
            <source>&amp;Folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Seed of the crop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View of an image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A random crop, as in the slides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate a model file on a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model files (*.pt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed of the crop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test images, or all where there is no split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class folders must have the names of the classes that the model knows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The middle of each image, the same every time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View of an image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which images</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EvaluationPanel</name>
        <message>
            <source>Check two runs to compare them. The first one checked is the yardstick.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate a model file on a folder…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model whose mistakes are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No run has been tested yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to evaluate yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a run ends it is tested here. Train a baseline and a pretrained model to compare them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} on {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} on {folder}, random crop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has not been tested.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is right on {accuracy} of {images} images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{second} {accuracy_second} against {first} {accuracy_first} on {images} test images; difference {points} points.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Back to {value}, the recipe's value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the value of the recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset {setting} to the recipe's value</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Frame</name>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Forget these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model &amp; strategy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of the work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TL Studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} % · {title} – TL Studio</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryStrip</name>
        <message>
            <source>Images looked at before; Enter brings one back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LogView</name>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each epoch is written here when it ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the log as a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training log</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This run is gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is neither a folder, an image nor a model of TL Studio.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{run}” was moved to the trash.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageCard</name>
        <message>
            <source>Close this message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of the message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelChoice</name>
        <message>
            <source>Add model files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add model file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model files (*.pt)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models that answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Models that answer; Space switches one on or off</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ModelList</name>
        <message>
            <source>Models</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search models</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NetworkStrip</name>
        <message>
            <source>Stages of the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>classifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{frozen} of {stages} stages are frozen; trained: {names}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NotesList</name>
        <message>
            <source>Warning: {text}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <source>Choose: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PredictionPanel</name>
        <message>
            <source>Check a model in the list, or add a model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a model that answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy an image or an image file first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop an image anywhere on this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop an image here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images ({kinds})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loading the model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the image…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No model is chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not loaded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open an image (Ctrl+O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open image…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or open one with Ctrl+O, or paste one with Ctrl+V.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste an image from the clipboard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste an image or a file (Ctrl+V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the image…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready. Drop an image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The models disagree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no image in the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no trained model yet. Train one, or add a model file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try another image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, {probability}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: all {count} models agree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}” cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemList</name>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Quadrant</name>
        <message>
            <source>Case {case}
strategy {strategy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size and similarity of the data set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>different</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>similar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>small</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{images} training images, similarity {percent} %: case {case}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ResumeCard</name>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue the interrupted run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interrupted runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some runs were interrupted. Choose one to go on with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run “{run}” was interrupted. It can go on after its last whole epoch.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunProgress</name>
        <message>
            <source>Downloading the pretrained weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preparing the images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopping after this batch; the best weights so far are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Testing the best model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} left, ends at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate} images per second</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunStats</name>
        <message>
            <source>Best validation accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>epoch {epoch}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} per epoch</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunTable</name>
        <message>
            <source>Best validation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs; Space chooses two to compare, Enter opens one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>interrupted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunsPanel</name>
        <message>
            <source>Move to trash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in file manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trained models will be listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use these settings again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SetupPanel</name>
        <message>
            <source>A training is running; the next one can start when it has ended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Basic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder of images first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the data step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recipe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the slides advise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>built in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>downloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from scratch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{megabytes} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{millions} M · {pixels} px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{model}, strategy {strategy}, {epochs} epochs at {pixels} px</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SplitBar</name>
        <message>
            <source>Images in each subset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SplitEditor</name>
        <message>
            <source> %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed of the split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the test images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the validation images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same seed gives the same split again; another seed, another split.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total} images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rate} images/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: stopping…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StepRail</name>
        <message>
            <source>{step} ({shortcut})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StrategyCard</name>
        <message>
            <source>suggested</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StrategyCards</name>
        <message>
            <source>All {count} stages and the classifier learn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {count} stages of the base are frozen; only the classifier learns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Freeze part of the convolutional base, train the rest and the classifier anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Freeze the convolutional base, train only the classifier anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frozen up to {last}, trained from {first} on. Drag the border, or move it with ← and →.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train the whole model anew.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ThumbnailGrid</name>
        <message>
            <source>Images of the chosen class</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrainingFlow</name>
        <message>
            <source>A training is running; the next one can start when it has ended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>Choose images in Data, then a model and a strategy, and press Train. The curves grow here while the model learns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End after the current batch and keep the best weights so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No run yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs in the plot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Runs in the plot; Space shows or hides an earlier run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as “{file}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show evaluation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the evaluation of this run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the run and keep the best weights so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed after {count} epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>finished after {count} epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>interrupted after {count} epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped after {count} epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} training images in {classes} classes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeightsPicker</name>
        <message>
            <source>Already downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Built in, nothing to download.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file of weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Download {megabytes} MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloaded when training starts, or now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pretrained on ImageNet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weights (*.pth *.pt)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <source>Class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training, validation, test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from scratch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strategy {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · interrupted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · test {accuracy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{strategy} · waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: {state}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{train} training, {val} validation, {test} test</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>fields</name>
        <message>
            <source>Any size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the model to be a little less sure of itself, which often makes it better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Augmentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic takes the number that is fastest in a short trial.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base : classifier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blank a part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brightness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CPU threads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Constant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cosine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut edges off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs between two falls of the learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every image is first brought to this size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor of a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Flip upside down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half of the training images are mirrored. Not for classes that differ by left and right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half of the training images are turned upside down. Not where up and down matter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often a random rectangle of a training image is blanked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often the model sees every training image. The best epoch is kept, so too many cost time and not quality.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How steps are made from gradients. Adam is the slides' choice, AdamW today's usual one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the learning rate falls: never, in steps every few epochs, or along a cosine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images for one step. Larger is faster and needs more memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label smoothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest angle by which training images are turned to either side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest random change of brightness.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest random change of contrast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest random change of saturation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate of the pretrained base as a share of the classifier's. Small, lest the base forget what it has learned: 0.1 means ten times smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loader processes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mirror sideways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processes that prepare images beside the training. They change the speed, not the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulls weights towards zero and so works against overfitting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saturation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of a step of the classifier. Too large and training diverges, too small and it never arrives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest share of the image that is cut out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Squash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning rate is multiplied by this at each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning rate rises from zero over so many epochs, so that first steps are gentle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same settings with the same seed give the same result again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The square that the network sees, cut from the image. Pretrained models are best at the size they were trained with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training ends after so many epochs without a better validation loss.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm-up epochs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight decay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happens to images that are not square.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the input is cut from a training image, anew in each epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where training is computed. Automatic takes a GPU where there is one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>automatic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>glossary</name>
        <message>
            <source>A collection of about 1,300,000 photographs in 1,000 classes: animals, plants, vehicles, household things. The pretrained models here have learned from it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A group of layers that is frozen or trained as a whole. The first stages see edges and colours, the later ones parts of things.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A picture of where the network looked: the brighter a place, the more it spoke for the answer. A model that looks at the background has learned the wrong thing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A small filter that slides over the image and answers where its pattern is. Networks for images are made of many of them, one after another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table with a row for each true class and a column for each answer. The diagonal holds what is right; every other cell counts one kind of mistake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accuracy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks whether two models really differ. It counts the images that only one of them gets right: were they equally good, both counts would be about the same. A p value below 0.05 says that chance is a poor explanation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Augmentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base (backbone)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Baseline model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Classifier (head)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence interval</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divergence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each training image is changed a little, anew in each epoch: mirrored, turned, cut elsewhere, made lighter. The model sees more variety than there are files. Validation and test images are not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Early stopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F1 score</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Feature</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fine-tuning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Freeze a part of the convolutional base and train the other layers and the classifier anew. For a large and similar data set, the best case of all; and a compromise where there is little data of another kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Freeze the convolutional base and train only the classifier anew. For a small data set that is like the pretraining.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Freezing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grad-CAM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far the weights move in one step. Too large, and training jumps about or diverges; too small, and it does not arrive. A pretrained base gets a smaller one than the classifier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How near your images are to those of the pretraining. Photographs of things and animals are near; X-rays, microscope and satellite pictures are far. With size it decides which strategy is advised.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the learning rate falls while training goes on, so that large steps come first and fine ones last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ImageNet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images that nothing was learned from or chosen by. Only the result on these may be reported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images that training does not learn from. After each epoch they tell which epoch is the best one. Because choices are made by them, they are a little too kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leak between subsets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaving a part of the network as it is: its weights do not change in training. It is fast, and a small data set cannot spoil what was learned before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>McNemar's test</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of all images that really belong to this class, the share that was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of all images that were given this class, the share that really belongs to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One number from precision and recall. It is high only where both are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One pass of the training over every training image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Optimizer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overfitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pixel values are shifted and scaled to the range that the network was trained with. Each model brings its own numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pretrained weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probability of a class</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulls all weights a little towards zero at each step, which works against overfitting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shuffling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Similarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something that the network has learned to look for, such as an edge, a texture or a leaf's vein.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Test images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The division of the images into training, validation and test. The slides take 60, 20 and 20 percent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first epochs, in which the learning rate rises from near zero, so that the new classifier's first errors do not shake the base.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The images from which the weights are learned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The images that are looked at before the weights are changed once. Larger batches are faster and need more memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last part of the network: it turns features into one score for each class. A pretrained model gets a new one here, because your classes are not those of the pretraining.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The long part of the network that turns an image into features. In the slides it is the convolutional base. It is what pretraining has taught.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model learns its training images by heart instead of what they have in common. Its sign: training gets better and better while validation gets worse. The remedies are more images, augmentation, or fewer trained layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number from which all chance is drawn. The same settings with the same seed give the same result again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number that training makes smaller. It is large where the model was sure and wrong, and near zero where it was sure and right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parameters of a network as they were after training on another, large data set. A run that starts from them begins with knowledge and not with chance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The range in which the true accuracy lies with 95 percent certainty. The fewer test images, the wider it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rule that makes a step from the errors of a batch. Adam finds its own size of step for each weight; SGD takes the same for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same thing, or nearly the same photograph, is both in training and in test. The test accuracy is then too good: the model has seen the answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scores of the classifier, scaled so that they add up to 100 percent. A high one means that the model is sure; it does not mean that it is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share of images whose class was found. Where classes differ much in size, look at recall and precision of each as well.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The side, in pixels, of the square that the network sees. Pretrained models are best near the size they were trained with; far below it they can be worse than the baseline.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The start of a network that knows nothing yet. All it will know it has to learn from your images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The state of a training on disk. With it an interrupted run goes on as if nothing had happened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The training images come in another order in each epoch, so that the order of the answers is not remembered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The yardstick: a small network that starts from random weights. A pretrained model is only worth its size where it is clearly better than this one on the same test images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Train the whole model anew. For a large data set that is unlike the pretraining. Starting from pretrained weights is still better than starting from random ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training a pretrained network further on your own images, with a small learning rate, lest it forget what it has learned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training ends by itself when validation has not become better for some epochs. The weights of the best epoch are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training goes wrong: the loss grows without end. Usually the learning rate is too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transfer learning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Using a model that was trained on a similar, much larger problem as the start for your own. What it learned about edges, textures and shapes need not be learned again, so a few hundred images can be enough.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Validation images</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight decay</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <source>See also: {terms}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>&amp;About TL Studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Check the images again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Train</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About TL Studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change &amp;workspace…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose &amp;folder of images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder where runs are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open an image or a model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open i&amp;mage or model…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the &amp;log folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>TL Studio {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trains a baseline and a pretrained network on your own images, and shows whether the difference is real.

Runs are kept in {workspace}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the &amp;sample data</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>notify</name>
        <message>
            <source>A training is running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on training</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside TL Studio: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop and close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the training and close TL Studio?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The best epoch so far is kept, and the run can be continued later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can go on working. Please report it with the details below.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>rule</name>
        <message>
            <source>The best case: what the model has learned fits. All three strategies work; strategy 2 is the most efficient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data set is large, so the whole model can be trained again; starting from pretrained weights is still better than starting from random ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data set is small and similar: keep what the model has learned and train only the classifier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hardest case: training many layers overfits, training few learns too little. Train the last part of the base and make up for the few images with data augmentation.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>steps</name>
        <message>
            <source>Best: {accuracy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Downloading {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop an image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epoch {epoch} of {epochs}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluating {model}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluating…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at the images…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs a trained model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing trained yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last training failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The training failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training finished. Best validation accuracy: {accuracy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Training stopped. Best validation accuracy: {accuracy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{images} images</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>texts</name>
        <message>
            <source>A classifier needs at least two. Choose the folder that contains the class folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a test folder, or give the test subset a share of the split.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add images to it or remove the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add images: below {wanted} its results say little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An event “{name}” of a newer engine was skipped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CPU threads: {threads}, the fastest number in a short trial.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change one of the three shares.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the folder again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a .pt file that a run saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder that has one sub-folder of images for each class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a folder whose class folders are named like the model's classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a state dict of that architecture; a head with another number of classes is allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a workspace folder that you may write to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an empty folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of: {choices}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose pretrained weights, or strategy 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose strategy 2 or clear the stage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the folder of a run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose “auto” or “cpu”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose “none” for its weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare runs of the same folder and split.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continued after epoch {epoch}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter a value in that range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evaluate all images, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch the file “{file}” ({megabytes} MB) from {url} on another machine and put it into “{folder}”, or use EfficientNet-Lite0, whose weights are built in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space and continue the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it at least three readable images, or put one into that subset's folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install TL Studio again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has been removed. Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let it finish, or continue it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the accuracy of each class and not only at the overall accuracy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lower the learning rate, or lengthen the warm-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the batch or the input smaller, or close other programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the image larger or the input smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the input larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the warm-up shorter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No CUDA GPU can be used on this machine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No better validation result for {patience} epochs: training ends here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No images were found in “{folder}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of the {count} images can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only one class was found: “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only strategy 2 has a first trained stage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please report it with the details below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put each image into the folder of its class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside TL Studio: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new run to train further.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a new run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped before the first epoch ended: no model was saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strategy 2 needs the stage from which training starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class “{name}” has no image in the {subset} subset.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class “{name}” has no readable image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class “{name}” has only {count} readable images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full: “{file}” could not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The downloaded weights file “{file}” is damaged: its hash is not the expected one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The end of its log is in the details. Try again; if it happens again, report it with these details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The engine could not be started: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The engine did not understand its job: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The engine ended without an answer ({detail}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file “{file}” does not hold weights of {model}: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder has no test images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder has no test subset: all {count} images are evaluated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder “{folder}” cannot be opened: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder “{folder}” does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder “{folder}” holds other files, so no sample images are drawn there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The frozen stages would keep random weights and never learn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The image “{file}” can no longer be read: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The images of “{folder}” have changed since the run “{run}” started.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The input of {crop} px is larger than the image of {resize} px it is cut from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest class has {ratio} times as many images as the smallest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list names each one and the reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss became {loss} in epoch {epoch}: training diverged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The model knows {known} classes and the folder has other names: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run “{run}” has no test predictions to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run “{run}” is already complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run “{run}” is in use by another program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run “{run}” stopped before its first epoch ended, so there is nothing to continue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shares of training, validation and test add up to {total}; they must add up to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two runs were tested on different images ({common} in common).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The warm-up of {warmup} epochs is not shorter than the {epochs} epochs of training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weights file “{file}” cannot be read: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weights file “{file}” does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weights in “{file}” have changed since they were saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The weights of {model} could not be downloaded: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {device} ran out of memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no validation images: the last epoch's weights are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no model called “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update TL Studio to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update TL Studio.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use another copy of the file, or train again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {below} or {above} px.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it ends.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>`tlstudio models` lists the models.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it cannot be opened ({detail})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has {megapixels} megapixels; the limit is {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is damaged or cut off ({detail})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is not a regular file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its content is not an image of a known format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its file has {megabytes} MB; the limit is {limit}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its name or that of its folder is not valid Unicode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the file is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} images cannot be read and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} images lie outside every class folder and are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{model} has no pretrained weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{model} has no stage “{stage}” to start training from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{model} needs an input of at least {minimum} px, not {crop}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{model} needs an input size that is a multiple of {multiple}, not {crop}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is {value}; it must lie between {low} and {high}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}” could not be written: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}” is left out: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}” is not a model file of TL Studio: {detail}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{file}” was saved by a newer version of TL Studio (format {version}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{folder}” has no {subset} images.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{folder}” holds {count} images but no class folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{folder}” is not a run of TL Studio: {detail}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>from random weights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strategy 1, whole model</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strategy 2, trained from {stage}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strategy 3, head only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} s</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
