"""The second step: which model, which strategy, which settings."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tlstudio.core import catalog
from tlstudio.core.errors import Problem
from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport
from tlstudio.core.rule import Advice
from tlstudio.core.spec import DataSpec, ModelSpec, TrainJob, value_at
from tlstudio.gui import icons, messages
from tlstudio.gui.fields import FIELDS, GROUPS, Field, text
from tlstudio.gui.job_editor import JobEditor
from tlstudio.gui.widgets.advice_box import AdviceBox
from tlstudio.gui.widgets.form import Form
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, heading_label
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.model_list import ModelList, ModelRow
from tlstudio.gui.widgets.segments import Segments
from tlstudio.gui.widgets.strategy_cards import StrategyCards
from tlstudio.gui.widgets.weights_picker import WeightsPicker, weights_place

_BASIC, _ALL = "basic", "all"


class SetupPanel(QWidget):
    """Edits one job. Set a control and the job changes; set a job and the controls change."""

    train_requested = Signal(object)  #: TrainJob
    fetch_requested = Signal(str)  #: model
    fetch_cancelled = Signal()
    job_changed = Signal(object)  #: TrainJob
    data_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = JobEditor()
        self._has_data = False
        self._training = False
        self._card = MessageCard()
        self._models = ModelList()
        self._weights = WeightsPicker()
        self._cards = StrategyCards()
        self._advice = AdviceBox()
        self._recipe = Segments(self.tr("Recipe"))
        self._level = Segments(self.tr("Settings shown"))
        self._forms = {group: Form(_fields_of(group)) for group in GROUPS}
        self._titles = {group: heading_label(text(group)) for group in GROUPS}
        self._build()
        self._connect()
        self._show_job()

    @property
    def job(self) -> TrainJob:
        return self._editor.job

    def set_data(self, report: DataReport, spec: DataSpec) -> None:
        """The data set that will be trained on."""
        self._has_data = not any(problem.level == "error" for problem in report.problems)
        self._editor.set_data(spec)
        self._advice.set_images(len(report.split.subset("train")))
        self._show_job()

    def set_job(self, job: TrainJob) -> None:
        """Show another job; the data set at hand stays."""
        data, workspace = self._editor.job.data, self._editor.job.workspace
        kept = data if data.folder else job.data
        self._editor.job = msgspec.structs.replace(job, data=kept, workspace=workspace, name="")
        self._show_job()
        self.job_changed.emit(self._editor.job)

    def set_workspace(self, folder: str) -> None:
        self._editor.job = msgspec.structs.replace(self._editor.job, workspace=folder)

    def set_busy(self, training: bool) -> None:
        """Whether a training runs; then no second one can be started."""
        self._training = training
        self._show_footer()

    def set_fetching(self, state: RunState) -> None:
        """The state of the download of weights."""
        self._weights.set_fetching(state)
        if state.failure is not None:
            self._card.show_failure(state.failure)
        elif state.status == "waiting":
            self._card.clear()
        if state.status not in ("waiting", "running"):
            self._show_models()

    # ---- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addLayout(self._build_left())
        body.addWidget(self._build_right(), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 6)
        layout.setSpacing(GAP - 2)
        layout.addWidget(self._card)
        layout.addLayout(body, 1)
        layout.addLayout(self._build_footer())

    def _build_left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(heading_label(self.tr("Model")))
        for widget in (self._models, self._weights):
            widget.setFixedWidth(270)
        left.addWidget(self._models, 1)
        left.addWidget(self._weights)
        return left

    def _build_right(self) -> QScrollArea:
        for value, shown in (("recommended", self.tr("Recommended")), ("slides", self.tr("Slides"))):
            self._recipe.add(value, shown)
        for value, shown in ((_BASIC, self.tr("Basic")), (_ALL, self.tr("All"))):
            self._level.add(value, shown)
        self._level.set_value(_BASIC)
        choices = QHBoxLayout()
        choices.addWidget(heading_label(self.tr("Settings")))
        choices.addSpacing(16)
        choices.addWidget(QLabel(self.tr("Recipe")))
        choices.addWidget(self._recipe)
        choices.addStretch(1)
        choices.addWidget(self._level)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(heading_label(self.tr("Strategy")))
        column.addWidget(self._cards)
        column.addSpacing(6)
        column.addWidget(heading_label(self.tr("What the slides advise")))
        column.addWidget(self._advice)
        column.addSpacing(6)
        column.addLayout(choices)
        for group in GROUPS:
            column.addWidget(self._titles[group])
            column.addWidget(self._forms[group])
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _build_footer(self) -> QHBoxLayout:
        self._reason = MutedLabel()
        self._reason.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._to_data = QPushButton(icons.icon("data"), self.tr("Choose data"))
        self._to_data.setAccessibleName(self.tr("Go to the data step"))
        self._to_data.clicked.connect(self.data_wanted)
        self._train = QPushButton(icons.icon("play", icons.ON_ACCENT), self.tr("Train"))
        self._train.setProperty("primary", True)
        self._train.setMinimumWidth(120)
        self._train.setAccessibleName(self.tr("Train"))
        self._train.clicked.connect(self.request_training)
        footer = QHBoxLayout()
        footer.setSpacing(12)
        footer.addWidget(self._reason, 1)
        footer.addWidget(self._to_data)
        footer.addWidget(self._train)
        return footer

    def _connect(self) -> None:
        self._models.model_chosen.connect(self._on_model_chosen)
        self._weights.weights_chosen.connect(self._on_weights_chosen)
        self._weights.fetch_requested.connect(self._on_fetch_requested)
        self._weights.fetch_cancelled.connect(self.fetch_cancelled)
        self._cards.strategy_chosen.connect(self._on_strategy_chosen)
        self._cards.boundary_moved.connect(self._on_boundary_moved)
        self._advice.advice_changed.connect(self._on_advice_changed)
        self._advice.taken.connect(self._on_strategy_chosen)
        self._recipe.chosen.connect(self._on_recipe_chosen)
        self._level.chosen.connect(self._on_level_chosen)
        for form in self._forms.values():
            form.value_changed.connect(self._on_value_changed)
            form.reset_requested.connect(self._on_reset_requested)

    # ---- showing --------------------------------------------------------------------------------------------

    def _show_job(self) -> None:
        job, row = self._editor.job, self._editor.row
        self._show_models()
        self._models.set_chosen(row.name)
        self._weights.set_choice(row, job.model.weights)
        self._cards.set_choice(row, job.strategy.number, job.strategy.first_stage)
        self._show_advice()
        self._recipe.set_value(job.train.recipe)
        self._show_fields()
        self._show_footer()

    def _show_models(self) -> None:
        self._models.set_rows([self._model_row(row) for row in catalog.MODELS.values()])

    def _model_row(self, row: catalog.Model) -> ModelRow:
        place = weights_place(row)
        words = {
            "none": self.tr("from scratch"),
            "built-in": self.tr("built in"),
            "here": self.tr("downloaded"),
            "away": self.tr("{megabytes} MB").format(megabytes=round(row.weights_mb)),
        }
        detail = self.tr("{millions} M · {pixels} px")
        return ModelRow(
            name=row.name,
            title=row.title,
            detail=detail.format(millions=f"{row.parameters / 1e6:.1f}", pixels=row.input_size),
            weights=words[place],
            icon={"built-in": "check", "here": "check", "away": "download", "none": ""}[place],
        )

    def _show_advice(self) -> None:
        pretrained = self._editor.pretrained
        self._cards.set_suggested(self._advice.advice.strategy if pretrained else 0)
        self._advice.set_strategy(self._editor.job.strategy.number, useful=pretrained)

    def _show_fields(self) -> None:
        job, everything = self._editor.job, self._level.value == _ALL
        differences, problems = self._editor.differences(), self._editor.problems()
        for group, form in self._forms.items():
            shown = []
            for field in _fields_of(group):
                row = form.row(field.field)
                row.set_value(value_at(job, field.field))
                row.set_differs(field.field in differences, _shown_value(field, differences.get(field.field)))
                row.set_problem(problems.get(field.field))
                important = field.basic or field.field in differences or field.field in problems
                if (everything or important) and _applies(field, job):
                    shown.append(field.field)
            form.show_fields(tuple(shown))
            form.setVisible(bool(shown))
            self._titles[group].setVisible(bool(shown))

    def _show_footer(self) -> None:
        problems = list(self._editor.problems().values())
        errors = [problem for problem in problems if problem.level == "error"]
        reason = self._why_not(errors) or next((messages.problem_text(p) for p in problems), "")
        self._reason.setText(reason or self._summary())
        self._to_data.setVisible(not self._has_data)
        self._train.setEnabled(self.can_train)
        self._train.setToolTip(self._why_not(errors))

    @property
    def can_train(self) -> bool:
        """Whether Train would start a training."""
        errors = any(problem.level == "error" for problem in self._editor.problems().values())
        return self._has_data and not self._training and not errors

    def _why_not(self, errors: list[Problem]) -> str:
        if not self._has_data:
            return self.tr("Choose a folder of images first.")
        if self._training:
            return self.tr("A training is running; the next one can start when it has ended.")
        return messages.problem_text(errors[0]) if errors else ""

    def _summary(self) -> str:
        job = self._editor.job
        sentence = self.tr("{model}, strategy {strategy}, {epochs} epochs at {pixels} px")
        return sentence.format(
            model=self._editor.row.title,
            strategy=job.strategy.number,
            epochs=job.train.epochs,
            pixels=job.image.crop,
        )

    # ---- slots ----------------------------------------------------------------------------------------------

    def request_training(self) -> None:
        if self.can_train:
            self.train_requested.emit(self._editor.job)

    def _tell(self) -> None:
        self._show_job()
        self.job_changed.emit(self._editor.job)

    def _on_model_chosen(self, name: str) -> None:
        if name != self._editor.job.model.name:
            self._card.clear()
            self._editor.choose_model(ModelSpec(name=name), self._advice.advice.strategy)
            self._tell()

    def _on_weights_chosen(self, weights: str) -> None:
        model = ModelSpec(name=self._editor.job.model.name, weights=weights)
        self._editor.choose_model(model, self._advice.advice.strategy)
        self._tell()

    def _on_fetch_requested(self) -> None:
        self.fetch_requested.emit(self._editor.job.model.name)

    def _on_strategy_chosen(self, number: int) -> None:
        self._editor.choose_strategy(number)
        self._tell()

    def _on_boundary_moved(self, frozen: int) -> None:
        self._editor.choose_strategy(2, self._editor.row.stage_names[frozen])
        self._tell()

    def _on_advice_changed(self, _advice: Advice) -> None:
        self._show_advice()

    def _on_recipe_chosen(self, recipe: str) -> None:
        self._editor.choose_recipe("slides" if recipe == "slides" else "recommended")
        self._tell()

    def _on_level_chosen(self, _level: str) -> None:
        self._show_fields()

    def _on_value_changed(self, field: str, value: object) -> None:
        self._editor.set_value(field, value)
        self._tell()

    def _on_reset_requested(self, field: str) -> None:
        self._editor.reset(field)
        self._tell()


def _fields_of(group: str) -> tuple[Field, ...]:
    return tuple(field for field in FIELDS if field.group == group)


def _applies(field: Field, job: TrainJob) -> bool:
    return field.when is None or value_at(job, field.when[0]) in field.when[1]


def _shown_value(field: Field, value: object) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "✓", False: "–", None: ""}[value]
    if field.kind == "choice":
        return text(dict(field.choices)[str(value)])
    return f"{100 * value:g} %" if field.kind == "percent" and isinstance(value, float) else f"{value:g}"
