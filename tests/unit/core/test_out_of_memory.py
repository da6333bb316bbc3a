"""Which errors only mean that the memory ran out."""

import pytest

from tlstudio.core.out_of_memory import memory_short


class OutOfMemoryError(RuntimeError):
    """As torch's is called."""


@pytest.mark.parametrize(
    ("error", "whose"),
    [
        (MemoryError(), "memory-computer"),
        (OutOfMemoryError("whatever it says"), "memory-gpu"),
        (
            RuntimeError("CUDA error: out of memory\nCUDA kernel errors might be asynchronously reported"),
            "memory-gpu",
        ),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"), "memory-gpu"),
        (
            RuntimeError("CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`"),
            "memory-gpu",
        ),
        (RuntimeError("cuDNN error: CUDNN_STATUS_ALLOC_FAILED"), "memory-gpu"),
        (
            RuntimeError("MPS backend out of memory (MPS allocated: 1.49 GiB, max allowed: 30.19 GiB)."),
            "memory-gpu",
        ),
        (RuntimeError("Invalid buffer size: 12.00 GiB"), "memory-gpu"),
        (
            RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to"),
            "memory-computer",
        ),
        (
            RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
            "memory-computer",
        ),
        (RuntimeError("CUDA error: device-side assert triggered"), ""),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)"), ""),
        (ValueError("memory"), ""),
    ],
)
def test_whose_memory_was_not_enough(error: Exception, whose: str) -> None:
    assert memory_short(error) == whose
