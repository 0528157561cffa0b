"""Every step fits on every projector, with text as large as a room needs."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import small
from tests.browser.conftest import Serve
from tests.browser.fit import SIZES, assert_fit, measured
from tests.browser.staging import staged


@pytest.mark.parametrize("story", ["crossing", "word-given"])
def test_every_step_fits(page: Page, live: str, story: str) -> None:
    """On every projector nothing is cut; at 1080p text has the least size a room needs."""
    page.emulate_media(reduced_motion="reduce")
    staged(page, f"{live}present/{story}")
    assert_fit(page)


def test_long_steps_shrink(page: Page, serve: Serve, tmp_path: Path) -> None:
    """The longest passages and words that a story can have shrink rather than overflow."""
    long = " ".join(["eleventhhour"] * 45)
    changes = {
        "excerpts.csv": small.FILES["excerpts.csv"]
        .replace("the envoy wrote that he wished to join", long)
        .replace("sứ giả Đặng viết thư", " ".join(["nghiêng"] * 60))
        .replace("the envoy Dang wrote a letter", long),
        "sources.csv": small.FILES["sources.csv"]
        .replace(",84,", ",9000,")
        .replace(",29,", ",2000,"),
        "positions.csv": small.FILES["positions.csv"].replace("wished to join", ""),
        "stories/tour.yaml": small.TOUR["stories/tour.yaml"].replace(
            "caption: Who wrote to whom?", f"caption: {'Who wrote to whom? ' * 10}"
        ),
    }
    live = serve("--dossier", small.write(tmp_path, changes))
    staged(page, live + "present/tour")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for step_ in measured(page):
            assert step_["cut"] == [], f"{width}×{height}: {step_}"
