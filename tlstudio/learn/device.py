"""The device a job runs on: its number formats, its memory, and how many CPU threads are worth having."""

import contextlib
import ctypes
import gc
import sys
import threading
from collections.abc import Callable, Iterator

import torch

from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.out_of_memory import memory_short
from tlstudio.core.train_spec import Precision

#: images in a batch of evaluation, and their pixels on a CPU
_FEWEST, _MOST, _CPU_PIXELS = 8, 256, 2**20
#: what the hungriest networks of the catalogue hold for each pixel of an input: 64 float32 channels before and
#: after a convolution at full size (VGG)
_BYTES_A_PIXEL = 2 * 64 * 4
#: share of a GPU's free memory that may be planned with: convolutions take room of their own to work in
_SHARE = 0.5


def choose_device(wanted: str) -> torch.device:
    """The device for ``auto``, ``cpu``, ``cuda`` or ``mps``. Raises ``no-cuda`` or ``no-mps``."""
    if wanted == "auto":
        wanted = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    if wanted == "cuda" and not torch.cuda.is_available():
        raise TLStudioError("no-cuda")
    if wanted == "mps" and not torch.backends.mps.is_available():
        raise TLStudioError("no-mps")
    return torch.device(wanted)


def device_title(device: torch.device) -> str | Text:
    """For people: ``CPU, threads: 2``, ``Apple GPU``; of a CUDA device its own name, ``NVIDIA H100``."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "mps":
        return Text(code="device-mps")
    return Text(code="device-cpu", values={"threads": torch.get_num_threads()})


# ---- number formats -----------------------------------------------------------------------------------------


def autocast(device: torch.device, precision: Precision) -> contextlib.AbstractContextManager[object]:
    """The number format of training, for a block; ``auto`` is mixed on CUDA and float32 elsewhere."""
    dtype = _training_dtype(device, precision)
    return contextlib.nullcontext() if dtype == torch.float32 else torch.autocast(device.type, dtype=dtype)


def grad_scaler(device: torch.device, precision: Precision) -> torch.amp.GradScaler:
    """Scales gradients where float16 is used, and passes them through elsewhere."""
    return torch.amp.GradScaler(device.type, enabled=_training_dtype(device, precision) == torch.float16)


@contextlib.contextmanager
def measuring() -> Iterator[None]:
    """For a block that measures, predicts, or computes what is kept: no gradients, and float32 on every device.

    A report must not depend on where it was made, so nothing is rounded to 16 bits, and convolutions on CUDA
    multiply whole float32 numbers and not, as is their default, TF32 with its ten bits.
    """
    with _WHOLE_FLOAT32, torch.inference_mode():
        yield


class _WholeFloat32:
    """In force while any thread is inside: the setting is one for all of them."""

    def __init__(self) -> None:
        self._one, self._inside, self._before = threading.Lock(), 0, ""

    def __enter__(self) -> None:
        convolution = torch.backends.cudnn.conv  # type: ignore[attr-defined]
        with self._one:
            if not self._inside:
                self._before, convolution.fp32_precision = convolution.fp32_precision, "ieee"
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._one:
            self._inside -= 1
            if not self._inside:
                torch.backends.cudnn.conv.fp32_precision = self._before  # type: ignore[attr-defined]


_WHOLE_FLOAT32 = _WholeFloat32()


def _training_dtype(device: torch.device, precision: Precision) -> torch.dtype:
    """``mixed`` is bfloat16 where the device multiplies it, float16 where a GPU would only emulate it."""
    if precision == "float32" or (precision == "auto" and device.type != "cuda"):
        return torch.float32
    if device.type == "cuda":
        real = torch.cuda.is_bf16_supported(including_emulation=False)
    else:
        real = device.type != "mps" or torch.backends.mps.is_macos_or_newer(14, 0)
    return torch.bfloat16 if real else torch.float16


# ---- memory -------------------------------------------------------------------------------------------------


def free_memory(device: torch.device) -> int:
    """Bytes of a GPU that this process may still take, those that torch holds in reserve included."""
    if device.type == "mps":
        return torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory()
    reserve = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    return int(torch.cuda.mem_get_info(device)[0]) + reserve


def to_device(values: torch.Tensor, device: torch.device) -> torch.Tensor:
    """``values`` (N, …) on the device; CUDA copies pinned memory while this process goes on."""
    if device.type == "cuda" and values.device.type == "cpu":
        return values.pin_memory().to(device, non_blocking=True)
    return values.to(device)


def evaluation_batch(device: torch.device, side: int) -> int:
    """Images of ``side`` px in a batch of evaluation.

    On a CPU more at a time are not faster, only larger; on a GPU as many as surely fit, in powers of two.
    """
    if device.type == "cpu":
        return min(_MOST, max(_FEWEST, _CPU_PIXELS // side**2))
    fit = int(_SHARE * free_memory(device)) // (_BYTES_A_PIXEL * side**2)
    return min(_MOST, 1 << max(0, fit.bit_length() - 1))


def in_parts(run: Callable[[slice], torch.Tensor], count: int) -> torch.Tensor:
    """``run`` for all of ``count`` images at once, or for halves of them where there is no memory for that.

    Args:
        run: from some of the images to a tensor with a row for each, (n, …).
        count: of the images.

    Returns:
        (count, …), in the order of the images.

    Raises:
        RuntimeError: what ``run`` raises for another reason, or for a single image.
    """

    def part(start: int, stop: int) -> torch.Tensor:
        try:
            return run(slice(start, stop))
        except RuntimeError as error:
            if stop - start == 1 or not memory_short(error):
                raise
        middle = (start + stop) // 2  # out here, where the error no longer holds what the attempt had made
        return torch.cat([part(start, middle), part(middle, stop)])

    return part(0, count)


def has_cuda() -> bool:
    """Whether this process computes on a CUDA device; asking whether there is one would take hold of it."""
    return bool(torch.cuda.is_initialized())  # type: ignore[no-untyped-call]


def release() -> None:
    """Give the system back what is not used: what is measured next must not find room left over from before."""
    gc.collect()
    if has_cuda():
        torch.cuda.empty_cache()
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library has no such function
            ctypes.CDLL(None).malloc_trim(0)
