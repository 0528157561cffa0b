"""The sections of a copy's data, a row each: its name in the parcel, and what makes it."""

from collections.abc import Callable, Mapping

from components.reading_copy import pages, selection, words
from components.reading_copy.beside import compare, themes
from components.reading_copy.chart import timeline
from components.reading_copy.choosing import disputes, filters, header, listing, near
from components.reading_copy.made import Made
from components.reading_copy.presenting import citations, way_back
from components.reading_copy.reading import around, evidence, passages

SECTIONS: Mapping[str, Callable[[Made], object]] = {
    "shell": pages.shell,
    "pages": pages.skeletons,
    "selection": selection.section,
    "words": words.section,
    "disputes": disputes.section,
    "filters": filters.section,
    "header": header.section,
    "listing": listing.section,
    "near": near.section,
    "timeline": timeline.section,
    "back": way_back.section,
    "citations": citations.section,
    "evidence": evidence.section,
    "passages": passages.section,
    "around": around.section,
    "compare": compare.section,
    "themes": themes.section,
}
