"""``README.md`` of an export: a model card in the form of Hugging Face, of what was recorded and measured."""

import re
from collections.abc import Iterable, Sequence

from tlstudio.core import catalog
from tlstudio.core.export import LABELS, SCRIPT, TOLERANCES, ExportReport
from tlstudio.core.figures import percent, signed_points
from tlstudio.core.index import SUBSETS, Split
from tlstudio.core.results import Provenance, Report
from tlstudio.learn.export.deploy import INPUT, OUTPUT
from tlstudio.learn.models.model_file import Description

_LIBRARIES = {"onnx": "onnx", "torch": "pytorch"}
#: what means something in Markdown, anywhere, at the start of a line, or in an address that would become a link
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#|~&!$@]|^[-+]|(?<=^\d)[.]|(?<=\w):(?=//)|(?<=www)[.]")
_SUBSETS = {"test": "test", "val": "validation", "train": "training"}
_STRATEGIES = {1: "the whole model was trained", 2: "trained from the stage {stage} on", 3: "only the classifier"}


def card(export: ExportReport, about: Description, split: Split | None, result: Report | None) -> str:
    """The text of the file.

    Args:
        export: what was measured of the export.
        about: the model file that it was made from.
        split: of the run, where it is there.
        result: of the run, as it was measured, where it is there.
    """
    sections = (
        _header(export, about),
        f"# {plain(export.title)}, {len(export.classes)} classes",
        _what(export),
        _use(export, about),
        "## Data\n\n" + _data(about.provenance, split),
        "## Training\n\n" + _training(about),
        "## Results\n\n" + _results(result),
        "## The export beside the original\n\n" + _comparison(export),
        "## Limits\n\n" + _limits(export),
        "## Classes\n\n" + "\n".join(f"{number}. {plain(name)}" for number, name in enumerate(export.classes)),
    )
    return "\n\n".join(sections) + "\n"


def plain(text: str) -> str:
    """A name of the user's as Markdown that shows it and means nothing, on one line."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def _header(export: ExportReport, about: Description) -> str:
    """No licence: whoever publishes the model has to choose one. Names of the user's stay out of the YAML."""
    tags = ("image-classification", "transfer-learning", about.provenance.model, export.precision)
    lines = (
        "---",
        f"library_name: {_LIBRARIES[export.format]}",
        "pipeline_tag: image-classification",
        "tags:",
        *(f"- {tag}" for tag in tags),
        "metrics:",
        "- accuracy",
        "---",
    )
    return "\n".join(lines)


def _what(export: ExportReport) -> str:
    form = {"onnx": "ONNX", "torch": "an exported program of PyTorch"}[export.format]
    text = (
        f"`{export.file}` is {form} in {export.precision}, written by TL Studio from `{export.source_sha256[:12]}"
    )
    return text + "…` (SHA-256 of the original model file)."


def _use(export: ExportReport, about: Description) -> str:
    how = about.preprocessing
    side = export.side
    inputs = (
        f"uint8 (N, 3, {side}, {side}), RGB 0..255; the normalisation is inside"
        if export.preprocessing
        else f"float32 (N, 3, {side}, {side}), RGB 0..1, less the mean {_numbers(how.mean)}, by the standard "
        f"deviation {_numbers(how.std)}"
    )
    square = (
        f"both sides are scaled to {how.resize} px"
        if how.fit == "squash"
        else f"the shorter side is scaled to {how.resize} px and the middle square is cut out"
    )
    rows = (
        f"- Before: the image is turned upright by its EXIF orientation and converted to RGB, {square} (bilinear, "
        f"antialiased), and the middle {side} px are cut out.",
        f"- Input `{INPUT}`: {inputs}.",
        f"- Output `{OUTPUT}`: float32 (N, {len(export.classes)}), logits in the order of `{LABELS}`.",
        f"- Probabilities: softmax of the logits divided by {export.temperature:g}"
        + (", the temperature fitted on validation images." if export.temperature != 1 else "."),
        f"- `python {SCRIPT} IMAGE` does all of this.",
    )
    return "## Use\n\n" + "\n".join(rows)


