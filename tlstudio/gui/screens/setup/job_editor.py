"""A job under construction, without Qt: choices made on top of a recipe, what follows from them, the way back."""

import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

import msgspec

from tlstudio.core import catalog
from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.catalog import Model
from tlstudio.core.errors import Problem
from tlstudio.core.recipes import FROM_EPOCHS, make_job, resize_for
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value
from tlstudio.core.train_spec import Recipe
from tlstudio.gui.screens.setup.undo_history import UndoHistory
from tlstudio.gui.text.fields import FIELDS, KEPT

_OF_IMAGES = ("image.", "augment.")
#: the strategy to begin with, where there is nothing to advise from
WITHOUT_DATA: Literal[1, 2, 3] = 3


class _State(NamedTuple):
    job: TrainJob
    own: StrategySpec | None  #: the strategy that the user has chosen; None: the advised one is followed
    images: int | None  #: that the recipe was for


class JobEditor:
    """Every choice gives a new, complete job; values that the user has set by hand stay where they make sense.

    Data, workspace and name are no choices of this kind: undo leaves them alone. Nor is the strategy, until the
    user chooses one: it is the advised one, whatever model is looked at meanwhile.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._images: int | None = None
        self.history: UndoHistory[_State] = UndoHistory(clock)
        self._own: StrategySpec | None = None
        self._advised: int = WITHOUT_DATA
        self._job = make_job(
            data=DataSpec(folder=""),
            model=ModelSpec(name=catalog.BUNDLED),
            strategy=StrategySpec(number=WITHOUT_DATA),
            recipe="recommended",
        )

    @property
    def job(self) -> TrainJob:
        """The job as it stands."""
        return self._job

    @property
    def row(self) -> Model:
        """The chosen model's facts."""
        return catalog.MODELS[self.job.model.name]

    @property
    def pretrained(self) -> bool:
        """Whether the chosen weights were trained before."""
        return self._job.model.is_pretrained

    @property
    def recipe_job(self) -> TrainJob:
        """The job as the recipe alone would have it, for as many epochs as it says itself."""
        return self._made(self.job.model, self.job.strategy, self.job.train.recipe)

    def _recipe_value(self, field: str) -> Any:
        """What the recipe says of a field; of one that follows from the epochs, for those that are chosen."""
        epochs = self.job.train.epochs if field in FROM_EPOCHS else None
        made = self._made(self.job.model, self.job.strategy, self.job.train.recipe, epochs)
        return resize_for(made.image, self.job.image.crop) if field == "image.resize" else value_at(made, field)

    @property
    def has_own_strategy(self) -> bool:
        """Whether the user has chosen the strategy."""
        return self._own is not None

    def begin_with(self, job: TrainJob, *, own: bool) -> None:
        """Take this job as the one that everything started with. ``own``: whether its strategy was chosen."""
        self._take(_State(job, job.strategy if own and job.model.is_pretrained else None, self._images))

    def set_advised(self, number: int) -> None:
        """The strategy for a model that starts pretrained."""
        self._advised = number
        self._follow()

    def set_data(self, data: DataSpec, images: int) -> None:
        """Another data set, or another split. ``images``: that are trained on; the recipe follows their number."""
        self._job = msgspec.structs.replace(self._job, data=data)
        self._fit_to(images)

    def set_workspace(self, folder: str) -> None:
        """Where the run will be kept."""
        self._job = msgspec.structs.replace(self._job, workspace=folder)

    def set_name(self, name: str) -> None:
        """What the run will be called."""
        self._job = msgspec.structs.replace(self._job, name=name)

    def set_job(self, job: TrainJob) -> None:
        """Another job; the data set at hand stays, and a name is not given twice."""
        data = self._job.data if self._job.data.folder else job.data
        own = job.strategy if job.model.is_pretrained else None
        self._put(msgspec.structs.replace(job, data=data, workspace=self._job.workspace, name=""), own=own)

    def set_value(self, field: str, value: object) -> None:
        """Set a dotted field by hand; what follows from the number of epochs or the input size follows it."""
        job = with_value(self._job, field, value)
        if field == "image.crop" and "image.resize" not in self.differences():
            job = with_value(job, "image.resize", resize_for(self._job.image, job.image.crop))
        if field == "train.epochs":
            made = self._made(job.model, job.strategy, job.train.recipe, job.train.epochs)
            for follower in set(FROM_EPOCHS).difference(self.differences()):
                job = with_value(job, follower, value_at(made, follower))
        self._put(job, together=field)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Set some dotted fields that no other follows, as one step of the way back."""
        job = self._job
        for field, value in values.items():
            job = with_value(job, field, value)
        self._put(job)

    def reset(self, field: str) -> None:
        """Back to the recipe's value."""
        self.set_value(field, self._recipe_value(field))

    def reset_all(self) -> None:
        """All of the recipe's values again."""
        self.choose_recipe(self._job.train.recipe)

    def undo(self) -> None:
        """Take the last change back."""
        self._take(self.history.undo(self._state()))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._take(self.history.redo(self._state()))

    def _state(self) -> _State:
        return _State(self._job, self._own, self._images)

    def _take(self, state: _State) -> None:
        now = self._state()
        self._job = msgspec.structs.replace(
            state.job, data=now.job.data, workspace=now.job.workspace, name=now.job.name
        )
        self._own, self._images = state.own, state.images
        if now.images != state.images:
            self._fit_to(now.images)
        self._follow()

    def _fit_to(self, images: int | None) -> None:
        """The recipe for as many training images; what was set by hand stays."""
        kept = (*self.differences(), *KEPT)
        self._images = images
        self._job = self._rebuilt(self.job.model, self.job.strategy, self.job.train.recipe, kept)

    def _put(self, job: TrainJob, together: str = "", own: StrategySpec | None = None) -> None:
        """A changed job. ``together``: see :meth:`UndoHistory.add`; ``own``: the strategy, where it was chosen."""
        if job != self._job:
            self.history.add(self._state(), together)
            self._job = job
        self._own = own or self._own

    def _follow(self) -> None:
        """Take the advised strategy, where the user has chosen none; not a step that could be undone."""
        if self._own is None and self.pretrained and self._job.strategy.number != self._advised:
            kept = (*self.differences(), *KEPT)
            followed = strategy(self.row, self._advised, "")
            self._job = self._rebuilt(self._job.model, followed, self._job.train.recipe, kept)

    def differences(self) -> dict[str, Any]:
        """Fields whose value is not the recipe's, with the recipe's value."""
        pairs = ((row.field, self._recipe_value(row.field)) for row in FIELDS if row.field not in KEPT)
        return {field: value for field, value in pairs if value != value_at(self.job, field)}

    def choose_recipe(self, recipe: Recipe) -> None:
        """All values of the recipe; only what belongs to the computer and the experiment stays."""
        self._put(self._rebuilt(self.job.model, self.job.strategy, recipe, KEPT))

    def choose_model(self, model: ModelSpec) -> None:
        """Another model or other initial weights; random ones have nothing to freeze or to spare."""
        row = catalog.MODELS[model.name]
        number = self._own.number if self._own else self._advised
        kept = {field for field in self.differences() if not field.startswith("image.")}
        if not row.starts_pretrained(model.weights):
            number = 1
            kept -= {field.field for field in FIELDS if field.pretrained}
        chosen = strategy(row, number, self._own.first_stage if self._own else "")
        self._put(self._rebuilt(model, chosen, self.job.train.recipe, (*kept, *KEPT)))

    def choose_strategy(self, number: int, first_stage: str = "") -> None:
        """The user's choice; ``first_stage``: from which on strategy 2 trains, empty for the one it has."""
        kept = tuple(self.differences())
        chosen = strategy(self.row, number, first_stage or self.job.strategy.first_stage)
        job = self._rebuilt(self.job.model, chosen, self.job.train.recipe, (*kept, *KEPT))
        self._put(job, "border" if first_stage else "", own=chosen if self.pretrained else None)

    @property
    def strategies(self) -> tuple[TrainJob, ...]:
        """The job as it stands, first, and what it would be with each of the other strategies, where they fit."""
        if not self.pretrained:
            return (self.job,)
        kept = (*self.differences(), *KEPT)
        others = (number for number in (1, 2, 3) if number != self.job.strategy.number)
        stage = self.job.strategy.first_stage
        made = (
            self._rebuilt(self.job.model, strategy(self.row, number, stage), self.job.train.recipe, kept)
            for number in others
        )
        return (self.job, *(job for job in made if not any(p.level == "error" for p in job.problems())))

    def use(self, report: AdvisorReport) -> None:
        """The recommended job, in one step."""
        job = self.advised_job(report)
        self._put(job, own=job.strategy)

    def advised_job(self, report: AdvisorReport, number: int | None = None) -> TrainJob:
        """The recommended recipe for the recommended network, with every value that the report recommends.

        Args:
            report: one that recommends a strategy.
            number: another strategy, on equal terms: it takes what is recommended of the images alone.
        """
        chosen = {choice.field: choice.value for choice in report.choices}
        if number not in (None, report.strategy):
            chosen = {field: value for field, value in chosen.items() if field.startswith(("model.", *_OF_IMAGES))}
        name = str(chosen.pop("model.name", report.measurements[0].model))
        number = number or int(chosen.pop("strategy.number"))
        chosen.pop("strategy.number", None)
        strat = strategy(catalog.MODELS[name], number, str(chosen.pop("strategy.first_stage", "")))
        epochs = chosen.get("train.epochs")
        job = self._made(ModelSpec(name=name), strat, "recommended", int(epochs) if epochs else None)
        for field in KEPT:
            job = with_value(job, field, value_at(self.job, field))
        if "image.crop" in chosen:
            chosen = {"image.resize": resize_for(job.image, int(chosen["image.crop"])), **chosen}
        for field, value in chosen.items():
            job = with_value(job, field, value)
        return job

    def problems(self) -> dict[str, Problem]:
        """By field; of several for one field the gravest."""
        found = sorted(self.job.problems(), key=lambda problem: problem.level, reverse=True)
        return {problem.field: problem for problem in found}

    def _rebuilt(self, model: ModelSpec, strat: StrategySpec, recipe: Recipe, kept: tuple[str, ...]) -> TrainJob:
        """A job of the recipe but for these fields and what follows from them."""
        job = self._made(model, strat, recipe, self.job.train.epochs if "train.epochs" in kept else None)
        for field in kept:
            job = with_value(job, field, value_at(self.job, field))
        if "image.crop" in kept and "image.resize" not in kept:
            job = with_value(job, "image.resize", self._recipe_value("image.resize"))
        return job

    def _made(self, model: ModelSpec, strat: StrategySpec, recipe: Recipe, epochs: int | None = None) -> TrainJob:
        job = make_job(
            data=self.job.data,
            model=model,
            strategy=strat,
            recipe=recipe,
            seed=self.job.train.seed,
            workspace=self.job.workspace,
            images=self._images,
            epochs=epochs,
        )
        return msgspec.structs.replace(job, name=self.job.name)


def strategy(row: Model, number: int, first_stage: str) -> StrategySpec:
    """A strategy that fits the model: for strategy 2 the stage given, where the model has it, else its middle."""
    if number != 2:
        return StrategySpec(number=number)  # type: ignore[arg-type]
    names = row.stage_names
    middle = names[max(1, len(names) // 2)]
    return StrategySpec(number=2, first_stage=first_stage if first_stage in names[1:] else middle)
