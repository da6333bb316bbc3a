"""Takes the pictures of docs/machines.md: ``python docs/screenshots/machines.py FOLDER``.

FOLDER takes a drawn data set, a workspace and the home of a machine, which is this computer. Each look is taken by
a process of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

from camera import Camera, Look, pause, wait

from tlstudio.core.machines import Machine, Slurm, put_machine
from tlstudio.core.spec import with_value
from tlstudio.gui.shell import Page
from tlstudio.gui.window.machines_dialog import MachinesDialog

_LOOKS = {
    "en-light": Look("en", "light", 1280, 800),
    "en-dark": Look("en", "dark", 1280, 800),
    "ko-light": Look("ko", "light", 1280, 800),
}


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    if "--look" not in sys.argv:
        data = folder / "leaves"
        if not data.is_dir():
            subprocess.run([sys.executable, "-m", "tlstudio.data.sample", str(data)], check=True)  # noqa: S603
        return max(_spawn(name, folder) for name in _LOOKS)
    name = sys.argv[-1]
    put_machine(Machine(name="gpu-server", python=sys.executable, root=str(folder / name / "there")))
    asked = Slurm(partition="gpu", gpus=1, time="8:00:00", memory="16G", extra=("--account=lab",))
    put_machine(Machine(name="cluster", host="me@login.example.org", kind="slurm", slurm=asked))
    camera = Camera(folder / name / "workspace")
    camera.open(_LOOKS[name])
    window = camera.window
    window.open_path(str(folder / "leaves"))
    wait(window.has_data, 400_000)
    window.go_to(Page.SETUP)
    window.setup.footer.machine.setCurrentIndex(1)
    camera.take(f"machines-setup-{name}")
    window.show_machines()
    dialog = window.findChild(MachinesDialog)
    dialog.list.setCurrentRow(1)
    pause(500)
    dialog.grab().save(str(Path(__file__).with_name(f"machines-dialog-{name}.png")))
    dialog.list.setCurrentRow(0)
    dialog.test.click()
    wait(lambda: dialog.good.isVisible() or dialog.problem.isVisible(), 400_000)
    for field, text in ((dialog.host, "gpu-server"), (dialog.python, "~/tlstudio/bin/python"), (dialog.root, "")):
        field.setText(text)  # of this computer is nothing to be shown
    pause(500)
    dialog.grab().save(str(Path(__file__).with_name(f"machines-tested-{name}.png")))
    dialog.reject()
    window.engines.audit.stop()  # two trainings of one computer are enough
    job = with_value(window.setup.job, "train.epochs", 40)
    job = with_value(with_value(job, "image.crop", 64), "image.resize", 72)
    window.training_session.train(with_value(job, "machine", "gpu-server"))
    train = window.engines.train
    wait(lambda: len(train.state.epochs) >= 5, 400_000)
    camera.take(f"machines-training-{name}")
    window.go_to(Page.SETUP)
    camera.take(f"machines-strip-{name}")
    train.stop()
    wait(lambda: not train.busy, 400_000)
    return camera.close()


def _spawn(name: str, folder: Path) -> int:
    home = str(folder / name / "home")
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "TLSTUDIO_HOME": home}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    command = [sys.executable, __file__, str(folder), "--look", name]
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  (this file)


if __name__ == "__main__":
    sys.exit(main())
