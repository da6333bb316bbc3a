"""Errors of a library that only mean that the memory ran out; without importing that library.

And what the system has ended for that reason.
"""

from pathlib import Path

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


def killed_for_memory(proc: Path = Path("/proc"), cgroups: Path = Path("/sys/fs/cgroup")) -> int:
    """How many processes the system has ended because memory ran out; 0 where it does not say."""
    own = [line.partition("::")[2] for line in _lines(proc / "self" / "cgroup") if line.startswith("0::")]
    counted = [proc / "vmstat", *(cgroups / path.lstrip("/") / "memory.events" for path in own)]
    found = (line.split() for file in counted for line in _lines(file))
    return sum(int(words[1]) for words in found if words[:1] == ["oom_kill"])


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except OSError:
        return []
