"""An engine that does nothing but talk; standard library only, so that it starts in milliseconds.

``python fake_engine.py MODE [OPTIONS]``; options are ``name=value``: ``epochs``, ``delay`` (seconds an epoch),
``told`` (how often the progress is told in an epoch), ``run`` (run folder to name), ``report`` (file that ReportReady
names), ``pids`` (folder where the process leaves its id). The mode is what the engine does after it has read its job.
"""

import json
import os
import signal
import struct
import sys
import threading
import time
import zlib
from pathlib import Path

_out = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8", newline="\n")
_stopped = threading.Event()
_commands = []  # every line after the job
_said = []  # every line but the progress
_alone = []  # where it goes on alone: the folder, and its lock
_saying = threading.Lock()
_record = []  # file that takes the events too, where there is one
_arrived = threading.Condition()


def say(kind, /, **fields):
    line = json.dumps({"type": kind, "v": 1, **fields}) + "\n"
    if _record and kind != "progress":
        with _record[0].open("a", encoding="utf-8") as events:
            events.write(line)
    with _saying:
        if kind != "progress":
            _said.append(line)
        _out.write(line)
        _out.flush()


def go_alone(folder):
    """As the real one does it: what was said and what follows into a file, commands from another."""
    global _out
    import fcntl

    with _saying:
        lock = (folder / "held.lock").open("a+b")
        fcntl.flock(lock, fcntl.LOCK_EX)
        (folder / "pid").write_text(str(os.getpid()))
        pipe, _out = _out, (folder / "wire.jsonl").open("w", encoding="utf-8")
        _out.write("".join(_said))
        _out.flush()
        _alone.extend((folder, lock))
        pipe.write('{"type": "detached"}\n')
        pipe.close()


def inbox():
    (_alone[0] / "inbox.jsonl").touch()
    with (_alone[0] / "inbox.jsonl").open() as lines:
        while True:
            yield from lines
            time.sleep(0.02)


def beat():
    while True:
        time.sleep(0.5)
        with _saying:
            if _alone:
                os.utime(_alone[0] / "held.lock")
            else:
                _out.write('{"type":"alive"}\n')
                _out.flush()


def listen():
    obey(sys.stdin)
    if _alone:
        obey(inbox())
    with _arrived:
        _commands.append({"cmd": "stop"})
        _arrived.notify_all()
    _stopped.set()


def obey(lines):
    for line in lines:
        command = json.loads(line)
        if command.get("cmd") == "detach":
            go_alone(Path(command["folder"]))
            continue
        with _arrived:
            _commands.append(command)
            _arrived.notify_all()
        if command.get("cmd") == "stop":
            _stopped.set()


def started(job, options):
    say(
        "job_started",
        kind=job["kind"],
        device="fake",
        epochs=int(options.get("epochs", 3)),
        classes=["a", "b"],
        run=options.get("run", ""),
        images={"train": 60, "val": 20, "test": 20},
    )


def train(job, options, noise=False):
    """A plausible run; ends after the epoch in which it is stopped, with a report if something is to be kept."""
    if job["kind"] == "series":
        series(job, options)
        return
    say("finished", outcome=learn(job, options, noise))


