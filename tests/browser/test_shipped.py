"""The dossier that comes with the program: whatever it tells, its pages open and can be read."""

from itertools import cycle

import pytest
from playwright.sync_api import Page

from data.catalogue.catalogue import Catalogue
from tests.browser import fit
from tests.browser.axe import violations
from tests.browser.conftest import opened, until
from tests.browser.plot import overlaps
from tests.browser.staging import staged

# The pages, with the first event, source, disagreement and story of the dossier filled in.
PAGES = (
    *("", "?event={event}", "table", "about", "compare", "compare?dispute={dispute}", "read"),
    *("read/{source}", "present", "handout", "handout/{story}", "worksheet", "stories", "own"),
)


def firsts(shipped: Catalogue) -> dict[str, str]:
    """The most told event, and the first disagreement, source and story."""
    return {
        "event": str(shipped.events.sort_values("told")["id"].iloc[-1]),
        "dispute": next(iter(shipped.disagreements)),
        "source": next(iter(shipped.sources)),
        "story": next(iter(shipped.stories)),
    }


@pytest.mark.parametrize(("path", "theme"), zip(PAGES, cycle(("light", "dark")), strict=False))
def test_pages(page: Page, live_shipped: str, shipped: Catalogue, path: str, theme: str) -> None:
    """Each page is drawn, and axe finds nothing on it; invented dossiers try every theme."""
    page.add_init_script(f"localStorage.setItem('theme', '\"{theme}\"')")
    page.goto(live_shipped + path.format(**firsts(shipped)))
    until(page, "document.querySelector('#result-count')?.textContent")
    page.wait_for_load_state("networkidle")
    until(page, "document.querySelector('h1') && !document.querySelector('.loading')")
    assert violations(page) == []


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_labels(page: Page, live_shipped: str, width: int) -> None:
    """At any width some events have their label, no two overlap, and none is cut off."""
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, live_shipped)
    assert page.locator("svg.labels text, .downwards text").count() > 3
    assert overlaps(page) == []


def test_every_step_fits(page: Page, live_shipped: str, shipped: Catalogue) -> None:
    """On every projector nothing of any story is cut."""
    page.emulate_media(reduced_motion="reduce")
    for story in shipped.stories:
        staged(page, f"{live_shipped}present/{story}")
        fit.assert_fit(page)
