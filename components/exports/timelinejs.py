"""The chosen events as TimelineJS reads them from a spreadsheet.

It writes headline and text into a page as HTML, and takes the markup out of the group before it
does the same: what stands in them is text here, whatever it holds.
"""

from collections.abc import Iterable, Iterator
from html import escape, unescape
from itertools import chain

import numpy as np
import numpy.typing as npt
import pandas as pd

from components import text
from components.base import address
from components.base.address import View
from components.base.public_url import is_local
from components.citing import notes
from components.exports import days, statements
from components.exports.statements import Voice
from components.http.pieces import Row, to_csv
from data.base import dates
from data.base.dates import Interval
from data.base.texts import printable
from data.catalogue import periods
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import query
from data.selection.facets import Selection
from data.tables.models import Period

START, END = ("Year", "Month", "Day"), ("End Year", "End Month", "End Day")
COLUMNS = (
    *(*START, "Time", *END, "End Time", "Display Date", "Headline", "Text"),
    *("Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"),
)
TITLE, ERA = "title", "era"
_NO_TAGS = str.maketrans("<>", "‹›")


def write(catalogue: Catalogue, view: View, base: str) -> Iterator[str]:
    """Yield a title, the periods of the band shown, and a row for each event, as CSV."""
    positions = query.select(catalogue, view.selection).positions
    rows = chain(
        [_title(catalogue, view, base)],
        _eras(catalogue, view, positions),
        (_event(catalogue, event, base) for event in statements.events(catalogue, positions)),
    )
    return to_csv(COLUMNS, (dict.fromkeys(COLUMNS, "") | row for row in rows))


def _title(catalogue: Catalogue, view: View, base: str) -> Row:
    dossier, chosen = catalogue.dossier, view.selection
    lines = [
        dossier.subtitle,
        text.explore.lead(catalogue) if dossier.lead else "",
        "" if chosen == Selection() else text.facets.selection_in_words(catalogue, chosen),
    ]
    link = f"{base}{address.write(View(chosen))}"
    body = [*map(_paragraph, lines), _more(link)]
    return {"Type": TITLE, "Headline": _html(dossier.title), "Text": _slide(body)}


def _event(catalogue: Catalogue, event: EventRow, base: str) -> Row:
    when = catalogue.interval(event)
    place = text.exports.line(text.exports.PLACE, [event.place] if event.place else [])
    body = [
        _paragraph(event.summary),
        *map(_voice, statements.voices(catalogue, event)),
        _paragraph(statements.record(event)),
        _references(catalogue, event),
        *map(_paragraph, [*statements.facts(catalogue, event), place]),
        _more(notes.permalink(catalogue, "event", event.id, base)),
    ]
    return _dated(when) | {
        "Headline": _html(text.exports.headline(event)),
        "Text": _slide(body),
        "Group": _plain(catalogue.types[event.type].label),
    }


def _dated(when: Interval) -> Row:
    """The cells of an interval; words stand beside numbers where these do not say all."""
    start, end = days.start(when), days.end(when)
    return {
        **dict(zip(START, start, strict=False)),
        **(dict(zip(END, end, strict=False)) if end >= start else {}),
        "Display Date": "" if days.is_plain(when) else text.exports.when(when),
    }


def _eras(catalogue: Catalogue, view: View, positions: npt.NDArray[np.intp]) -> Iterator[Row]:
    """The periods that overlap the events, if one band is shown: eras cannot lie upon each other.

    Of several none is taken alone: it would be one side's.
    """
    bands = address.bands(catalogue, view)
    chosen = catalogue.events.iloc[positions]
    for group in bands if len(bands) == 1 and len(positions) else []:
        for row in periods.groups(catalogue).get(group, []):
            when = dates.interval(row.start, row.end, catalogue.today)
            first, last = map(pd.Timestamp, days.extent(when))
            if first <= chosen["latest"].max() and last >= chosen["earliest"].min():
                yield _era(catalogue, row, when)


def _era(catalogue: Catalogue, row: Period, when: Interval) -> Row:
    """A period; unlike an event it has an end in any case."""
    last = days.extent(when)[1]
    return {
        "Type": ERA,
        **dict(zip(END, (last.year, last.month, last.day), strict=True)),
        **_dated(when),
        "Headline": _html(row.label),
        "Group": _plain(text.bands.name(catalogue, row.group)),
    }


# --- as HTML ---------------------------------------------------------------------------------


def _html(words: str) -> str:
    """Text as HTML, its lines kept."""
    return "<br>".join(escape(printable(words), quote=False).splitlines())


def _plain(label: str) -> str:
    """Text in which there is no markup, even after its character references are resolved."""
    bare = printable(label).translate(_NO_TAGS)
    return bare if unescape(bare) == bare else bare.replace("&", "＆")


def _slide(parts: Iterable[str]) -> str:
    """All parts as one, which runs as its first letter does; '' if there are none."""
    body = "".join(parts)
    return f'<div dir="auto">{body}</div>' if body else ""


def _paragraph(words: str) -> str:
    return f"<p>{_html(words)}</p>" if words else ""


def _voice(voice: Voice) -> str:
    quote = f'<blockquote dir="auto">{_html(voice.said)}</blockquote>'
    return f"<p><cite>{_html(voice.speaker)}</cite></p>{quote}"


def _references(catalogue: Catalogue, event: EventRow) -> str:
    works = [catalogue.references[key] for key in event.references]
    links: Iterable[str] = (_link(work.title, work.URL or work.seen_at) for work in works)
    named = "; ".join(links)
    return f"<p>{text.exports.REFERENCES}: {named}</p>" if named else ""


def _more(link: str) -> str:
    """The way to all sources, if others can go it."""
    return "" if is_local(link) else f"<p>{_link(text.exports.MORE, link)}</p>"


def _link(words: str, link: str) -> str:
    if not link.startswith(("https://", "http://")):
        return _html(words)
    return f'<a href="{escape(printable(link))}">{_html(words)}</a>'
