"""The recipes of CONTRIBUTING, followed step by step in a copy of the source tree."""

import json
from pathlib import Path

import pytest

from tests.helpers.edited_tree import EditedTree
from tests.helpers.images import make_folder

SETTING = """\
    clip: Annotated[
        float,
        Setting(
            label="Gradient clipping",
            tooltip="Gradients longer than this are shortened to it.",
            help="Useful where the loss jumps.",
            terms=("learning-rate",),
            group=TRAINING,
            level="basic",
            kind="rate",
            allowed=Range(0, 100),
            zero="none",
        ),
    ] = 0.0
"""
USED = """\
        if self.train.clip:
            self.scaler.unscale_(self.optimizer)
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), self.train.clip)
"""
UNTRANSLATED = '<source>{}</source>\n            <translation type="unfinished" />'
TRANSLATED = "<source>{}</source><translation>{}</translation>"
LANGUAGE = '    Language(code="ja", name="日本語", locale="ja_JP"),\n'

JOB = """\
class CountJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="count", tag_field="kind"
):
    folder: str


"""
DONE = """\
def _count(job: CountJob, control: Control, _requests: Requests) -> Iterator[AnyEvent]:
    from pathlib import Path

    def count(progress: Callable[[int, int], None]) -> int:
        files = sorted(Path(job.folder).rglob("*.png"))
        for number, _file in enumerate(files, start=1):
            progress(number, len(files))
        return len(files)

    found = yield from told("count", count, control.now)
    yield JobStarted(kind="count", images={"all": found})
    yield Finished(outcome="done")


"""
FAMILY = """\
    Model(
        name="regnet_x_400mf",
        title="RegNetX-400MF",
        family="RegNet",
        library="torchvision",
        stages=_stages("stem: stem", *(f"block{n}: trunk_output.block{n}" for n in (1, 2, 3, 4))),
        head="fc",
        feature_map="trunk_output.block4",
        sizes=(928, 7_936, 35_712, 521_600, 4_528_800, 401_000),
        weights="IMAGENET1K_V1",
        weights_file="regnet_x_400mf-adf1edd5.pth",
        weights_mb=21.3,
    ),
"""

COACHED = """\
def _long(facts: Facts) -> Found | None:
    if len(facts.epochs) < 20:
        return None
    return {"epochs": len(facts.epochs)}, Action("coach-do-epochs", {"epochs": 10}, {"train.epochs": 10})


"""
SENTENCE = '    "coach-long": ("{epochs} epochs are many.", ""),\n'
ASKED = """
from tests.helpers.curve_files import Curve
from tlstudio.core.coach import Facts, advise, changed
curve = Curve.read("healthy-slow-start")
for tip in advise(Facts(state=curve.state, job=curve.job, report=curve.report)):
    print(tip.message, tip.action.message, changed(curve.job, tip).train.epochs)
"""

IN_THE_WINDOW = """
import json
from PySide6.QtWidgets import QApplication
from tlstudio.core.spec import DataSpec, TrainJob, with_value
from tlstudio.gui.help.explain import explain
from tlstudio.gui.screens.setup.form import FieldRow
from tlstudio.gui.screens.setup.setup_tabs import SetupTabs
from tlstudio.gui.text import fields, messages
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.window.frame import Frame
from PySide6.QtWidgets import QWidget

app = QApplication([])
corner = QWidget()
tabs = SetupTabs(corner)
job = with_value(TrainJob(data=DataSpec(folder="x")), "train.clip", 500.0)
(problem,) = job.problems()
tabs.show_job(job, 0, {}, {problem.field: problem})
row = next(row for row in tabs.findChildren(FieldRow) if row.field.field == "train.clip")
said = {
    "shown": not row.isHidden(), "value": row.value(), "problem": row.problem,
    "help": list(explain(row).paragraphs), "title": explain(row).title,
}
frame = Frame(())
speech = LanguageController(app)
speech.apply("ja")
app.processEvents()  # deliver the change of the language
said["file"] = frame.file_menu.title()
said["names"] = [action.text() for action in frame.language_menu.actions()]
said["number"] = messages.number(25498)
print(json.dumps(said))
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> EditedTree:
    """With a model family, a hyper-parameter, a language, a job of the engine and a rule of the coach more."""
    made = EditedTree(tmp_path_factory.mktemp("tree"))
    made.insert("tlstudio/core/train_spec.py", '    """How the network learns from the images', SETTING)
    made.insert("tlstudio/learn/learner.py", "            right += (logits.detach().argmax(1) == wanted)", USED)
    made.insert("tlstudio/gui/text/language.py", "LANGUAGES: tuple", LANGUAGE)
    made.insert("tlstudio/core/catalog.py", "_ROWS: tuple", FAMILY)
    made.insert("tlstudio/core/coach.py", "# ---- beside other runs", "\n\n" + COACHED)
    made.insert("tlstudio/core/coach.py", "RULES = (", '    Rule("coach-long", "curve", "info", False, _long),\n')
    made.insert("tlstudio/core/texts.py", "    # the coach: what", SENTENCE)
    made.replace(
        "tlstudio/core/spec.py", "Job = (\n    TrainJob\n", JOB + "Job = (\n    CountJob\n    | TrainJob\n"
    )
    made.replace("tlstudio/engine/jobs.py", "    CheckJob,\n", "    CheckJob,\n    CountJob,\n")
    made.replace("tlstudio/engine/jobs.py", "_KINDS: dict", DONE + "_KINDS: dict")
    made.replace(
        "tlstudio/engine/jobs.py", "    TrainJob: _train,\n", "    TrainJob: _train,\n    CountJob: _count,\n"
    )
    made.run("packaging/i18n.py", "ja")
    made.replace(
        "resources/i18n/tlstudio_ja.ts",
        UNTRANSLATED.format("&amp;File"),
        TRANSLATED.format("&amp;File", "ファイル(&amp;F)"),
    )
    made.run("packaging/i18n.py")
    return made


