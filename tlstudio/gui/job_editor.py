"""A job under construction, without Qt: choices made on top of a recipe, what follows from them, the way back."""

import time
from collections.abc import Callable
from typing import Any

import msgspec

from tlstudio.core import catalog
from tlstudio.core.catalog import Model
from tlstudio.core.errors import Problem
from tlstudio.core.recipes import Recipe, make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value
from tlstudio.gui.fields import FIELDS, KEPT
from tlstudio.gui.undo_history import UndoHistory


class JobEditor:
    """Every choice gives a new, complete job; values that the user has set by hand stay where they make sense.

    Data, workspace and name are no choices of this kind: undo leaves them alone.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.history: UndoHistory[TrainJob] = UndoHistory(clock)
        self._job = make_job(
            data=DataSpec(folder=""),
            model=ModelSpec(name=catalog.BUNDLED),
            strategy=StrategySpec(number=3),
            recipe="recommended",
        )

    @property
    def job(self) -> TrainJob:
        return self._job

    @property
    def row(self) -> Model:
        return catalog.MODELS[self.job.model.name]

    @property
    def pretrained(self) -> bool:
        return self.row.starts_pretrained(self.job.model.weights)

    @property
    def recipe_job(self) -> TrainJob:
        """The job as the recipe alone would have it."""
        return self._made(self.job.model, self.job.strategy, self.job.train.recipe)

    def begin_with(self, job: TrainJob) -> None:
        """Take this job as the one that everything started with."""
        self._take(job)

    def set_data(self, data: DataSpec) -> None:
        self._job = msgspec.structs.replace(self._job, data=data)

    def set_workspace(self, folder: str) -> None:
        self._job = msgspec.structs.replace(self._job, workspace=folder)

    def set_name(self, name: str) -> None:
        self._job = msgspec.structs.replace(self._job, name=name)

    def set_job(self, job: TrainJob) -> None:
        """Another job; the data set at hand stays, and a name is not given twice."""
        data = self._job.data if self._job.data.folder else job.data
        self._put(msgspec.structs.replace(job, data=data, workspace=self._job.workspace, name=""))

    def set_value(self, field: str, value: object) -> None:
        self._put(with_value(self._job, field, value), together=field)

    def reset(self, field: str) -> None:
        """Back to the recipe's value."""
        self._put(with_value(self._job, field, value_at(self.recipe_job, field)))

    def reset_all(self) -> None:
        """All of the recipe's values again."""
        self.choose_recipe(self._job.train.recipe)

    def undo(self) -> None:
        """Take the last change back."""
        self._take(self.history.undo(self._job))

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._take(self.history.redo(self._job))

    def _take(self, job: TrainJob) -> None:
        now = self._job
        self._job = msgspec.structs.replace(job, data=now.data, workspace=now.workspace, name=now.name)

    def _put(self, job: TrainJob, together: str = "") -> None:
        """A changed job. ``together``: see :meth:`UndoHistory.add`."""
        if job != self._job:
            self.history.add(self._job, together)
            self._job = job

    def differences(self) -> dict[str, Any]:
        """Fields whose value is not the recipe's, with the recipe's value."""
        recipe = self.recipe_job
        pairs = ((row.field, value_at(recipe, row.field)) for row in FIELDS if row.field not in KEPT)
        return {field: value for field, value in pairs if value != value_at(self.job, field)}

    def choose_recipe(self, recipe: Recipe) -> None:
        """All values of the recipe; only what belongs to the computer and the experiment stays."""
        self._rebuild(self.job.model, self.job.strategy, recipe, kept=KEPT)

    def choose_model(self, model: ModelSpec, advised: int) -> None:
        """Another model or other first weights. ``advised``: the strategy for a model that starts pretrained."""
        was_pretrained, old = self.pretrained, self.job.strategy
        row = catalog.MODELS[model.name]
        kept_number = old.number if was_pretrained else advised
        number = kept_number if row.starts_pretrained(model.weights) else 1
        kept = tuple(field for field in self.differences() if not field.startswith("image."))
        self._rebuild(model, strategy(row, number, old.first_stage), self.job.train.recipe, kept=(*kept, *KEPT))

    def choose_strategy(self, number: int, first_stage: str = "") -> None:
        kept = tuple(self.differences())
        chosen = strategy(self.row, number, first_stage or self.job.strategy.first_stage)
        together = "border" if first_stage else ""
        self._rebuild(self.job.model, chosen, self.job.train.recipe, kept=(*kept, *KEPT), together=together)

    def problems(self) -> dict[str, Problem]:
        """By field; of several for one field the gravest."""
        found = sorted(self.job.problems(), key=lambda problem: problem.level, reverse=True)
        return {problem.field: problem for problem in found}

    def _rebuild(
        self, model: ModelSpec, strat: StrategySpec, recipe: Recipe, kept: tuple[str, ...], together: str = ""
    ) -> None:
        job = self._made(model, strat, recipe)
        for field in kept:
            job = with_value(job, field, value_at(self.job, field))
        self._put(job, together)

    def _made(self, model: ModelSpec, strat: StrategySpec, recipe: Recipe) -> TrainJob:
        job = make_job(
            data=self.job.data,
            model=model,
            strategy=strat,
            recipe=recipe,
            seed=self.job.train.seed,
            workspace=self.job.workspace,
        )
        return msgspec.structs.replace(job, name=self.job.name)


def strategy(row: Model, number: int, first_stage: str) -> StrategySpec:
    """A strategy that fits the model: for strategy 2 the stage given, where the model has it, else its middle."""
    if number != 2:
        return StrategySpec(number=number)  # type: ignore[arg-type]
    names = row.stage_names
    middle = names[max(1, len(names) // 2)]
    return StrategySpec(number=2, first_stage=first_stage if first_stage in names[1:] else middle)
