"""A whole training run, from a folder of images to a saved and evaluated model, as a generator of events."""

import contextlib
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np

from tlstudio.advice.kept import keep_for_run, read_advice
from tlstudio.core import paths, run_folder
from tlstudio.core.advisor import stored_advice
from tlstudio.core.audit import Leak
from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import Problem, Stopped, TLStudioError
from tlstudio.core.estimate import Estimate, take
from tlstudio.core.events import (
    AnyEvent,
    CheckpointSaved,
    EpochEnded,
    Finished,
    Foreseen,
    JobStarted,
    Outcome,
    PhaseStarted,
    note,
)
from tlstudio.core.history import best_epoch, read_events, replay
from tlstudio.core.index import SUBSETS, DataReport, Split
from tlstudio.core.mark_csv import to_csv
from tlstudio.core.marks import Mark, digest_of
from tlstudio.core.results import Provenance, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.schedule import penalty
from tlstudio.core.spec import ResumeJob, TrainJob, with_value
from tlstudio.core.train_spec import Keep
from tlstudio.data.split import read_csv, write_csv
from tlstudio.learn.checkpoint import (
    Checkpoint,
    load_checkpoint,
    load_whole_epoch,
    save_checkpoint,
    sound_checkpoint,
)
from tlstudio.learn.control import Control
from tlstudio.learn.device import device_title, evaluation_batch, release
from tlstudio.learn.environment import describe
from tlstudio.learn.evaluation import evaluate_run
from tlstudio.learn.follow import Epoch, gather
from tlstudio.learn.inspection import inspected
from tlstudio.learn.learner import Learner
from tlstudio.learn.left_out import MOST, LeftOut
from tlstudio.learn.loop import Measured, Position, evaluate_pass, measure, train_epoch
from tlstudio.learn.meter import metered
from tlstudio.learn.models.model_file import Description, read_model, save_model
from tlstudio.learn.models.state_file import Origin, origin_of
from tlstudio.learn.session import Session, open_session, weights_source
from tlstudio.learn.solve import solve_epoch
from tlstudio.learn.strategy import count_parameters

#: a run is saved at least as often while it trains
_SECONDS_BETWEEN_CHECKPOINTS = 60.0
#: codes of what a disk may stop to refuse
_REFUSALS = ("disk-full", "cannot-write")
_Passed = TypeVar("_Passed")


def train(job: TrainJob, control: Control) -> Iterator[AnyEvent]:
    """Train a new run.

    Raises:
        TLStudioError: the job cannot be done; the message says why and what to do.
        Stopped: it was stopped before there was a run.
    """
    return metered(_train(job, control), control)


def _train(job: TrainJob, control: Control) -> Iterator[AnyEvent]:
    refuse(job.problems())
    workspace = Path(job.workspace) if job.workspace else paths.default_workspace()
    run_folder.see_writable(workspace)
    foreseen = take(job)
    found = yield from inspected(job.data, control, search=True)
    report = found.report
    refuse(report.problems)
    left_out = LeftOut(Path(report.split.folder), len(report.split.rows), control.wait_until)
    session = yield from open_session(
        with_value(job, "data", found.spec), report.split, control, left_out=left_out
    )
    run = run_folder.create(session.job, workspace, datetime.now())
    with run_folder.locked(run):
        session.job = keep_marks(run, session.job, report.marks)
        run.write_spec(session.job)
        write_csv(report.split, run.split)
        left_out.keep_in(run.left_out)
        keep_for_run(read_advice(report.split), run)
        yield from _Fit(run, session, control, report.leak).events(report, foreseen)


def resume(job: ResumeJob, control: Control) -> Iterator[AnyEvent]:
    """Continue a run where it was saved last.

    Raises:
        TLStudioError: there is nothing to continue, or its images are not what they were.
    """
    return metered(_resume(job, control), control)


