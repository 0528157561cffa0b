"""Every element id of the pages, once. Tests and users' scripts rely on those of DESIGN.md."""

from enum import StrEnum


class Id(StrEnum):
    """Ids of elements that callbacks or tests name."""

    URL = "url"
    MAIN = "main"
    PAGE = "page"
    NAVIGATION = "navigation"
    THEME = "theme"
    THEME_SWITCH = "theme-switch"
    HELP = "help"
    FAILURE = "failure"
    KEYS = "keys"
    SHARE = "share"
    DOWNLOAD = "download"
    SEARCH = "search"
    RESET = "reset"
    FILTERS = "filters"
    RESULT_COUNT = "result-count"
    SELECTION_IN_WORDS = "selection-in-words"
    DROPPED = "dropped"
    CHIPS = "chips"
    SUMMARY = "summary"
    PERMALINK = "permalink"
    ANNOUNCER = "announcer"
    BRAND = "brand"
    COLOPHON = "colophon"
    PROBLEMS = "problems"
    DIM = "filter-dim"
    YEARS = "filter-years"
    FROM = "filter-from"
    TO = "filter-to"
    TIMELINE = "timeline"
    DENSE = "too-dense"
    BRACKET = "bracket"
    NOTE_FORM = "note-form"
    FIGURE_NAME = "figure-name"
    LANES = "lanes"
    TICKS = "ticks"
    BANDS = "bands"
    OVERVIEW = "overview"
    STRIP = "strip"
    OUTSIDE = "outside-window"
    ZERO = "zero"
    SCORE = "score"
    STAVES = "staves"
    SCORE_OUTSIDE = "score-outside"
    SCORE_TABLE = "score-table"
    DISAGREEMENTS = "disputes"
    DISAGREEMENT_TABLE = "dispute-table"
    COVERAGE = "coverage"
    TABLE = "events-table"
    EVENT_LIST = "event-list"
    EVENTS_SHOWN = "events-shown"
    EVIDENCE = "evidence"
    THEME_HEAD = "theme-head"
    MORE = "evidence-more"
    NEXT = "evidence-next"
    SOURCES = "sources"
    READ_TEXT = "text"
    RIBBON = "ribbon"
    PASSAGE = "passage"
    WORDS = "words"
    WHO = "about-source"
    PRESENT = "present"
    STAGE = "stage"
    STAGE_KEYS = "stage-keys"
    QR = "qr"
    PARKING = "parking"
    BACK = "back"
    PAPER = "paper"
    PRINT = "print"
    ADD = "add-to-story"
    ADDED = "added-to-story"
    MY_STORY = "my-story"
    MAKER = "maker"
    MAKER_SAID = "maker-said"


def wrapper(key: str) -> str:
    """Return the id of the element around a facet's choices."""
    return f"filter-{key}"


def link(page: str) -> str:
    """Return the id of a page's link in the navigation."""
    return f"link-{page}"


def paragraph(number: int | str) -> str:
    """Return the id of a paragraph of a text, which is also its place in an address."""
    return f"paragraph-{number}"


def quotation(key: str) -> str:
    """Return the id of a quotation's card in a page, which is also its place in an address."""
    return f"quotation-{key}"


def preset(term: str) -> str:
    """Return the id of a preset of words, which is also its place in an address."""
    return f"words-{term}"
