"""Looks at every hostile model file as ``look`` does and prints what each said: ``measure_models FOLDER``.

A process of its own without torch, so that its peak of memory is that of the looking alone.
"""

import json
import sys
import time
from pathlib import Path

from tlstudio.learn.tensor_file.look import judged

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    answers = {}
    for path in sorted(folder.iterdir()):
        began = time.process_time()
        answer = judged(path)
        answers[path.name] = (answer.get("code", ""), time.process_time() - began)
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(json.dumps({"answers": answers, "peak_kb": int(peak.split()[1])}))
