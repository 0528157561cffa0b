"""Every step fits on every projector, with text as large as a room needs."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import small
from tests.browser.conftest import Serve
from tests.browser.staging import CURRENT, staged

SIZES = [(1024, 768), (1280, 720), (1280, 800), (1920, 1080)]


MEASURE = """() => {
  const slide = document.querySelector('.slide:not([hidden]):not(.next)');
  const screen = slide.querySelector('.screen');
  const size = (each) => parseFloat(getComputedStyle(each).fontSize);
  const drawn = (each) => each.getClientRects().length > 0;
  const all = (css) => [...slide.querySelectorAll(css)].filter(drawn);
  const box = screen.getBoundingClientRect();
  const cut = all('.screen > *').filter((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const across = left < box.left - 1 || right > box.right + 1;
    return across || top < box.top - 1 || bottom > box.bottom + 1;
  });
  const labels = all('.mark .label');
  const plot = all('.stage-marks')[0]?.getBoundingClientRect();
  const outside = labels.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return left < plot.left - 1 || right > plot.right + 1;
  });
  return {
    fit: Number(slide.dataset.fit),
    shown: slide.dataset.shown,
    cut: cut.map((each) => each.className),
    outside: outside.map((each) => each.textContent),
    lost: labels.filter((each) => each.style.visibility === 'hidden').length,
    labels: labels.length,
    dropped: slide.querySelector('.figure') !== null && all('.figure').length === 0,
    body: Math.min(...all('.caption, .positions td, .card-of-source dd, .translation').map(size)),
    quotes: Math.min(...all('blockquote').map(size)),
    chart: Math.min(...all('.figure text, .stage-lanes > span').map(size)),
  };
}"""


def measured(page: Page) -> list[dict[str, Any]]:
    """What every step of a story measures, hidden and shown."""
    found = []
    for number in range(1, page.locator(".slide").count() + 1):
        page.evaluate(f"stage.go({number})")
        found.append(page.evaluate(MEASURE) | {"step": number})
        for _ in (page.locator(CURRENT).get_attribute("data-reveals") or "").split():
            page.evaluate("stage.reveal()")
        found.append(page.evaluate(MEASURE) | {"step": number})
    return found


@pytest.mark.parametrize("story", ["council-to-closure", "doors", "said-in-1990"])
def test_every_step_fits(page: Page, live: str, story: str) -> None:
    """On every projector nothing is cut; at 1080p text has the least size a room needs."""
    page.emulate_media(reduced_motion="reduce")
    staged(page, f"{live}present/{story}")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for step_ in measured(page):
            where = f"{width}×{height}: {step_}"
            assert (step_["cut"], step_["outside"], step_["lost"]) == ([], [], 0), where
            assert step_["labels"] <= 12, where
            assert not step_["dropped"] or "positions" in step_["shown"], where
            if height == 1080:
                assert step_["body"] >= 32, where
                assert step_["quotes"] >= 40, where
                assert step_["chart"] >= 22, where


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