def _resume(job: ResumeJob, control: Control) -> Iterator[AnyEvent]:
    run = RunFolder(Path(job.run))
    spec, state = run.job(), replay(read_events(run.events))
    if job.device:
        spec = with_value(spec, "train.device", job.device)
    if state.started is None and not run.checkpoint.is_file():
        raise TLStudioError("nothing-to-resume", run=run.name)
    folder = job.data or run.data_folder(spec.data.folder)
    split = read_csv(run.split, folder, state.started.classes if state.started else None)
    with run_folder.locked(run):
        run_folder.sweep(run.path)
        intact = sound_checkpoint(run)
        found = yield from inspected(with_value(spec.data, "folder", folder), control, search=True)
        left_out = LeftOut(Path(folder), len(split.rows), control.wait_until)
        left_out.read(run.left_out)
        left_out.keep_in(run.left_out)
        split, left_out.changed = _found_again(split, found.report, run, left_out)
        if job.data:
            run.remember_data_folder(job.data)
        saved: list[Checkpoint] = []
        no_memory = state.failure is not None and state.failure.kind == "engine-no-memory"

        def restore(learner: Learner) -> None:
            saved.append(load_checkpoint(run.checkpoint, learner))
            if no_memory and learner.divides:
                learner.halve(spec.train.batch_size)

        session = yield from open_session(
            spec,
            split,
            control,
            restore=restore,
            origin=_origin_of_kept(run),
            left_out=left_out,
        )
        if session.job.train.features != spec.train.features:
            run.write_spec(with_value(run.job(), "train.features", session.job.train.features))
        session.origin = saved[0].origin or session.origin
        if no_memory and session.learner.halved:
            batch, part = spec.train.batch_size, session.learner.micro_batch
            yield note("note-memory-halved", level="warning", images=part, batch=batch)
        fit = _Fit(run, session, control, found.leak_of(split), saved[0])
        yield from fit.continued(finish=job.finish, damaged=not intact)


def keep_marks(run: RunFolder, job: TrainJob, marks: Sequence[Mark]) -> TrainJob:
    """The job with the marks that it follows kept in its folder: those of the workspace will change."""
    if marks:
        run_folder.atomic_write(run.marks, to_csv(marks))
    file = str(run.marks) if marks else ""
    data = msgspec.structs.replace(job.data, marks=file, marks_digest=digest_of(marks))
    return msgspec.structs.replace(job, data=data)


def refuse(problems: Sequence[Problem]) -> None:
    """Raise the first one that makes the job impossible."""
    for problem in problems:
        if problem.level == "error":
            raise TLStudioError(problem.code, **problem.values)


def _found_again(split: Split, report: DataReport, run: RunFolder, left_out: LeftOut) -> tuple[Split, list[str]]:
    """The images of a run where they lie now; they are known by their content, whatever they are called.

    Returns:
        The split, and the files of the images that are not there any more.

    Raises:
        TLStudioError: ``resume-data-changed`` where these are many, or one has another class now.
    """
    now = {(image.digest, image.class_name): image.file for image in report.index.readable}
    digests = {image.file: image.digest for image in report.index.readable}
    rows, gone = [], []
    for row in split.rows:
        if row.file in left_out:
            rows.append(row)
            continue
        file = row.file if digests.get(row.file) == row.digest else now.get((row.digest, row.class_name))
        if file is None:
            gone.append(row)
        rows.append(msgspec.structs.replace(row, file=file or row.file))
    there = set(digests.values())
    if len(gone) > MOST * len(rows) or any(row.digest in there for row in gone):
        raise TLStudioError("resume-data-changed", folder=split.folder, run=run.name)
    found = msgspec.structs.replace(split, rows=tuple(rows))
    if found != split:
        write_csv(found, run.split)
    return found, [row.file for row in gone]


