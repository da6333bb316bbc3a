"""``predict.py``: what stands beside an exported model and predicts with it, without TL Studio."""

from tlstudio.core.export import LABELS, MODEL_FILES, Format
from tlstudio.learn.export.deploy import INPUT
from tlstudio.learn.models.model_file import Preprocessing

_NEEDS: dict[Format, str] = {"onnx": "numpy, pillow and onnxruntime", "torch": "numpy, pillow and torch"}
_IMPORTS: dict[Format, str] = {"onnx": "import onnxruntime", "torch": "import torch"}
_ANSWERS: dict[Format, str] = {
    "onnx": 'onnxruntime.InferenceSession(here / "{file}").run(None, {{"{input}": pixels}})[0][0]',
    "torch": 'torch.export.load(here / "{file}").module()(torch.from_numpy(pixels)).detach().numpy()[0]',
}
_SQUASH = "image = image.resize(({resize}, {resize}), Image.Resampling.BILINEAR)\n"
#: as tlstudio.data.decode.to_square scales and cuts
_CROP = """\
width, height = ({resize} * side // min(image.size) for side in image.size)
image = image.resize((width, height), Image.Resampling.BILINEAR)
left, top = round((width - {resize}) / 2), round((height - {resize}) / 2)
image = image.crop((left, top, left + {resize}, top + {resize}))
"""
_NORMALISE = """\
mean, std = (np.array(part, np.float32).reshape(1, 3, 1, 1) for part in ({mean}, {std}))
pixels = (pixels.astype(np.float32) / np.float32(255) - mean) / std
"""
_SCRIPT = '''\
"""Predicts the class of an image: python predict.py IMAGE. Needs {needs}."""

import json
import sys
from pathlib import Path

import numpy as np
{imports}
from PIL import Image, ImageOps

here = Path(__file__).resolve().parent
labels = json.loads((here / "{labels}").read_text(encoding="utf-8"))
image = ImageOps.exif_transpose(Image.open(sys.argv[1])).convert("RGB")
{square}image = image.crop(({start}, {start}, {end}, {end}))
pixels = np.ascontiguousarray(np.asarray(image).transpose(2, 0, 1)[None])
{normalise}logits = {answer}
shares = np.exp((logits - logits.max()) / {temperature})
shares /= shares.sum()
for number in shares.argsort()[::-1][:5]:
    print(f"{{shares[number]:.6f}}\\t{{labels[number]}}")
'''


def script(kind: Format, how: Preprocessing, *, preprocessing: bool, temperature: float) -> str:
    """The text of the file; it holds numbers only, names are in ``labels.json``.

    Args:
        preprocessing: whether the model normalises by itself.
        temperature: that the logits are divided by before the softmax.
    """
    start = round((how.resize - how.crop) / 2)
    return _SCRIPT.format(
        needs=_NEEDS[kind],
        imports=_IMPORTS[kind],
        labels=LABELS,
        square=(_SQUASH if how.fit == "squash" else _CROP).format(resize=how.resize),
        start=start,
        end=start + how.crop,
        normalise="" if preprocessing else _NORMALISE.format(mean=list(how.mean), std=list(how.std)),
        answer=_ANSWERS[kind].format(file=MODEL_FILES[kind], input=INPUT),
        temperature=float(temperature),
    )
