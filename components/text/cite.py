"""What citations say beside names, titles and dates."""

from collections.abc import Iterable

from components.text import quotations
from components.text.common import plural, shorten
from components.text.events import FIDELITY_LABELS, OUR_TRANSLATION
from data.catalogue.catalogue import Catalogue
from data.citing import chicago
from data.tables.models import Quotation

CITE, COPY_CITATION, CITATION_COPIED = "Cite", "copy citation", "citation copied"
CITATION_FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL"}

SOFTWARE = "NATO–Russia timeline"
NOT_NAMED = "not named"  # as speakers stand in `excerpts.csv`
UNNAMED = "speaker not named"
_VOICES = {
    "attributed": "view attributed to {}, in",
    "quoted": "{}, quoted in",
    "mixed": "partly in the words of {}, quoted in",
}

_SINGLE = str.maketrans("“”", "‘’")


def voice(kind: str, speaker: str) -> str:
    """Lead from whose words or view it is to the source: "The envoy, quoted in "."""
    if kind not in _VOICES or not speaker:
        return ""
    words = _VOICES[kind].format(UNNAMED if speaker == NOT_NAMED else speaker)
    return f"{words[0].upper()}{words[1:]} "


def quotation(lead: str, quote: str, translation: str) -> str:
    """Put a quote in marks, closed by a full stop, with our translation if there is one."""
    outer = "‘’" if set('“”"') & set(quote) else "“”"
    inner = lead.translate(_SINGLE) if outer == "“”" else lead
    words = f"[{inner}] {quote}" if lead else quote
    if translation:
        ours = chicago.quote(translation.removesuffix("."))
        return f"{outer[0]}{words}{outer[1]} ({ours}; {OUR_TRANSLATION})."
    ended = quote.rstrip("“”‘’\"'").endswith((".", "?", "!", "…"))
    return f"{outer[0]}{words}{'' if ended else '.'}{outer[1]}"


def spoken(speaker: str, day: str) -> str:
    """Lead from who said something, and when, to the work: "The envoy, 1 May 1997: "."""
    words = ", ".join(filter(None, (speaker, day)))
    return f"{words}: " if words else ""


def noted(catalogue: Catalogue, row: Quotation, work: str) -> str:
    """Return the note of a quotation: its kind, who says it when, the `work`, the copy seen.

    Of scholars and memoirs the work itself says who speaks.
    """
    by_its_work = row.kind in ("study", "memoir")
    speaker = quotations.who(catalogue, row.speaker)
    says = "" if speaker and work.startswith(speaker) else speaker
    spoken_when = "" if by_its_work else spoken(says, quotations.day(row.date))
    seen = quotations.copy_seen(row, catalogue.references[row.reference])
    copy = f", {seen}" if seen and "seen in copy" not in work else ""
    return f"{quotations.KINDS[row.kind or 'document']}: {spoken_when}{work}{copy}."


def locators(places: Iterable[str]) -> str:
    """Name where passages stand: "¶ 3", "¶¶ 3, 5"; pages and leaves as they are given."""
    places = list(dict.fromkeys(places))
    numbers = sorted(int(place) for place in places if place.isdecimal())
    sign = ["¶" if len(numbers) == 1 else "¶¶"] if numbers else []
    paragraphs = " ".join([*sign, ", ".join(map(str, numbers))])
    return ", ".join(filter(None, [paragraphs, *(p for p in places if not p.isdecimal())]))


def citing(work: str) -> str:
    """Name what a source gives as its own source of quoted words."""
    return f" (citing {work})" if work else ""


def fidelity(kind: str) -> str:
    """Say how quoted words stand to those first published."""
    return f" Quoted words: {FIDELITY_LABELS[kind]}." if kind else ""


def dossier(title: str, version: str, link: str) -> str:
    """Name the dossier, its version and the address of what is cited."""
    return f"{title} (dossier, version {version}), {link}"


def told_by(witnesses: Iterable[str]) -> str:
    """Name who tells an event, and where."""
    return f"Told by {'; '.join(witnesses)}."


def untold(notes: Iterable[str]) -> str:
    """Name what an event rests on that none of the sources tells."""
    works = "; ".join(notes)
    return "Told by none of the dossier’s sources" + (f"; see {works}." if works else ".")


def positions(witnesses: Iterable[str]) -> str:
    """Name who takes a position in a disagreement, and where."""
    return f"Positions: {'; '.join(witnesses)}."


def differ(kinds: Iterable[str]) -> str:
    """Say on what sources differ, if that is known."""
    listed = ", ".join(kinds)
    return f"a question on which sources differ{f' ({listed})' if listed else ''}"


def chosen(count: int, total: int) -> str:
    """Say how many events a selection holds."""
    return f"{count} of {plural(total, 'event')}"


def unknown(kind: str, key: str) -> str:
    """Say that there is nothing of this name to cite."""
    return f"There is no {shorten(kind)} “{shorten(key)}” to cite in this dossier."


def no_format(form: str, forms: Iterable[str]) -> str:
    """Say in which formats citations come."""
    return f"Citations come as {', '.join(forms)}, not as {shorten(form)}."
