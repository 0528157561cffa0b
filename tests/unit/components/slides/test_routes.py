"""A story as a file: read again by python-pptx, and how it is sent."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pptx
import pytest
from dash import Dash
from flask.testing import FlaskClient
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from app import create_app
from components import text
from components.base.routing import Paths, Place, Visit
from components.presentation import letters, writer
from components.presentation.pieces import Box, Paragraph, Run, Slide, Words
from components.slides import deck, routes
from components.stage import page as stage
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests import small
from tests.conftest import TODAY
from tests.trees import of_type

ROOT = Path(__file__).parents[4]
BASE = "http://localhost/"


def opened(file: bytes) -> Any:
    """A file as python-pptx reads it; its shapes have no common type."""
    return pptx.Presentation(io.BytesIO(file))


def shapes(holder: Any) -> Iterator[Any]:
    """All shapes of a slide, those in groups by themselves."""
    for shape in holder.shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes(shape)
        else:
            yield shape


def words(page: Any) -> str:
    """All that is written on a slide."""
    texts = [shape.text_frame.text for shape in shapes(page) if shape.has_text_frame]
    tables = [shape.table for shape in shapes(page) if shape.has_table]
    return "\n".join([*texts, *(cell.text for table in tables for cell in table.iter_cells())])


def written(*paragraphs: Paragraph, notes: str = "") -> Any:
    """The one slide of a file with some paragraphs on it."""
    slide = Slide((Words(Box(0, 0, 900, 500), paragraphs),), notes)
    file = writer.write([slide], title="T", author="A", language="en", day=TODAY)
    return opened(file).slides[0]


@pytest.fixture(scope="module")
def files(large: Catalogue) -> dict[str, Any]:
    """The file of every story of a dossier, read."""
    return {key: opened(routes.file(large, key, BASE, False)) for key in large.stories}


# --- the file --------------------------------------------------------------------------------


def test_the_file_has_what_the_slides_have(large: Catalogue, files: dict[str, Any]) -> None:
    """Read again, each story has its slides with their words, notes and titles, in 16 to 9."""
    for key, story in large.stories.items():
        slides = list(deck.slides(large, key, BASE, core=False))
        read = files[key]
        assert read.slide_width * 9 == read.slide_height * 16
        assert read.core_properties.title == story.title
        assert len(read.slides) == len(slides)
        for slide, page in zip(slides, read.slides, strict=True):
            assert (page.notes_slide.notes_text_frame.text if slide.notes else "") == slide.notes
            assert bool(page.shapes.title) == bool(slide.pieces)
            text = words(page)
            for piece in slide.pieces:
                if isinstance(piece, Words):
                    assert all(each.words in text for each in piece.paragraphs)


def test_nothing_is_a_picture(files: dict[str, Any]) -> None:
    """All is drawn in shapes and text: there is no picture on a slide, and none in the file."""
    for read in files.values():
        kinds = {shape.shape_type for page in read.slides for shape in shapes(page)}
        assert {MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.TEXT_BOX} <= kinds
        assert MSO_SHAPE_TYPE.PICTURE not in kinds
        parts = {part.content_type for part in read.part.package.iter_parts()}
        assert not any(kind.startswith("image/") for kind in parts)


def test_shapes_are_on_the_slide(files: dict[str, Any]) -> None:
    """Every shape lies within its slide, those in groups too."""
    for read in files.values():
        for page in read.slides:
            for shape in shapes(page):
                assert 0 <= shape.left <= shape.left + shape.width <= read.slide_width
                assert 0 <= shape.top <= shape.top + shape.height <= read.slide_height


def test_the_timeline_is_one_group(tour: Catalogue) -> None:
    """The shapes of a timeline are one group, which says in words what is on it."""
    page = opened(routes.file(tour, "tour", BASE, False)).slides[0]
    (group,) = [shape for shape in page.shapes if shape.name == text.timeline.TIMELINE]
    assert group.shape_type == MSO_SHAPE_TYPE.GROUP
    said = group.element.xpath("./*/p:cNvPr/@descr")[0]
    assert said.startswith(text.stage.ON_THE_TIMELINE)
    council = tour.event("council")
    assert f"{council.title}: {text.events.event_date(tour, council)}" in said
    assert council.short in {shape.name for shape in group.shapes}


def test_addresses_are_links(tour: Catalogue) -> None:
    """Where the story stands on a screen is a link on the last slide."""
    *_, last = opened(routes.file(tour, "tour", BASE, False)).slides
    links = {
        run.hyperlink.address
        for shape in last.shapes
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert f"{BASE}present/tour" in links


def test_the_same_story_is_the_same_file(catalogue: Catalogue) -> None:
    """Written twice, a story has the same bytes."""
    key = next(iter(catalogue.stories))
    files = [
        writer.write(
            deck.slides(catalogue, key, BASE, core=False),
            title="T",
            author="A",
            language="en",
            day=TODAY,
        )
        for _ in range(2)
    ]
    assert files[0] == files[1]


# --- text ------------------------------------------------------------------------------------


def test_hostile_words_do_not_break_the_file() -> None:
    """What XML cannot hold is left out, what it would read as markup is text."""
    hostile = "a\x00b\x0b<b>&amp;\ufffe\ud800]]>\n“c”_x0041_"
    page = written(Paragraph((Run(hostile),), 40), notes=hostile)
    assert words(page) == "ab<b>&amp;]]> “c”_x0041_"
    assert "<b>&amp;" in page.notes_slide.notes_text_frame.text


def test_hostile_story(tmp_path: Path) -> None:
    """A story of markup and control characters is a file that opens, its words unchanged."""
    attack = '<a:t>]]></a:t> & \\u0007\\u202e \\"x'
    story = small.TOUR["stories/tour.yaml"].replace("First part", f'"{attack}"')
    catalogue = load(small.write(tmp_path, {"stories/tour.yaml": story}), TODAY)
    read = opened(routes.file(catalogue, "tour", "http://x/<&>", False))
    assert any("<a:t>]]></a:t> &" in words(page) for page in read.slides)


def test_right_to_left() -> None:
    """Arabic runs from right to left and begins at the right; what is placed stays in its place."""
    arabic = Paragraph((Run("معاهدة 1949", language="ar"),), 40)
    page = written(arabic, Paragraph((Run("Treaty"),), 40))
    first, second = page.shapes[0].text_frame.paragraphs
    assert (first._p.pPr.get("rtl"), first._p.pPr.get("algn")) == ("1", "r")
    assert second._p.pPr.get("rtl") is None
    assert first.runs[0]._r.rPr.get("lang") == "ar-EG"
    assert second.runs[0]._r.rPr.get("lang") == "en-GB"


@pytest.mark.parametrize(
    ("tag", "name"), [("vi", "vi-VN"), ("en", "en-GB"), ("pt-BR", "pt-BR"), ("", ""), ("qq", "qq")]
)
def test_languages(tag: str, name: str) -> None:
    """A language is named with a land, as office programs do; one that nobody knows stays."""
    assert letters.language(tag) == name


def test_marked_words() -> None:
    """Words to compare have a ground, before the face, as the format wants it."""
    page = written(Paragraph((Run("two "), Run("words", marked=True)), 40))
    plain, marked = page.shapes[0].text_frame.paragraphs[0].runs
    assert plain._r.rPr.find(qn("a:highlight")) is None
    assert [child.tag for child in marked._r.rPr] == [
        qn(name) for name in ("a:solidFill", "a:highlight", "a:latin")
    ]


# --- the route -------------------------------------------------------------------------------


def test_how_it_is_sent(client: FlaskClient, catalogue: Catalogue) -> None:
    """A story is sent as a file of its name; who has it need not have it again."""
    key = next(iter(catalogue.stories))
    answer = client.get(f"/present/{key}.pptx")
    assert (answer.status_code, answer.content_type) == (200, routes.TYPE)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{key}.pptx"'
    assert opened(answer.data).slides
    again = client.get(f"/present/{key}.pptx", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    head = client.head(f"/present/{key}.pptx")
    assert (head.status_code, head.data, head.content_length) == (200, b"", len(answer.data))
    assert client.post(f"/present/{key}.pptx").status_code == 405


def test_what_there_is_not(client: FlaskClient) -> None:
    """A story that is not there is not found."""
    assert client.get("/present/nothing.pptx").status_code == 404
    assert client.get("/present/..%2fdoors.pptx").status_code == 404


def test_the_core_is_asked_for(tour: Catalogue) -> None:
    """With `core=1` the core alone is sent, under its own name; a story without one is whole."""
    app: Dash = create_app(lambda: tour)
    client = app.server.test_client()
    core = client.get("/present/tour.pptx?core=1")
    assert core.headers["Content-Disposition"].endswith('"tour-core.pptx"')
    told = list(deck.slides(tour, "tour", BASE, core=True))
    assert len(opened(core.data).slides) == len(told)
    assert len(told) < len(list(deck.slides(tour, "tour", BASE, core=False)))
    other = next(key for key in tour.stories if key != "tour")
    whole = client.get(f"/present/{other}.pptx?core=1")
    assert whole.headers["Content-Disposition"].endswith(f'"{other}.pptx"')


def test_the_list_of_stories_leads_to_it(tour: Catalogue) -> None:
    """Every story in the list has its file, and its core's if it has one."""
    listed = stage.layout(Visit(tour, Paths(), Place("present"), "Present"))
    links = [each["props"] for each in of_type(listed.tree, "A")]
    files = [each["href"] for each in links if ".pptx" in each.get("download", "")]
    asked = [
        (key, core)
        for key, story in tour.stories.items()
        for core in ("", "?core=1")
        if story.has_core or not core
    ]
    assert files == [f"/present/{key}.pptx{core}" for key, core in asked]
    assert "/present/tour.pptx?core=1" in files


def test_starting_does_not_wait_for_it() -> None:
    """python-pptx is read when a file is asked for, not when the program starts."""
    ask = "import components.shell.routes, sys; print('pptx' in sys.modules, 'dash' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
