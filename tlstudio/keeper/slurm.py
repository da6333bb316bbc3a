"""A cluster by its own commands: ``sbatch``, ``squeue``, ``sacct``, ``scontrol`` and ``scancel``."""

import shlex
import shutil
import subprocess
from collections.abc import Sequence

from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.keeper.job_folder import JobFolder
from tlstudio.link.commands import foreign_environment

#: exit code of a keeper whose job goes on in a further one of the cluster
AGAIN = 75
#: seconds between two questions: the controller serves everybody
PAUSE = 10.0
_ANSWER_SECONDS = 60

_BODY = """
ids=({ids})
id=${{ids[${{SLURM_ARRAY_TASK_ID:-0}}]}}
{setup}
{command} "$id" >> {jobs}/"$id"/keeper.log 2>&1 &
keeper=$!
trap 'kill -USR1 $keeper' USR1
trap 'kill -TERM $keeper' TERM
while :; do
  wait $keeper
  code=$?
  kill -0 $keeper 2> /dev/null || break
done
if [ $code = {again} ]; then scontrol requeue "$SLURM_JOB_ID"; fi
exit $code
"""


def script(machine: Machine, folders: Sequence[JobFolder], command: Sequence[str]) -> str:
    """What sbatch is given: a job, or an array of several.

    Before the time limit Slurm sends ``USR1``; the keeper then ends its engine after the batch in hand and says
    ``AGAIN``, and the job goes back into the queue of the cluster.

    Args:
        command: what keeps one job; its name is added.
    """
    asked, jobs = machine.slurm, folders[0].path.parent
    last = len(folders) - 1
    options = {
        "job-name": f"tlstudio-{folders[0].name}",
        "output": "/dev/null",
        "signal": f"B:USR1@{asked.notice}",
        "partition": asked.partition,
        "gres": f"gpu:{asked.gpus}" if asked.gpus else "",
        "cpus-per-task": str(asked.cpus or ""),
        "time": asked.time,
        "mem": asked.memory,
        "array": "" if last == 0 else f"0-{last}" + (f"%{asked.at_once}" if asked.at_once else ""),
    }
    lines = [f"#SBATCH --{name}={value}" for name, value in options.items() if value]
    further = [f"#SBATCH {line.removeprefix('#SBATCH').strip()}" for line in asked.extra]
    body = _BODY.format(
        ids=" ".join(folder.name for folder in folders),
        setup="\n".join(machine.setup),
        command=" ".join(filter(None, (machine.wrap, shlex.join(command)))),
        jobs=shlex.quote(str(jobs)),
        again=AGAIN,
    )
    return "\n".join(("#!/bin/bash", *lines, "#SBATCH --requeue", "#SBATCH --open-mode=append", *further, body))


def submit(machine: Machine, folders: Sequence[JobFolder], command: Sequence[str]) -> None:
    """Put jobs into the queue of the cluster, and write beside each its number there.

    Raises:
        TLStudioError: ``slurm-refused`` or ``slurm-missing``.
    """
    text = script(machine, folders, command)
    (folders[0].path / "slurm.sh").write_text(text, encoding="utf-8")
    number = _answer("sbatch", "--parsable", given=text).split(";")[0].strip()
    for place, folder in enumerate(folders):
        whole = number if len(folders) == 1 else f"{number}_{place}"
        folder.slurm_file.write_text(whole, encoding="ascii")


def state(number: str) -> tuple[str, str]:
    """How a job stands in the cluster, such as ``PENDING``, and why; empty where the cluster has forgotten it.

    Raises:
        TLStudioError: ``slurm-missing``; or ``slurm-refused`` where the controller does not answer.
    """
    try:
        told = _answer("squeue", "--noheader", f"--jobs={number}", "--format=%T|%r").strip()
    except TLStudioError as error:
        if "Invalid job id" not in str(error.values.get("detail", "")):
            raise
        told = ""
    if told:
        how, _, why = told.splitlines()[0].partition("|")
        return how, "" if why == "None" else why
    return _past(number), ""


def is_over(how: str) -> bool:
    """Whether a job in that state begins no more."""
    return how not in ("PENDING", "RUNNING", "CONFIGURING", "COMPLETING", "SUSPENDED", "REQUEUED", "REQUEUE_HOLD")


def cancel(number: str) -> None:
    """Take a job out of the cluster. Raises ``slurm-missing`` or ``slurm-refused``."""
    _answer("scancel", number)


def _past(number: str) -> str:
    """Of a job that is no longer in the queue: from the accounts, or while the controller remembers it."""
    for command in (
        ("sacct", "--noheader", "--allocations", "--parsable2", f"--jobs={number}", "--format=State"),
        ("scontrol", "--oneliner", "show", "job", number),
    ):
        try:
            told = _answer(*command)
        except TLStudioError:
            continue  # a cluster without accounts
        words = [word.partition("=")[2] for word in told.split() if word.startswith("JobState=")]
        words = words or (told.split() if command[0] == "sacct" else [])
        if words:
            return words[0]
    return ""


def _answer(*command: str, given: str = "") -> str:
    program = shutil.which(command[0])
    if program is None:
        raise TLStudioError("slurm-missing", program=command[0])
    try:
        done = subprocess.run(  # noqa: S603  (Slurm's own programs)
            [program, *command[1:]],
            input=given,
            capture_output=True,
            text=True,
            env=foreign_environment(),
            timeout=_ANSWER_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TLStudioError("slurm-refused", program=command[0], detail="timeout") from error
    if done.returncode != 0:
        raise TLStudioError("slurm-refused", program=command[0], detail=done.stderr.strip())
    return done.stdout