def test_a_hyperparameter_and_a_language_are_found_by_the_window(tree: EditedTree) -> None:
    said = json.loads(tree.run("-c", IN_THE_WINDOW))
    assert (said["shown"], said["value"], said["title"]) == (True, 500.0, "Gradient clipping")
    assert said["problem"].startswith("Gradient clipping is 500")
    assert said["help"] == ["Gradients longer than this are shortened to it.", "Useful where the loss jumps."]
    assert said["file"] == "ファイル(&F)"
    assert "日本語" in said["names"]
    assert said["number"] == "25,498"


def test_a_hyperparameter_is_found_by_the_command_line_and_the_catalogue(tree: EditedTree) -> None:
    page = tree.run("-m", "tlstudio.cli", "settings", "--markdown")
    assert "| Gradient clipping | `train.clip` | 0 to 100; 0: none | 0.0 |" in page
    assert "<source>Gradient clipping</source>" in tree.read("resources/i18n/tlstudio_ko.ts")


@pytest.mark.slow
def test_a_hyperparameter_is_obeyed(tree: EditedTree, tmp_path: Path) -> None:
    data, losses = make_folder(tmp_path / "data"), []
    for clip in ("0", "1e-6"):
        told = tree.run(
            "-m", "tlstudio.cli", "train", str(data), "--epochs", "3", "--recipe", "slides", "--json",
            "--set", f"train.clip={clip}", "--set", "train.threads=1", "--workspace", str(tmp_path),
        )  # fmt: skip
        losses.append(json.loads(told)["report"]["results"][-1]["loss"])
    assert losses[0] != losses[1]


def test_a_job_of_the_engine_is_done(tree: EditedTree, tmp_path: Path) -> None:
    images = len(list(make_folder(tmp_path / "data").rglob("*.png")))
    job = json.dumps({"kind": "count", "folder": str(tmp_path / "data")})
    events = [json.loads(line) for line in tree.run("-m", "tlstudio.engine", stdin=job + "\n").splitlines()]
    assert [event["type"] for event in events] == ["phase_started", "progress", "job_started", "finished"]
    assert events[1]["done"] == events[2]["images"]["all"] == images
    assert events[-1]["outcome"] == "done"


def test_a_rule_of_the_coach_is_asked(tree: EditedTree) -> None:
    said = tree.run("-c", ASKED)
    assert said == "21 epochs are many. Train again for 10 epochs 10\n"


def test_a_family_is_listed(tree: EditedTree) -> None:
    assert "regnet_x_400mf" in tree.run("-m", "tlstudio.cli", "models")


@pytest.mark.slow
def test_a_family_is_checked_trained_and_read_again(tree: EditedTree) -> None:
    for file in ("test_catalog.py", "test_families.py"):
        said = tree.run(
            "-m", "pytest", f"tests/unit/learn/{file}", "-k", "regnet", "-m", "slow or not slow", "-q", "-p",
            "no:cacheprovider",
        )  # fmt: skip
        assert "passed" in said
