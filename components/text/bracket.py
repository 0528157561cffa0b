"""The sentences around a reader's own note over a part of time."""

from data.base import date_words, dates

HEAD = "Reader’s note"
NOT_OURS = "It stands in the address of this view and is the reader’s, not the dossier’s."
TAKE_AWAY = "Take the reader’s note away"
ADD = "Add a note over the years shown"
FORM = "A note of your own over the years"
FORM_HINT = (
    "It becomes part of the address, so that whoever has the link sees it, and of the handout; "
    "it is always headed as the reader’s. Back takes it away again."
)
WORDS, FROM, TO = "Words", "From", "To"
PUT, CLOSE = "Put it there", "Close"
NO_DAYS = "Write From and To as 1994, 1994-05 or 1994-05-27, the earlier first."
ADVICE = "two days and at most 6 words, as in 1994,2002-11,What I ask"


def limits(words: int, signs: int) -> str:
    """Say how long a note may be."""
    return f"One to {words} words, at most {signs} signs."


def span(first: str, last: str) -> str:
    """Say which part of time a note stands over."""
    ends = (date_words.in_words(dates.parse(day)) for day in (first, last))
    return " to ".join(ends)


def whole(words: str, first: str, last: str) -> str:
    """Say a note with its head and its part of time, for an announcement and for paper."""
    return f"{HEAD}, {span(first, last)}: “{words}”."
