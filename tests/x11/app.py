"""The real window on a screen, with fake engines; says in JSON lines what has become of what was dropped on it.

``python app.py REPORT MODEL``: the report that the check of any folder gives, and a model file that answers.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.helpers.fake_client import fake_client
from tlstudio.core import events as ev
from tlstudio.gui.app import dress
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def main() -> int:
    report, model = sys.argv[1:]

    def client():
        return fake_client("any", report=report)

    app = QApplication([])
    settings = Settings()
    dress(app, settings)
    window = MainWindow(settings, Engines(make_client=client, make_standby=client))
    window.engines.predict.received.connect(
        lambda event: say(answered=event.file) if isinstance(event, ev.Predicted) else None
    )
    window.data_flow.checked.connect(lambda: say(opened=window.data_flow.spec.folder, step=window.page()))
    window.closed.connect(app.quit)
    window.setGeometry(0, 0, 1000, 700)
    window.show()

    def tell_when_ready() -> None:
        if not window.is_complete:
            QTimer.singleShot(20, tell_when_ready)
            return
        window.open_path(model)
        window.go_to(Page.DATA)
        pages = window.pages
        centre = pages.mapToGlobal(pages.rect().center())
        say(ready=[centre.x(), centre.y()])

    tell_when_ready()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
