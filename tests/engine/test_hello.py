"""Which engine answers, told before and with its first event; and whether it works."""

import os

import pytest

import tlstudio
from tests.helpers.engine_here import EngineHere
from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.engine.hello import hello
from tlstudio.link import lay_down, smoke
from tlstudio.link.commands import own_engine


def test_it_says_its_versions():
    told = hello()
    assert told.version == tlstudio.__version__
    assert told.protocol == ev.PROTOCOL
    assert told.torch.startswith("2.")


def test_the_first_event_says_the_version_of_the_program():
    first, *_ = EngineHere().run(PredictJob(models=()))
    assert isinstance(first, ev.JobStarted)
    assert first.version == tlstudio.__version__


@pytest.mark.slow
def test_the_engine_that_came_with_the_program_works():
    assert lay_down.check("").version == tlstudio.__version__
    assert smoke.try_out(own_engine(), os.environ)
