"""Errors of a library that only mean that the memory ran out; without importing that library."""

#: part of the text → whose memory. Besides their own allocator CUDA's libraries ask for memory of their own, and
#: of creating a cuBLAS handle nothing else fails in practice; each operating system has words of its own.
_TEXTS = {
    "CUDA out of memory": "memory-gpu",
    "CUDA error: out of memory": "memory-gpu",
    "HIP out of memory": "memory-gpu",
    "CUBLAS_STATUS_ALLOC_FAILED": "memory-gpu",
    "CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate": "memory-gpu",
    "CUDNN_STATUS_ALLOC_FAILED": "memory-gpu",
    "CUDNN_STATUS_INTERNAL_ERROR_HOST_ALLOCATION_FAILED": "memory-computer",
    "CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED": "memory-gpu",
    "CUFFT_ALLOC_FAILED": "memory-gpu",
    "MPS backend out of memory": "memory-gpu",
    "Invalid buffer size": "memory-gpu",  # Metal: one tensor larger than any buffer may be
    "DefaultCPUAllocator: can't allocate memory": "memory-computer",
    "DefaultCPUAllocator: not enough memory": "memory-computer",  # Windows
}


def memory_short(error: BaseException) -> str:
    """Whose memory was not enough, ``memory-gpu`` or ``memory-computer``; empty for any other error."""
    if isinstance(error, MemoryError):
        return "memory-computer"
    if type(error).__name__ == "OutOfMemoryError":  # torch's, whatever it says
        return "memory-gpu"
    return next((whose for text, whose in _TEXTS.items() if text in str(error)), "")
