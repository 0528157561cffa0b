"""What is drawn, tested once more without the basic bundle, as before any `npm ci`."""

import shutil

import pytest
from playwright.sync_api import Page

from tests.browser import test_compare, test_explore, test_timeline
from tests.browser.conftest import ROOT, Serve, opened

LEFT_OUT = shutil.ignore_patterns("node_modules", "tests", "__pycache__", ".*")


@pytest.fixture(scope="module")
def live(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the shipped dossier in a copy of the program that has no node_modules."""
    copy = tmp_path_factory.mktemp("copy") / "program"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    return serve(root=copy)


def test_the_whole_one(page: Page, live: str) -> None:
    """The whole plotly.js is loaded, once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, live)
    found = [url.rpartition("/")[2] for url in asked if "/plotly" in url]
    assert found == ["plotly.min.js"]


test_drawing = test_timeline.test_most_events_have_their_label
test_zoom = test_explore.test_zoom_is_in_the_address
test_pictures = test_timeline.test_pictures
test_score = test_compare.test_main_job_by_mouse