def series(job, options):
    """As many runs as the job asks for, the first of which may be ``done``; ``run`` names its folder."""
    folds, run = job["folds"] or 1, options.get("run", "")
    runs, done = folds * job["seeds"], int(options.get("done", 0))
    say("job_started", kind="series", run=run, runs=runs, done=done)
    for number in range(done + 1, runs + 1):
        fold = (number - 1) % folds if job["folds"] else None
        say("run_begun", number=number, runs=runs, fold=fold, seed=(number - 1) // folds)
        outcome = learn({"kind": "train"}, {**options, "run": f"{run}-{number}"})
        say("run_ended", number=number, run=f"run-{number}", outcome=outcome)
        if outcome == "stopped":
            say("finished", outcome="stopped")
            return
    say("report_ready", file="report.json")
    say("finished", outcome="done")


def learn(job, options, noise=False):
    """One run but for its last event; how it ended."""
    epochs, delay = int(options.get("epochs", 3)), float(options.get("delay", 0))
    told = int(options.get("told", 1))
    started(job, options)
    say("phase_started", name="train", trainable=10, parameters=100, learning_rates={"head": 0.01, "base": 0.001})
    for epoch in range(1, epochs + 1):
        if noise:
            _out.write('not json at all\n{"half": \n\x00\xff\n[]\n')
        for step in range(1, told + 1):
            say(
                "progress",
                phase="train",
                done=60 * step // told,
                total=60,
                epoch=epoch,
                images_per_second=99.5,
                loss=1 / epoch,
                eta_seconds=delay * (epochs - epoch),
            )
            _stopped.wait(delay / told)
        rest()
        say(
            "epoch_ended",
            epoch=epoch,
            train_loss=1 / epoch,
            train_accuracy=1 - 0.5 / epoch,
            val_loss=1.1 / epoch,
            val_accuracy=1 - 0.6 / epoch,
            learning_rates={"head": 0.01},
            seconds=delay,
            best=True,
        )
        say("checkpoint_saved", file="fake.pt", epoch=epoch, best=True)
        if _stopped.is_set():
            if any(command.get("keep") for command in _commands):
                say("report_ready", file="report.json")
            return "stopped"
    say("report_ready", file="report.json")
    return "done"


def rest():
    """Wait for as long as it is paused."""
    told = [line["cmd"] for line in _commands if line.get("cmd") in ("pause", "resume", "stop")]
    if told[-1:] != ["pause"]:
        return
    say("paused")
    with _arrived:
        _arrived.wait_for(lambda: _commands[-1].get("cmd") in ("resume", "stop"))
    say("resumed")


def finish(job, options):
    train(job, options)


def kept(job, options):
    """Leaves a run folder as an engine does, in the workspace of the job; a run that goes on is told it."""
    if job["kind"] == "resume":
        run = Path(job["run"])
        _record.append(run / "events.jsonl")
        say("note", code="note-resumed", values={"epoch": 1}, message="")
    else:
        name = options.get("name") or "2026-12-01T0200_baseline_scratch_0001"
        name = f"run-{os.getpid()}" if name == "auto" else name
        run = Path(job["workspace"]) / "runs" / name
        run.mkdir(parents=True, exist_ok=True)
        _record.append(run / "events.jsonl")
        (run / "spec.json").write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
    for name, size in (("fake.pt", 300_000), ("last.ckpt", 1000), ("predictions.npz", 500)):
        (run / name).write_bytes(name.encode() * size)
    (run / ".lock").touch()
    train(job, {**options, "run": str(run)})


def noise(job, options):
    print("a stray print", file=sys.stderr)
    train(job, options, noise=True)


def fail(job, options):
    started(job, options)
    say("failed", kind="no-cuda", message="No CUDA GPU can be used.", hint="Choose cpu.", detail="traceback")


def gpu_lost(job, options):
    """Loses the GPU after an epoch; a run that goes on ends well, or with ``again`` loses it at once."""
    if job["kind"] == "resume" and ("again" not in options or job["device"] == "cpu"):
        kept(job, options)
        return
    if job["kind"] == "resume":
        started(job, {**options, "run": job["run"]})
    else:
        _stopped.set()  # after an epoch, but for the last word
        run = Path(job["workspace"]) / "runs" / "2026-12-01T0200_baseline_scratch_0001"
        run.mkdir(parents=True)
        _record.append(run / "events.jsonl")
        (run / "spec.json").write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
        (run / "last.ckpt").touch()
        learn(job, {**options, "run": str(run)})
    say("failed", kind="gpu-lost", message="", values={"detail": "CUDA error: unspecified launch failure"})


def moved(job, options):
    """Continues a run where it is told where the images are now; anything else finds no folder."""
    if job["kind"] == "resume" and job["data"]:
        train(job, options)
    else:
        say("failed", kind="folder-missing", message="It does not exist.", values={"folder": "/data/leaves"})


def abort(job, options):
    started(job, options)
    print("the last words", file=sys.stderr, flush=True)
    os.abort()


def kill_self(job, options):
    started(job, options)
    os.kill(os.getpid(), signal.SIGKILL)


def ignore_stop(job, options):
    if os.name == "posix":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    started(job, options)
    while True:
        time.sleep(0.05)


def die_mid_line(job, options):
    started(job, options)
    _out.write('{"type": "epoch_ended", "epoch": 1, "train_lo')
    _out.flush()
    os._exit(3)


def silent_exit(job, options):
    os._exit(0)


def unknown_event(job, options):
    started(job, options)
    say("telepathy", strength=9000)
    say("finished", outcome="done")


def slow_start(job, options):
    _stopped.wait(float(options.get("delay", 5)))
    train(job, options)


def report(job, options):
    """For jobs that answer with a file."""
    started(job, options)
    for done in (1, 2, 3):
        say("progress", phase="scan", done=done, total=3)
        if _stopped.wait(float(options.get("delay", 0))):
            say("finished", outcome="stopped")
            return
    say("report_ready", file=options["report"])
    say("finished", outcome="done")


def predict(job, options):
    """Stays until told to stop; one answer for each model and image. ``foreign`` names a file it cannot use."""
    say("job_started", kind="predict", device="fake")
    foreign = options.get("foreign")
    models = [model for model in job["models"] if Path(model).name != foreign]
    for model in set(job["models"]) - set(models):
        say("model_refused", file=model, problem={"code": "model-foreign", "values": {"file": model}})
    for model in models:
        say("model_ready", file=model, title=Path(model).stem, classes=["a", "b"])
    seen = 0
    while not _stopped.is_set():
        with _arrived:
            while len(_commands) <= seen:
                _arrived.wait()
            command, seen = _commands[seen], seen + 1
        answer = _ANSWERS.get(command.get("cmd"))
        if answer:
            answer(command, models, options)
    say("finished", outcome="stopped")


_TOP = [{"name": "a", "probability": 0.75}, {"name": "b", "probability": 0.25}]


def answer_one(command, models, options):
    for model in models:
        say("predicted", id=command["id"], file=command["path"], model=model, top=_TOP, milliseconds=1.5)


def answer_all(command, models, options):
    """Every file of the folders, one at a time; with ``endless`` it never ends by itself."""
    paths = [Path(path) for path in command["paths"]]
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    for done, file in enumerate(files, 1):
        say("progress", phase="predict", done=done, total=len(files), images_per_second=9.5, eta_seconds=1.0)
        say("answers_ready", id=command["id"], rows=[{"file": str(file), "tops": [_TOP for _ in models]}])
    if not options.get("endless"):
        say("answers_ended", id=command["id"], outcome="done", images=len(files), seconds=1.0)


def cancel_all(command, models, options):
    say("answers_ended", id=command["id"], outcome="stopped", images=1, seconds=1.0)


def explain(command, models, options):
    """A map of 2 x 1 px: nothing on the left, all on the right."""
    path = Path(options["maps"]) / f"{command['id']}.png"
    path.write_bytes(_png(b"\x00\xff"))
    named = {name: command[name] for name in ("id", "model", "name")}
    say("explained", file=command["path"], map=str(path), region=[0.0, 0.0, 1.0, 1.0], grid=[1, 2], **named)


def _png(row):
    """One line of grey pixels."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", len(row), 1, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\x00" + row)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


_ANSWERS = {"predict": answer_one, "predict_all": answer_all, "cancel_all": cancel_all, "explain": explain}


def find(job, options):
    """A search: three points and what they say; with ``delay`` it waits after the first until it is stopped."""
    started(job, options)
    say("phase_started", name=job["kind"])
    points, finding = _SEARCHES[job["kind"]]
    for done, point in enumerate(points, 1):
        say("tried", point=point)
        say("progress", phase=job["kind"], done=done, total=len(points), images_per_second=9.5)
        if _stopped.wait(float(options.get("delay", 0))):
            say("finished", outcome="stopped")
            return
    say("found", finding=finding)
    say("finished", outcome="done")


_SEARCHES = {
    "find_rate": (
        [{"type": "rate", "rate": 10.0**n, "loss": 2.0 + n / 10, "smoothed": 2.1} for n in (-5, -4, -3)],
        {
            "type": "rate",
            "rate": 0.00042,
            "reason": {"code": "rate-steepest", "values": {"steepest": "0.00042", "lowest": "0.01"}},
            "lowest": 0.01,
        },
    ),
    "find_batch": (
        [{"type": "batch", "size": 2**n, "images_per_second": 10.0 * n, "memory_bytes": 10**9} for n in (2, 3, 4)],
        {
            "type": "batch",
            "size": 8,
            "reason": {"code": "batch-fastest", "values": {"size": 8, "images": 400}},
            "ended": {"code": "batch-end-speed"},
            "rate": 0.0007,
            "rule": {"code": "batch-rule-root", "values": {"before": "0.001", "rate": "0.0007"}},
        },
    ),
}


def estimate(job, options):
    """Foresees of each job as many minutes as the number of its strategy; ``hangs`` before the first answer."""
    say("job_started", kind="estimate")
    if "hangs" in options:
        _stopped.wait()
        say("finished", outcome="stopped")
        return
    for number, one in enumerate(job["jobs"]):
        seconds = 60.0 * one["strategy"]["number"]
        times = {"seconds_total": seconds, "seconds_low": seconds, "seconds_high": 2 * seconds}
        problems = [json.loads(options["problem"])] if "problem" in options else []
        found = {"strategy": one["strategy"]["number"], "device": "cpu", "epochs": 3, "seconds_epoch": 20.0}
        sizes = {"memory_bytes": 1_300_000_000, "disk_bytes": 120_000_000}
        say("foreseen", number=number, estimate={**found, **times, **sizes, "problems": problems})
    say("finished", outcome="done")


def anything(job, options):
    """What the kind of the job asks for; kinds that are new are trainings."""
    {"check": report, "predict": predict, "estimate": estimate}.get(job["kind"], train)(job, options)


def preview(job, options):
    """Names the same file for the job and for each redraw."""
    say("job_started", kind="preview")
    say("report_ready", file=options["report"])
    seen = 0
    while not _stopped.is_set():
        with _arrived:
            while len(_commands) <= seen:
                _arrived.wait()
            command, seen = _commands[seen], seen + 1
        if command.get("cmd") == "redraw":
            say("report_ready", file=options["report"])
    say("finished", outcome="done")


MODES = {
    "kept": kept,
    "any": anything,
    "finish": finish,
    "noise": noise,
    "raise": fail,
    "moved": moved,
    "gpu-lost": gpu_lost,
    "abort": abort,
    "kill-self": kill_self,
    "ignore-stop": ignore_stop,
    "die-mid-line": die_mid_line,
    "silent-exit": silent_exit,
    "unknown-event": unknown_event,
    "slow-start": slow_start,
    "report": report,
    "predict": predict,
    "preview": preview,
    "find": find,
    "estimate": estimate,
}


def main():
    mode, *rest = sys.argv[1:]
    options = dict(option.split("=", 1) for option in rest)
    if "pids" in options:
        (Path(options["pids"]) / str(os.getpid())).touch()
    line = sys.stdin.readline()
    if not line:
        return
    threading.Thread(target=listen, daemon=True).start()
    threading.Thread(target=beat, daemon=True).start()
    MODES[mode](json.loads(line), options)
    _out.flush()
    os._exit(0)  # the listening thread may hold stdin, which an ordinary exit would trip over


if __name__ == "__main__":
    main()