def _origin_of_kept(run: RunFolder) -> Origin | None:
    """What the weights of a run have learned from, by the model it kept: the file they came from may be gone."""
    if run.model is None:
        return None
    kept = read_model(run.model)
    # One saved by an older version does not name its images, so none of them is recognised and taken off again.
    return Origin(kept.about.provenance.pretraining_images) if kept.trained_on is None else origin_of(kept)


class _Fit:
    """The epochs of one run and what is written after each."""

    def __init__(
        self,
        run: RunFolder,
        session: Session,
        control: Control,
        leak: Leak,
        saved: Checkpoint | None = None,
    ) -> None:
        self._run, self._session, self._control, self._leak = run, session, control, leak
        self._job, self._learner = session.job, session.learner
        self._epochs = [] if saved is None else saved.epochs
        self._begun = None if saved is None else saved.position  # where the epoch stood in which the run goes on
        self._is_within = self._begun is not None  # whether last.ckpt is of the middle of an epoch
        self._at: Position | None = None  # where the epoch under way stands, until that is saved
        self._saved = control.now()
        self._told_of_table = False
        self._model = run.path / f"{self._job.model.name}.pt"

    def events(self, report: DataReport, foreseen: Estimate | None = None) -> Iterator[AnyEvent]:
        environment = describe(self._job, self._session.device)
        run_folder.atomic_write(
            self._run.environment, msgspec.json.format(msgspec.json.encode(environment), indent=2)
        )
        yield self._started()
        if foreseen is not None:
            yield Foreseen(estimate=foreseen)
        yield from self._session.left_out.news()
        for skipped in report.index.skipped:
            yield note(skipped.code, level="warning", **skipped.values)
        if report.marks:
            effect = report.effect
            yield note("note-marks", left_out=effect.left_out, relabelled=effect.relabelled)
        yield from self._session.notes()
        if not len(self._session.images["val"]):
            yield note("note-no-val", level="warning")
        yield from self._to_the_end()

    def continued(self, *, finish: bool, damaged: bool) -> Iterator[AnyEvent]:
        """Train on after the checkpoint; with ``finish`` only evaluate what there is.

        Args:
            damaged: whether the last checkpoint was, so that this is the one before.
        """
        if not finish and self._is_complete() and self._is_evaluated():
            raise TLStudioError("run-finished", run=self._run.name)
        if finish and not self._epochs:
            raise TLStudioError("nothing-to-finish", run=self._run.name)
        yield self._started()
        yield from self._session.left_out.news()
        if self._run.spec_changed:
            yield note("note-spec-changed", level="warning")
        if damaged:
            yield note("note-checkpoint-damaged", level="warning", epoch=len(self._epochs))
        if self._begun is None:
            yield note("note-resumed", epoch=len(self._epochs))
        else:
            yield note("note-resumed-within", epoch=self._begun.epoch, images=self._begun.images)
        told_before = {epoch.epoch for epoch in replay(read_events(self._run.events)).epochs}
        yield from (epoch for epoch in self._epochs if epoch.epoch not in told_before)
        yield from self._evaluate() if finish else self._to_the_end()

    def _started(self) -> JobStarted:
        return JobStarted(
            kind="train",
            device=device_title(self._session.device),
            epochs=self._job.train.epochs,
            classes=self._session.split.classes,
            run=str(self._run.path),
            images={subset: len(self._session.images[subset]) for subset in SUBSETS},
        )

    def _to_the_end(self) -> Iterator[AnyEvent]:
        if self._job.train.head_start == "solved" and not self._epochs and self._begun is None:
            yield PhaseStarted(name="head")
            if not (yield from self._session.solve_head(self._control)):
                yield from self._stopped()
                return
        if not gather(self._session):
            yield note("note-one-device")
        release()  # what the check, the trial and the head have needed, and training does not
        trainable, parameters = count_parameters(self._learner.network)
        yield PhaseStarted(
            name="train",
            trainable=trainable,
            parameters=parameters,
            learning_rates=self._learner.learning_rates,
            views=self._session.kept_views,
        )
        self._control.training, finished = True, True
        while finished and not self._is_complete():
            finished = yield from self._epoch(len(self._epochs) + 1)
        self._control.training = False
        if not finished:
            yield from self._stopped()
            return
        if len(self._epochs) < self._job.train.epochs:
            yield note("note-stopped-early", patience=self._job.train.patience)
        yield from self._evaluate()

    def _is_complete(self) -> bool:
        """Whether all epochs are done, or the best one is ``patience`` epochs ago."""
        done, best, train = len(self._epochs), self._best, self._job.train
        return done >= train.epochs or bool(train.patience and best and done - best.epoch >= train.patience)

    def _is_evaluated(self) -> bool:
        """Whether there is a report, and not of an earlier stop."""
        try:
            return read_report(self._run.report).provenance.epochs == len(self._epochs)
        except TLStudioError:
            return False

    @property
    def _best(self) -> EpochEnded | None:
        return best_epoch(self._epochs)

    def _epoch(self, number: int) -> Generator[AnyEvent, None, bool]:
        """Train, validate, save; False where it was stopped in between, and then it goes on from there."""
        begun, self._begun = self._begun, None
        start = self._control.now() - (begun.seconds if begun else 0.0)
        images = self._session.images
        training_set = yield from self._session.training_set(number, self._control)
        if training_set is None:
            return False
        solves = self._job.train.optimizer == "lbfgs"
        learned: Generator[AnyEvent | Position, None, Measured | None]
        if solves:
            learned = solve_epoch(self._learner, training_set, number, self._control, self._job.train.epochs)
        else:
            self._learner.ranks.say(Epoch(number, begun))
            learned = train_epoch(self._learner, training_set, number, self._control, begun, self._is_due)
        trained = yield from self._kept_safe(learned, start)
        if trained is None:
            return False
        yield from self._session.left_out.news()
        self._session.left_out.settle()
        _refuse_diverged(trained, number)
        images_per_second = len(images["train"]) / (self._control.now() - start)
        rates = self._learner.learning_rates
        validated = None
        if len(images["val"]):
            validated = yield from self._kept_safe(self._validate(number), start)
            if validated is None:
                yield from self._save_position()
                return False
            _refuse_diverged(validated, number)
        ended = EpochEnded(
            epoch=number,
            train_loss=trained.loss,
            train_accuracy=trained.accuracy,
            val_loss=validated.loss if validated else None,
            val_accuracy=validated.accuracy if validated else None,
            learning_rates=rates,
            weight_decay=penalty(number, self._job.train.epochs) if solves else None,
            seconds=self._control.now() - start,
            images_per_second=images_per_second,
            best=_is_better(validated, self._best, self._job.train.keep),
        )
        yield from self._keep(ended)
        return True

    def _is_due(self) -> bool:
        """Whether it is time to save again where the run stands."""
        return self._control.now() - self._saved >= _SECONDS_BETWEEN_CHECKPOINTS

    def _kept_safe(
        self, work: Generator[AnyEvent | Position, None, _Passed], start: float
    ) -> Generator[AnyEvent, None, _Passed | None]:
        """A part of an epoch that began at ``start``; where the epoch stands is saved meanwhile."""
        with contextlib.closing(work):
            while True:
                try:
                    said = next(work)
                except StopIteration as end:
                    return end.value
                except Stopped:  # while it waited for its images
                    return None
                if not isinstance(said, Position):
                    yield said
                    if self._is_due():  # while it validates; where training stands is saved as it is said
                        yield from self._save_position()
                    continue
                self._at = msgspec.structs.replace(said, seconds=self._control.now() - start)
                if said.images < len(self._session.images["train"]) or self._is_due():
                    yield from self._save_position()

    def _save_position(self) -> Iterator[AnyEvent]:
        """Let the run go on from where its epoch stands; the last whole epoch is kept beside it."""
        at, self._at = self._at, None
        if at is None:
            return
        if not self._learner.is_finite:
            raise TLStudioError("diverged", loss="nan", epoch=at.epoch)
        try:
            self._save(at, insist=not self._control.stopped())
        except TLStudioError as error:
            if error.code not in _REFUSALS or not self._control.stopped():
                raise
            detail = error.values.get("detail", "")
            yield note("note-not-saved", level="warning", file=error.values["file"], detail=detail)
            return
        yield CheckpointSaved(file=self._run.checkpoint.name, epoch=at.epoch, images=at.images, best=False)

    def _insist(self, write: Callable[[], object]) -> None:
        """Write something; where the disk is full or refuses, wait with the run in memory until it does not."""

        def refused() -> TLStudioError | None:
            try:
                write()
            except TLStudioError as error:
                if error.code in _REFUSALS:
                    return error
                raise
            return None

        if refusal := refused():
            why = note(run_folder.WAITING[refusal.code], level="warning", **refusal.values)
            if not self._control.wait_until(lambda: refused() is None, why):
                raise refusal

    def _save(self, position: Position | None = None, *, insist: bool = True) -> None:
        """``last.ckpt``, and beside it the one of the epoch before; while there is none the one before that."""
        origin = None if self._run.model else self._session.origin
        checkpoint = Checkpoint(self._epochs, position, origin)
        keep_before = not (self._is_within and self._epochs)
        save = partial(save_checkpoint, self._run.checkpoint, self._learner, checkpoint, keep_before=keep_before)
        self._insist(save) if insist else save()
        self._is_within, self._saved = position is not None, self._control.now()

    def _validate(self, epoch: int) -> Generator[AnyEvent, None, Measured | None]:
        images = yield from self._session.validation_set(self._control)
        if images is None:
            return None
        logits = yield from evaluate_pass(
            self._learner.body,
            images,
            self._learner.transform,
            self._session.device,
            self._control,
            phase="validate",
            batch_size=evaluation_batch(self._session.device, self._job.image.crop),
            epoch=epoch,
        )
        return None if logits is None else measure(logits, images.labels[images.present])

    def _keep(self, ended: EpochEnded) -> Iterator[AnyEvent]:
        """Save what the epoch made, the best model first: whatever a crash leaves can be continued."""
        if not self._learner.is_finite:
            raise TLStudioError("diverged", loss="nan", epoch=ended.epoch)
        self._insist(self._run.set_results_aside)
        self._epochs.append(ended)
        self._at = None
        if ended.best:
            about, trained_on = self._describe(), self._session.trained_on
            self._insist(partial(save_model, self._model, self._learner.network, about, trained_on))
        self._save()
        yield from self._write_table()
        yield ended
        if ended.best:
            yield CheckpointSaved(file=self._model.name, epoch=ended.epoch, best=True)
        yield CheckpointSaved(file=self._run.checkpoint.name, epoch=ended.epoch, best=False)

    def _write_table(self) -> Iterator[AnyEvent]:
        """``metrics.csv``, which is for people: a spreadsheet that holds it open does not end the training."""
        try:
            run_folder.atomic_write(self._run.metrics, _table(self._epochs))
        except TLStudioError as error:
            if not self._told_of_table:
                self._told_of_table = True
                yield note("note-no-table", level="warning", **error.values)

    def _describe(self) -> Description:
        job, row, advice = self._job, self._session.row, stored_advice(self._run.advice)
        provenance = Provenance(
            model=row.name,
            title=row.title,
            strategy=job.strategy.number,
            first_stage=job.strategy.first_stage,
            initial_weights=weights_source(row, job.model),
            training_images=len(self._session.images["train"].present),
            left_out=len(self._session.left_out),
            pretraining_images=self._session.pretraining_images,
            epochs=len(self._epochs),
            best_epoch=self._epochs[-1].epoch,
            seconds=sum(epoch.seconds for epoch in self._epochs),
            recipe=job.train.recipe,
            data=Path(job.data.folder).name,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            leak=self._leak,
            advised=None if advice is None else advice.advised(row.name, job.strategy.number),
        )
        return Description(
            architecture=self._session.architecture,
            classes=self._session.split.classes,
            preprocessing=self._session.preprocessing,
            provenance=provenance,
        )

    def _stopped(self) -> Iterator[AnyEvent]:
        if not self._epochs:
            goes_on = self._run.checkpoint.is_file()
            yield note("note-stopped-in-first-epoch" if goes_on else "note-stopped-first-epoch", level="warning")
        if not self._epochs or self._control.keep is None or self._control.stopped():
            yield Finished(outcome="stopped")
            return
        last, kept = self._epochs[-1], self._best
        if self._control.keep == "last" and last is not kept:
            yield from self._keep_last()
            kept = self._best
        yield note("note-stopped-by-hand", epoch=last.epoch, kept=kept.epoch if kept else last.epoch)
        yield from self._evaluate("stopped")

    def _keep_last(self) -> Iterator[AnyEvent]:
        """Let the last whole epoch's weights take the place of the best one's, at the user's wish.

        The better weights are gone then, so that epoch becomes the best: what a continued run has to beat.
        """
        whole = load_whole_epoch(self._run.checkpoint, self._learner)  # the epoch in hand has moved the weights on
        if whole is None:
            return
        self._epochs = whole.epochs
        self._epochs[-1] = msgspec.structs.replace(self._epochs[-1], best=True)
        self._save()
        save_model(self._model, self._learner.network, self._describe(), self._session.trained_on)
        yield CheckpointSaved(file=self._model.name, epoch=self._epochs[-1].epoch, best=True)

    def _evaluate(self, outcome: Outcome = "done") -> Iterator[AnyEvent]:
        """The kept model on validation and test images; a stop here leaves it saved but unevaluated."""
        yield from self._write_table()
        seconds = sum(epoch.seconds for epoch in self._epochs)
        done = yield from evaluate_run(
            self._run,
            self._session.exam,
            self._session.device,
            self._control,
            epochs=len(self._epochs),
            seconds=seconds,
            marks_digest=self._job.data.marks_digest,
            left_out=self._session.left_out,
        )
        yield from self._session.left_out.news()
        if done and (lost := len(self._session.left_out)):
            yield note("note-left-out-result", level="warning", count=lost)
        if done:
            self._run.drop_earlier_results(keep_checkpoint=self._is_within)
        yield Finished(outcome=outcome if done else "stopped")


