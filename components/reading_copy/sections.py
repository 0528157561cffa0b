"""The sections of a copy's data, a row each: its name in the parcel, and what makes it."""

from collections.abc import Callable, Mapping

from components.reading_copy import around, evidence, pages, passages
from components.reading_copy.made import Made

SECTIONS: Mapping[str, Callable[[Made], object]] = {
    "shell": pages.shell,
    "pages": pages.skeletons,
    "evidence": evidence.section,
    "passages": passages.section,
    "around": around.section,
}
