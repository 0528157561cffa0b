"""The sentences around the timeline."""

from collections.abc import Iterable, Sequence

from components.text.common import number, plural

DRAWING = "The drawing is on its way …"
NOT_DRAWN = (
    "The drawing did not come. The rest of the page works without it; "
    "to try again, load the page anew."
)
NOT_PRINTED = (
    "The figure is missing on this sheet: it had not been drawn when this was printed. “Print this "
    "page” in the menu “Download” waits for it."
)
TIMELINE = "Timeline of events by type"
ZOOM_IN, ZOOM_OUT, ZOOM_HOME = "Zoom in", "Zoom out", "Show the whole period"
ZOOM = "Zoom"
STUB = "Show them too"
WINDOW_FROM, WINDOW_TO = "Start of the part shown", "End of the part shown"
OVERVIEW = "Events a year, and the part shown"
LIST_HINT = "Arrow keys move, Enter opens the evidence."

# Over the foot: what lies below it; the browser fills in groups of lanes and the number of events.
FURTHER = "{groups}: {count} below ↓"

PUT_AT_ZERO, BACK_TO_DATES = "Put at zero", "Back to dates"
MOVE_THERE = "Move there"
# What the menu of downloads offers where there is a timeline: file and name.
PICTURES = {
    "timeline.svg": "Timeline, for drawing programs",
    "timeline.png": "Timeline, for slides",
}

# What each drawn sign means (components/timeline/legend.py draws them): in a word or two those that
# every reader meets, in one line, and all of them in a menu.
KEY = {
    "slots": "each text: ● tells, ○ silent",
    "flag": "facts, dates or blame differ",
    "hatched": "suspended",
    "thin": "day not known",
}
SLOTS_TELL = "each text: ● tells"  # where it is not known how far the texts go
ALL_SIGNS = "All signs"
LEGEND = {
    "slots": "a slot a text: filled tells, ring silent, blank: it ends before",
    "flag": "facts, dates, agency or blame differ",
    "hatched": "suspended",
    "thin": "at some time within the line",
    "hollow": "ended, dormant, disputed, not attested",
    "link": "link that a text draws",
}

MEMBERS = "Members"


def members(count: int, since: str, states: Sequence[str]) -> list[str]:
    """Say how many members there were, since when, and which states joined then, as lines."""
    return [f"{plural(count, 'member')}, {since}", f"Joined: {', '.join(states)}"]


def earlier(count: int) -> str:
    """Say how many events lie before the part of time shown."""
    return f"◂ {number(count)} earlier" if count else "none earlier"


def later(count: int) -> str:
    """Say how many events lie after the part of time shown."""
    return f"{number(count)} later ▸" if count else "none later"


def in_view(count: int) -> str:
    """Say how many of the chosen events lie in the part of time shown."""
    return f"{number(count)} in view"


def stub(first: int, last: int, count: int) -> tuple[str, str]:
    """Say which years the overview leaves short, and how many events they hold, chosen or not."""
    years = f"{first}–{str(last)[-2:] if first // 100 == last // 100 else last}"
    return years, f"{number(count)} in all"


def at_a_time(days: float) -> str:
    """Say on hovering how many events there are at a time, in Plotly's template."""
    when = "%Y" if days > 200 else "%B %Y" if days > 20 else "%-d %B %Y"
    return f"<b>%{{customdata}} at a time</b><br>%{{x|{when}}}<extra></extra>"


# What a link that a source draws says of the event it starts at, and of the one it leads to.
LINKS = {
    "causes": "led to",
    "enables": "made possible",
    "responds-to": "responded to",
    "justified-by": "was justified by",
    "continues": "continued",
    "prevents": "prevented",
}
# What the slots of a card say of each source.
TELLINGS = {
    "tells": "tells it",
    "silent": "does not tell it",
    "after": "ends before it",
    "unknown": "does not say up to when it goes",
}


def link(kind: str, signatures: Iterable[str]) -> str:
    """Say what a link says and which sources draw it: "Reader: led to"."""
    return f"{', '.join(signatures)}: {LINKS[kind]}"


def signature(source: str, speaker: str) -> str:
    """Name a source that draws a link, and whose view it gives, if not its own."""
    return f"{source} ({speaker})" if speaker else source


def first_words(quote: str, count: int) -> str:
    """Return the first words of a quote, in quotation marks."""
    words = quote.split()
    return f"“{' '.join(words[:count])}{' …' if len(words) > count else ''}”"


def up_to(count: int) -> str:
    """Say how high the ribbon of a lane reaches."""
    return f"up to {number(count)} at a time"


def dense(inside: int, drawn: int) -> str:
    """Say that there are too many events in the part of time shown to draw them all."""
    return (
        f"{number(inside)} events in this part of time are too many to draw one by one: lanes "
        f"show how many there are at a time, and the {drawn} weightiest. Zoom in or filter to see "
        "more; the list has them all."
    )


def counted_from(title: str, when: str) -> str:
    """Say from which event the years are counted."""
    return f"Years before and after “{title}”, {when}. Order is not cause."


def from_zero(months: int, step: int) -> str:
    """Say a time before or after the event at zero: "−2", "+1 y 3 m"."""
    if not months:
        return "0"
    sign = "−" if months < 0 else "+"
    years, rest = divmod(abs(months), 12)
    if step >= 12:
        return f"{sign}{years}"
    return sign + " ".join(
        filter(None, [f"{years} y" if years else "", f"{rest} m" if rest else ""])
    )
