"""Errors of a library that only mean that the GPU has gone: a new process may have it again, this one never."""

#: part of the text; not what follows from a mistake of a program, such as a failed assertion on the device
_TEXTS = (
    "CUDA error: unspecified launch failure",
    "CUDA error: the launch timed out and was terminated",
    "CUDA error: an illegal memory access was encountered",
    "CUDA error: uncorrectable ECC error encountered",
    "CUDA error: hardware stack error",
    "CUDA error: CUDA-capable device(s) is/are busy or unavailable",
    "CUDA error: no CUDA-capable device is detected",
    "CUDA error: driver shutting down",
    "CUDA error: unknown error",
    "CUBLAS_STATUS_EXECUTION_FAILED",
    "CUDNN_STATUS_EXECUTION_FAILED",
    "HIP error: unspecified launch failure",
    "HIP error: no ROCm-capable device is detected",
    "kIOGPUCommandBufferCallbackError",  # Metal
    "GPU is lost",
)


def gpu_lost(error: BaseException) -> str:
    """What was said, in one line; empty for any other error."""
    said = str(error)
    found = any(text in said for text in _TEXTS)
    return said.strip().splitlines()[0] if found else ""