def _refuse_diverged(measured: Measured, epoch: int) -> None:
    if not np.isfinite(measured.loss):
        raise TLStudioError("diverged", loss=str(measured.loss), epoch=epoch)


def _is_better(validated: Measured | None, best: EpochEnded | None, keep: Keep) -> bool:
    """By validation accuracy, equal ones by loss; by loss alone; or the last one, also without validation."""
    if keep == "last" or validated is None or best is None or best.val_accuracy is None or best.val_loss is None:
        return True
    if keep == "loss":
        return validated.loss < best.val_loss
    return (validated.accuracy, -validated.loss) > (best.val_accuracy, -best.val_loss)


def _table(epochs: Sequence[EpochEnded]) -> bytes:
    """``metrics.csv``: a row an epoch, for a spreadsheet."""
    groups = list(epochs[0].learning_rates)
    measured = ("train_loss", "train_accuracy", "val_loss", "val_accuracy", "seconds", "images_per_second")
    plain = ("epoch", *measured, "best")
    rows = (
        [*(getattr(epoch, name) for name in plain), *(epoch.learning_rates[group] for group in groups)]
        for epoch in epochs
    )
    titles = [*plain, *(f"learning_rate_{group}" for group in groups)]
    return csv_text(titles, rows, newline="\r\n").encode("utf-8-sig")
