"""Which errors only mean that the memory ran out."""

import pytest

from tlstudio.core.out_of_memory import memory_short


class OutOfMemoryError(RuntimeError):
    """As torch's is called."""


@pytest.mark.parametrize(
    ("error", "whose"),
    [
        (MemoryError(), "computer"),
        (OutOfMemoryError("whatever it says"), "GPU"),
        (RuntimeError("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported"), "GPU"),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), "GPU"),
        (RuntimeError("CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`"), "GPU"),
        (RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"), "GPU"),
        (RuntimeError("MPS backend out of memory (MPS allocated: 1.49 GiB, max allowed: 30.19 GiB)."), "GPU"),
        (RuntimeError("Invalid buffer size: 12.00 GiB"), "GPU"),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to"), "computer"),
        (RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."), "computer"),
        (RuntimeError("CUDA error: device-side assert triggered"), ""),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"), ""),
        (ValueError("memory"), ""),
    ],
)
def test_whose_memory_was_not_enough(error: Exception, whose: str) -> None:
    assert memory_short(error) == whose
