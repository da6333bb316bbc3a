"""Errors of a library that only mean that the memory ran out; without importing that library."""

#: part of the text → whose memory. Besides their own allocator CUDA's libraries ask for memory of their own, and
#: of creating a cuBLAS handle nothing else fails in practice; each operating system has words of its own.
_TEXTS = {
    "CUDA out of memory": "GPU",
    "CUDA error: out of memory": "GPU",
    "HIP out of memory": "GPU",
    "CUBLAS_STATUS_ALLOC_FAILED": "GPU",
    "CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate": "GPU",
    "CUDNN_STATUS_ALLOC_FAILED": "GPU",
    "CUDNN_STATUS_INTERNAL_ERROR_HOST_ALLOCATION_FAILED": "computer",
    "CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED": "GPU",
    "CUFFT_ALLOC_FAILED": "GPU",
    "MPS backend out of memory": "GPU",
    "Invalid buffer size": "GPU",  # Metal: one tensor larger than any buffer may be
    "DefaultCPUAllocator: can't allocate memory": "computer",
    "DefaultCPUAllocator: not enough memory": "computer",  # Windows
}


def memory_short(error: BaseException) -> str:
    """``GPU`` or ``computer``: whose memory was not enough; empty for any other error."""
    if isinstance(error, MemoryError):
        return "computer"
    if type(error).__name__ == "OutOfMemoryError":  # torch's, whatever it says
        return "GPU"
    return next((whose for text, whose in _TEXTS.items() if text in str(error)), "")
