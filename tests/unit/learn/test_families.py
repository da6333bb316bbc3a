"""Every family trains, evaluates, saves, loads and predicts under every strategy, by the same code."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from tests.helpers.images import CLASSES
from tests.helpers.jobs import of_type, run_of, tiny_job
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.results import read_report
from tlstudio.core.spec import DataSpec, EvaluateJob, PredictJob
from tlstudio.learn.control import Control
from tlstudio.learn.evaluation import evaluate
from tlstudio.learn.fit import train
from tlstudio.learn.models.model_file import load_model
from tlstudio.learn.predict import Predictor

SQUEEZENET = Path(__file__).parents[4] / "shared" / "weights" / "squeezenet1_1.pth"
#: strategies in the quick run, of the smallest members of families; a run of VGG takes half a minute, and AlexNet's
#: head is like its own
QUICK = {
    "baseline": (1, 2, 3),
    "efficientnet_lite0": (1, 2),
    "resnet18": (1,),
    "squeezenet1_1": (2,),
}


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Neither synced nor kept: a run of VGG takes two gigabytes."""
    monkeypatch.setattr("os.fsync", lambda _file: None)
    yield tmp_path / "workspace"
    shutil.rmtree(tmp_path / "workspace", ignore_errors=True)


def _cases() -> Iterator[object]:
    for name, row in catalog.MODELS.items():
        weights = str(SQUEEZENET) if name == "squeezenet1_1" else "default" if row.is_bundled else "none"
        for strategy in (1, 2, 3):
            marks = [] if strategy in QUICK.get(name, ()) else [pytest.mark.slow]
            yield pytest.param(name, strategy, weights, id=f"{name}-{strategy}", marks=marks)


@pytest.mark.parametrize(("name", "strategy", "weights"), list(_cases()))
def test_trains_evaluates_saves_loads_and_predicts(
    name: str, strategy: int, weights: str, small_data: Path, workspace: Path
) -> None:
    if weights == str(SQUEEZENET) and not SQUEEZENET.is_file():
        pytest.skip(f"{SQUEEZENET} is not here")
    stages = catalog.MODELS[name].stage_names
    first_stage = stages[len(stages) // 2] if strategy == 2 else ""
    job = tiny_job(
        small_data, workspace, name, weights=weights, strategy=strategy, first_stage=first_stage,
        train__optimizer="sgd", train__epochs=1,
    )  # fmt: skip

    trained = list(train(job, Control()))

    run = run_of(trained)
    assert trained[-1] == ev.Finished(outcome="done")
    (ended,) = of_type(trained, ev.EpochEnded)
    assert ended.best
    assert set(ended.learning_rates) == ({"head"} if strategy == 3 else {"head", "base"})
    assert run.model == run.path / f"{name}.pt"
    assert load_model(run.model).about.classes == CLASSES

    answers = list(
        evaluate(
            EvaluateJob(model=str(run.model), data=DataSpec(folder=str(small_data)), workspace=str(workspace)),
            Control(),
        )
    )
    again = read_report(run_of(answers).report).result("test")
    first = read_report(run.report).result("test")
    assert again is not None
    assert first == again

    predictor = Predictor(PredictJob(models=(str(run.model),), device="cpu", top=2))
    (answer,) = predictor.answer(1, small_data / "red" / "000.png")
    assert answer.problem is None
    assert len(answer.top) == 2
    assert answer.top[0].probability >= answer.top[1].probability
    assert sum(score.probability for score in answer.top) <= 1 + 1e-6


@pytest.mark.skipif(not SQUEEZENET.is_file(), reason="the real weights are not here")
@pytest.mark.parametrize(("picture", "answers"), [("coffee", {967}), ("chelsea", {281, 282, 285})])
def test_real_weights_know_real_photographs(picture: str, answers: set[int], tmp_path: Path) -> None:
    """The whole chain of catalogue row, weights, decoder and normalisation."""
    data = pytest.importorskip("skimage.data", reason="scikit-image is not installed")
    import numpy as np
    from PIL import Image

    from tlstudio.core.image_spec import AugmentSpec, ImageSpec
    from tlstudio.data.decode import decode
    from tlstudio.learn.augment import Transform
    from tlstudio.learn.models.build import architecture, build
    from tlstudio.learn.models.state_file import read_start

    Image.fromarray(getattr(data, picture)()).save(tmp_path / "photograph.png")
    row = catalog.MODELS["squeezenet1_1"]
    network = build(architecture(row, classes=1000, input_size=224)).eval()
    network.load_state_dict(read_start(row, SQUEEZENET).state)
    image = ImageSpec(resize=256, crop=224, fit="crop")
    pixels = torch.from_numpy(decode(tmp_path / "photograph.png", 256, "crop")).permute(2, 0, 1)[None]
    inputs = Transform(image, AugmentSpec(), row.mean, row.std).evaluate(pixels, np.zeros(1, np.int64))
    with torch.inference_mode():
        assert int(network(inputs).argmax()) in answers
