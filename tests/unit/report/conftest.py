"""The command line, with its engine in this process."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from tests.helpers.engine_here import EngineHere
from tlstudio.cli import app, follow


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    monkeypatch.setattr(follow, "EngineClient", EngineHere)

    def run(*arguments: object, code: int = 0) -> str:
        done = CliRunner().invoke(app.app, [*map(str, arguments)])
        assert done.exit_code == code, done.output
        return done.output

    return run