def _data(origin: Provenance, split: Split | None) -> str:
    lines = [f"Data set {plain(origin.data)}." if origin.data else "The name of the data set is not known."]
    if split is None:
        lines.append(f"{origin.training_images} training images; the division is not known.")
    else:
        counts = ", ".join(f"{len(split.subset(name))} {_SUBSETS[name]}" for name in SUBSETS)
        lines.append(f"Images: {counts}, of {len(split.classes)} classes.")
    lines += [origin.leak.statement.message, *(ground.message for ground in origin.leak.grounds)]
    return " ".join(lines)


def _training(about: Description) -> str:
    origin = about.provenance
    learned = _STRATEGIES[origin.strategy].format(stage=plain(origin.first_stage))
    row = catalog.MODELS[origin.model]
    rows = (
        f"- Network: {plain(origin.title)} (`{origin.model}`)",
        f"- Initial weights: {plain(origin.initial_weights)}"
        + (f", distributed under {row.licence}" if origin.initial_weights != "random" else ""),
        f"- Strategy {origin.strategy}: {learned}",
        f"- Recipe: {plain(origin.recipe) or 'not known'}; {origin.epochs} epochs, the best one was "
        f"{origin.best_epoch}; {origin.seconds:.0f} s",
        f"- Created: {plain(origin.created) or 'not known'}",
    )
    return "\n".join(rows)


def _results(result: Report | None) -> str:
    shown = result.shown if result else None
    if shown is None:
        return "Not measured."
    what = _SUBSETS.get(shown.subset, shown.subset)
    text = f"The original model on {shown.images} {what} images: accuracy {percent(shown.accuracy, 2)}, "
    text += f"macro F1 {shown.macro_f1:.4f}, loss {shown.loss:.4f}.\n\n"
    scores = (
        (plain(c.name), c.images, f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}") for c in shown.classes
    )
    return text + _table(("class", "images", "precision", "recall", "F1"), scores)


def _comparison(export: ExportReport) -> str:
    same, tolerance = export.agreement, TOLERANCES[export.precision]
    what = "drawn images, as none of the run's own were there" if same.subset == "noise" else _images(same.subset)
    allowed = f"at least {percent(tolerance.equal)} equal answers"
    if tolerance.difference is not None:
        allowed += f", logits within {tolerance.difference:g} of the largest one"
    rows: list[tuple[object, ...]] = [
        ("largest difference of a logit", f"{same.difference:.2g}, of logits up to {same.scale:.3g}"),
        ("equal answers", percent(same.equal, 2)),
    ]
    if export.accuracy is not None and export.accuracy_original is not None:
        cost = signed_points(export.accuracy - export.accuracy_original)
        before = percent(export.accuracy_original, 2)
        text = f"{percent(export.accuracy, 2)}, of the original {before} ({cost} points)"
        rows.append((f"accuracy on {export.measured} test images", text))
    rows += [
        ("size", f"{export.bytes / 1e6:.1f} MB, of the original {export.bytes_original / 1e6:.1f} MB"),
        ("time an image", f"{export.milliseconds:.1f} ms, of the original {export.milliseconds_original:.1f} ms"),
    ]
    if export.method:
        rows.append(("quantization", export.method))
    versions = ", ".join(f"{name} {number}" for name, number in export.versions.items())
    where = f"Times are medians of single images on a CPU, threads: {export.threads}."
    return (
        f"Compared on {same.images} {what} before it was written; asked for were {allowed}.\n\n"
        f"{_table(('', 'measured'), rows)}\n\n{where} {versions}; {export.created}."
    )


def _images(subset: str) -> str:
    return f"{_SUBSETS[subset]} images"


def _limits(export: ExportReport) -> str:
    rows = (
        "The network chooses one of its classes for any image, also for one that shows none of them.",
        "Its accuracy was measured on images of one data set: from another camera, place or time it may be lower.",
        f"`{SCRIPT}` drops transparency and does not scale images of more than 8 bits a channel; TL Studio shows "
        "what is transparent as white.",
    )
    lines = [f"- {row}" for row in rows]
    if export.agreement.subset == "noise":
        lines.append("- The export was compared on drawn images only, and its accuracy was not measured.")
    return "\n".join(lines)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _numbers(values: Sequence[float]) -> str:
    return "(" + ", ".join(f"{value:g}" for value in values) + ")"
