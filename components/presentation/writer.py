"""Slides as a file: every piece becomes a native shape, table or text of the presentation."""

import io
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from pptx.slide import Slide as Page

from components.presentation import letters, native, template
from components.presentation.pieces import Group, Piece, Rule, Shape, Slide, Table, Words


def write(slides: Iterable[Slide], *, title: str, author: str, language: str, day: date) -> bytes:
    """Return slides as a file of PowerPoint; the same slides and day make the same bytes."""
    deck = template.empty()
    properties = deck.core_properties
    properties.title, properties.author = letters.clean(title), letters.clean(author)
    properties.language = letters.language(language)
    properties.created = properties.modified = datetime.combine(day, time())
    for slide in slides:
        page = deck.slides.add_slide(template.layout(deck, titled=_is_titled(slide)))
        page.shapes.turbo_add_enabled = True
        for piece in slide.pieces:
            _draw(page.shapes, piece, language)
        if slide.notes:
            _speak(page, slide.notes)
    written = io.BytesIO()
    deck.save(written)
    return template.undated(written.getvalue())


def _is_titled(slide: Slide) -> bool:
    return any(isinstance(piece, Words) and piece.title for piece in slide.pieces)


# Any: python-pptx has no common type for shapes, connectors and groups.
def _draw(shapes: Any, piece: Piece, language: str) -> Any:
    match piece:
        case Group():  # made once its shapes are: it would be measured anew for each
            drawn = [_draw(shapes, each, language) for each in piece.pieces]
            group = shapes.add_group_shape(drawn)
            native.name(group, piece.name, piece.description)
            return group
        case Words():
            return native.words(shapes, piece, language)
        case Shape():
            return native.shape(shapes, piece)
        case Rule():
            return native.rule(shapes, piece)
        case Table():
            return native.table(shapes, piece, language)


def _speak(page: Page, notes: str) -> None:
    frame = page.notes_slide.notes_text_frame
    assert frame is not None, "the template has a place for notes"
    frame.text = "\n".join(map(letters.clean, notes.split("\n")))
