"""What a report says of one run."""

from collections.abc import Iterator
from pathlib import Path

from tlstudio.core import result_texts
from tlstudio.evaluate.confusion import MOST_CLASSES
from tlstudio.report import plots, tables
from tlstudio.report.command import command_line
from tlstudio.report.document import Block, Code, Figure, Gallery, Grid, Heading, Pairs, Paragraph
from tlstudio.report.facts import WORST, RunFacts
from tlstudio.report.thumbnails import Maps, worst_pictures
from tlstudio.report.words import Words


def of_run(run: RunFacts, words: Words, font: Path, number: int, maps: Maps) -> Iterator[Block]:
    """Its section; ``number`` tells its plots from those of others."""
    yield Heading(run.title)
    yield Paragraph(tested(run, words))
    yield Pairs(tuple(_run_rows(run, words)))
    yield from _advice(run, words)
    for plot in plots.of_training(run, words, font, number):
        yield Figure(plot)
    yield Grid(tables.ends(tables.per_class(run, words, number), words, tables.BY_F1))
    if len(run.tested.classes) > MOST_CLASSES:
        yield Grid(tables.confused(run, words))
    yield from _calibration(run, words, font, number)
    yield from _worst(run, words, maps)
    yield Grid(tables.recipe(run, words))
    yield Heading(words.say("Repeat this run"), 2)
    yield Paragraph(
        words.say(
            "This command trains it again, with every setting. The same numbers follow on the same "
            "device with the same versions; elsewhere the last digits may differ."
        )
    )
    yield Code(command_line(run.job))


def _calibration(run: RunFacts, words: Words, font: Path, number: int) -> Iterator[Block]:
    yield Heading(words.say("Calibration and further figures: {run}", run=run.title), 2)
    found, of = run.measured.calibration, run.measured
    if found is None:
        yield Paragraph(words.say("This run was made before temperatures were fitted."), "caution")
    elif not found.fitted:
        yield Paragraph(
            words.say(
                "The {images} validation images, of which {wrong} are classified wrongly, are too few to fit a "
                "temperature, so probabilities are shown as the network gives them.",
                images=words.count(found.images),
                wrong=words.count(found.wrong),
            ),
            "caution",
        )
    else:
        yield Paragraph(
            words.say(
                "The logits are divided by a temperature of {temperature} ({low} to {high}), which was fitted on "
                "{images} validation images.",
                temperature=f"{found.temperature:.2f}",
                low=f"{found.low:.2f}",
                high=f"{found.high:.2f}",
                images=words.count(found.images),
            )
        )
    last = of.after or of.before
    yield Paragraph(
        words.say(
            "Expected calibration error on the test images: {error} ({interval}). Of a perfectly calibrated "
            "model it would be at most {chance} in 95 of 100 test sets.",
            error=words.percent(last.error.value),
            interval=words.between(last.error.low, last.error.high),
            chance=words.percent(last.by_chance),
        )
    )
    yield Figure(plots.reliability(run, words, font, number))
    yield Grid(tables.figures(run, words, number))


def _run_rows(run: RunFacts, words: Words) -> Iterator[tuple[str, str]]:
    origin, spent = run.report.provenance, run.state.spent
    yield words.say("Network"), run.model.title if run.model else run.job.model.name
    yield words.say("Initial weights"), origin.initial_weights
    yield words.say("Strategy"), words.strategy(run.job)
    best = words.say("{epochs} trained, best: {best}", epochs=origin.epochs, best=origin.best_epoch)
    yield words.say("Epochs"), best
    yield words.say("Training time"), words.span(origin.seconds)
    if spent is not None:
        yield words.say("Time of the whole run"), words.span(spent.seconds)
        yield words.say("Memory at its peak"), f"{spent.memory_bytes / 1e6:,.0f} MB"
    yield words.say("Energy"), _energy(run, words)
    yield words.say("Seed of the training"), str(run.job.train.seed)
    yield from _environment(run, words)
    if run.note:
        yield words.say("Note"), " / ".join(run.note.split("\n"))


def _energy(run: RunFacts, words: Words) -> str:
    joules = run.state.spent.joules if run.state.spent is not None else {}
    names = {"cpu": words.say("processors"), "gpu": words.say("GPU")}
    parts = [f"{names.get(part, part)} {value / 3600:.3g} Wh" for part, value in joules.items()]
    if not parts:
        return words.say("not counted by this machine")
    return words.say("{parts}, with what other programs took meanwhile", parts=", ".join(parts))


def _environment(run: RunFacts, words: Words) -> Iterator[tuple[str, str]]:
    found = run.environment
    if not found:
        yield words.say("Environment"), words.say("not stored with this run")
        return
    packages = found.get("packages", {})
    named = (
        ", ".join(f"{name} {version}" for name, version in packages.items()) if isinstance(packages, dict) else ""
    )
    yield (
        words.say("Software"),
        f"TL Studio {found.get('tlstudio', '?')}, Python {found.get('python', '?')}, {named}",
    )
    yield words.say("System"), str(found.get("system", "?"))
    yield words.say("Device"), str(found.get("device", "?"))


def _advice(run: RunFacts, words: Words) -> Iterator[Block]:
    """Why this strategy: what had been recommended, and by which measurement."""
    advised, advice = run.report.provenance.advised, run.advice
    if advised is None or advice is None:
        yield Paragraph(words.say("Nothing had been recommended for this data set when the run began."))
        return
    if advised.followed:
        yield Paragraph(words.say("Network and strategy are those that were recommended before the run:"))
    else:
        yield Paragraph(words.say("Another network or strategy had been recommended before the run:"))
    for choice in advice.choices:
        if choice.field in ("model.name", "strategy.number", "strategy.first_stage"):
            yield Paragraph(words.problem(choice.because))
    if advised.expected is not None:
        expected = advised.expected
        yield Paragraph(
            words.say("Expected of this way to train: {accuracy} ({interval} in four cases of five); "
                      "reached: {reached}.",
                      accuracy=words.percent(expected.accuracy),
                      interval=words.between(expected.low, expected.high),
                      reached=words.percent(run.tested.accuracy))
        )  # fmt: skip


def _worst(run: RunFacts, words: Words, maps: Maps) -> Iterator[Block]:
    yield Heading(words.say("The worst images: {run}", run=run.title), 2)
    pictures = worst_pictures(run, maps, words)
    if not pictures:
        yield Paragraph(words.say("The images are not where the run knows them, so none is shown."), "caution")
        return
    wanted = min(WORST, len(run.predictions))
    text = words.say(
        "The {count} test images with the highest loss, the highest first, also those that are "
        "classified correctly.",
        count=len(pictures),
    )
    if len(pictures) < wanted:
        text += " " + words.say("{count} others cannot be read.", count=wanted - len(pictures))
    if any(picture.overlay for picture in pictures):
        text += " " + words.say("Red, beside each: where the network looked for its answer (Grad-CAM).")
    yield Paragraph(text)
    yield Gallery(pictures)


def tested(run: RunFacts, words: Words) -> str:
    """How many of the test images it classifies correctly, with the interval."""
    text = result_texts.TESTED.get(run.tested.subset, result_texts.TESTED["all"])
    said = words.translate(result_texts.CONTEXT, text).format(
        name=run.title, accuracy=words.percent(run.tested.accuracy), images=words.count(run.tested.images)
    )
    accuracy = run.measured.figures.accuracy
    interval = words.say("95 % confidence interval: {interval}.",
                         interval=words.between(accuracy.low, accuracy.high))  # fmt: skip
    return f"{said} {interval}"
