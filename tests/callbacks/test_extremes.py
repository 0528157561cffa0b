"""Whatever passes can be shown: dossiers with little or very much in them, and the cases found."""

from pathlib import Path

import pytest

from app import create_app
from components.base.routing import Paths
from components.shell import pages, trial
from components.text import about
from data.catalogue.catalogue import Catalogue
from data.checks.check import check
from data.dossier.load import build, load
from tests import extremes, small
from tests.callbacks.asking import ask
from tests.conftest import TODAY

CASES = Path(__file__).parents[3] / "shared" / "cases"


def failures(catalogue: Catalogue) -> list[str]:
    """What fails of an app over a catalogue."""
    return trial.problems(create_app(lambda: catalogue), catalogue, Paths(pages=pages.SUBJECTS))


@pytest.mark.parametrize("name", extremes.SHAPES)
def test_extremes_are_shown(tmp_path: Path, name: str) -> None:
    """A dossier of any shape passes the check, and every page, route and callback answers."""
    report = check(extremes.write(tmp_path, name))
    assert report.problems == []
    assert failures(build(report, TODAY)) == []


def test_cases_that_can_be_read_are_shown() -> None:
    """Every dossier in which something was found once is shown, or refused in words."""
    for folder in sorted(CASES.glob("*/dossier")):
        report = check(folder)
        assert report.usable() or report.problems, folder
        if report.usable():
            assert failures(build(report, TODAY)) == [], folder


@pytest.mark.parametrize(("rules", "coded"), [("strict", True), ("plain", False)])
def test_the_codebook_is_of_the_house(tmp_path: Path, rules: str, *, coded: bool) -> None:
    """About tells how the texts were coded only where the house's rules were kept."""
    folder = small.write(tmp_path)
    settings = folder / "dossier.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("rules:")]
    settings.write_text("\n".join([*kept, f"rules: {rules}", ""]), encoding="utf-8")
    catalogue = load(folder, TODAY)
    shown = ask(
        create_app(lambda: catalogue), "page.children", "url.pathname", url__pathname="/about"
    )
    assert (about.METHOD[0][0] in str(shown)) is coded
