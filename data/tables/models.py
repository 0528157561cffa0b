"""One model per table: the columns of a row, their types, vocabularies and messages."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, ClassVar, Literal, cast, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from data.tables.cells import (
    AddressOrPlace,
    Claim,
    DoiCell,
    End,
    Horizon,
    Key,
    Keys,
    Language,
    Locator,
    Number,
    OptionalAddress,
    OptionalColour,
    OptionalEdtf,
    OptionalLanguage,
    OptionalNumber,
    OptionalSlug,
    OptionalStart,
    Order,
    Slug,
    SomeKeys,
    SomeTerms,
    Start,
    Text,
    Weight,
    Wikidata,
    Words,
    blank,
    list_of,
    membership,
    period,
    split,
)

Status = Literal["", "attested", "disputed", "unattested", "planned", "feared"]
DateOf = Literal[
    "", "signed", "announced", "held", "began", "in-force", "broadcast", "published", "decided"
]
PhaseState = Literal["active", "suspended-in-part", "suspended", "dormant", "ended"]
ExcerptKind = Literal[
    "", "event", "cause", "evaluation", "perception", "theory", "counterfactual", "conclusion"
]
Voice = Literal["", "own", "attributed", "quoted", "mixed"]
Modality = Literal["", "asserts", "hedges", "denies", "evaluates", "predicts", "supposes"]
Fidelity = Literal["", "exact", "translated", "paraphrased", "not-found"]
ReferenceKind = Literal["", "primary", "press", "reference-work", "scholarship"]
DisagreementKind = Literal[
    "date", "agency", "blame", "fact", "content", "scope", "framing", "interpretation"
]
ReferenceStatus = Literal[
    "", "draft", "published unilaterally", "adopted", "signed", "in force", "leaked"
]
QuotationKind = Literal["", "document", "memoir", "press", "study"]
FindingState = Literal["agreed", "found", "argued"]
LinkKind = Literal["causes", "enables", "responds-to", "justified-by", "continues", "prevents"]
ActorKind = Literal[
    "", "state", "organisation", "body", "joint", "person", "group", "place", "commentator"
]
# All that components/drawing can draw; the names are Plotly's.
Symbol = Literal[
    "square",
    "diamond",
    "hexagon",
    "pentagon",
    "cross",
    "x",
    "star-diamond",
    "star",
    "triangle-up",
    "triangle-down",
    "triangle-right",
    "triangle-left",
    "circle",
    "circle-open",
]
Hatch = Literal["", "/", "\\", "x", "-", "|", "+", "."]


class Row(BaseModel):
    """A record of one table. A field with a default may be an empty cell, or an absent column.

    Tables are validated by columns; a model is built only for the table in which a row fails.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, defer_build=True)
    file: ClassVar[str]
    house: ClassVar[tuple[str, ...]] = ()  # what `rules: strict` wants filled beside the rest


class Event(Row):
    file = "events.csv"
    house = ("id", "short", "type", "status", "themes", "summary", "weight")
    id: OptionalSlug = ""
    title: Text
    short: str = ""
    type: str = ""
    status: Status = ""
    start: Start
    end: End = ""
    date_of: DateOf = ""
    agents: Keys = []
    others: Keys = []
    themes: Keys = []
    part_of: str = ""
    joined: Keys = []
    place: str = ""
    summary: str = ""
    record: str = ""
    references: Keys = []
    why: str = ""
    weight: Weight = 0


class Phase(Row):
    file = "phases.csv"
    event: Key
    state: PhaseState
    start: Start
    end: End = ""
    agents: Keys = []
    references: Keys = []


class Excerpt(Row):
    file = "excerpts.csv"
    house = ("id", "kind", "paragraph", "voice", "modality")
    id: OptionalSlug = ""
    source: Key
    events: Keys = []
    themes: Keys = []
    kind: ExcerptKind = ""
    quote: Text
    lead: str = ""
    paragraph: Locator = ""
    claim_date: Claim = ""
    voice: Voice = ""
    speaker: str = ""
    modality: Modality = ""
    cites: str = ""
    original: str = ""
    fidelity: Fidelity = ""
    sic: str = ""
    translation: str = ""
    note: str = ""


class Paragraph(Row):
    file = "paragraphs.csv"
    source: Key
    paragraph: Number
    opening: Text


class Source(Row):
    file = "sources.csv"
    house = (
        *("id", "label", "text_file", "type", "title", "issued_basis", "language", "genre"),
        *("evidence", "horizon", "horizon_basis", "standpoint", "provenance", "cleaning", "words"),
    )
    id: OptionalSlug = ""
    label: str = ""
    text_file: str = ""
    type: str = ""
    title: str = ""
    author: str = ""
    issued: OptionalEdtf = ""
    issued_basis: str = ""
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    URL: OptionalAddress = ""
    language: OptionalLanguage = ""
    genre: str = ""
    place: str = ""
    evidence: str = ""
    horizon: Horizon = ""
    horizon_basis: str = ""
    standpoint: str = ""
    depends_on: Keys = []
    provenance: str = ""
    cleaning: str = ""
    words: OptionalNumber = 0
    note: str = ""


class Reference(Row):
    file = "references.csv"
    house = ("id", "kind", "title")
    id: OptionalSlug = ""
    kind: ReferenceKind = ""
    party: Keys = []
    title: str = ""
    author: str = ""
    editor: str = ""
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    issued: OptionalEdtf = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    archive: str = ""
    collection: str = ""
    genre: str = ""
    status: ReferenceStatus = ""
    recorder: str = ""
    made: OptionalEdtf = ""
    released: OptionalEdtf = ""
    translator: str = ""
    URL: AddressOrPlace = ""
    accessed: OptionalEdtf = ""
    DOI: DoiCell = ""
    seen_at: OptionalAddress = ""


class Quotation(Row):
    file = "quotations.csv"
    house = ("id", "kind", "seen_at", "seen")
    id: OptionalSlug = ""
    kind: QuotationKind = ""
    reference: Key
    events: Keys = []
    themes: Keys = []
    disagreements: Keys = []
    aspect: Keys = []
    quote: str = ""
    lead: str = ""
    language: OptionalLanguage = ""
    translation: str = ""
    position: str = ""
    speaker: str = ""
    date: OptionalEdtf = ""
    locator: str = ""
    seen_at: OptionalAddress = ""
    seen: OptionalEdtf = ""
    note: str = ""


class Disagreement(Row):
    file = "disagreements.csv"
    house = ("id", "kind", "summary")
    id: OptionalSlug = ""
    question: Text
    kind: Annotated[list[DisagreementKind], BeforeValidator(split)] = []
    events: Keys = []
    themes: Keys = []
    start: OptionalStart = ""
    end: End = ""
    summary: str = ""
    record: str = ""
    references: Keys = []


class Position(Row):
    file = "positions.csv"
    disagreement: Key
    aspect: Key
    source: Key
    position: Text
    excerpts: SomeKeys
    mark: Words = []


class Finding(Row):
    """What is agreed, found or argued on a disagreement.

    `carriers` and `against` are ids of quotations or references (rule: carriers_are_known).
    """

    file = "findings.csv"
    disagreement: Key
    state: FindingState
    sentence: Text
    carriers: SomeKeys
    against: Keys = []
    as_of: OptionalEdtf = ""


class Link(Row):
    file = "links.csv"
    from_: Key = Field(alias="from")
    to: Key
    kind: LinkKind
    speaker: str = ""
    source: Key
    excerpt: Key


class Type(Row):
    file = "types.csv"
    house = ("id", "label", "group", "order", "definition", "symbol", "colour", "colour_dark")
    id: OptionalSlug = ""
    label: str = ""
    group: str = ""
    order: Order = 0
    definition: str = ""
    # Empty in a file only: `plain` gives every type a symbol.
    symbol: Annotated[Symbol, blank] = cast("Symbol", "")
    hatch: Hatch = ""
    colour: OptionalColour = ""
    colour_dark: OptionalColour = ""


class Group(Row):
    file = "groups.csv"
    house = ("id", "label", "order")
    id: OptionalSlug = ""
    label: str = ""
    order: Order = 0


class Actor(Row):
    file = "actors.csv"
    house = ("id", "label", "kind")
    id: OptionalSlug = ""
    label: str = ""
    kind: ActorKind = ""
    part_of: Annotated[
        list[Annotated[str, AfterValidator(membership)]], BeforeValidator(split)
    ] = []
    start: OptionalStart = ""
    end: End = ""
    wikidata: Wikidata = ""
    note: str = ""


class Theme(Row):
    file = "themes.csv"
    house = ("id", "label", "order", "definition")
    id: OptionalSlug = ""
    label: str = ""
    order: Order = 0
    definition: str = ""
    introduction: str = ""
    questions: Keys = []
    documents: Keys = []
    reading: Keys = []


class Aspect(Row):
    file = "aspects.csv"
    house = ("id", "label", "order", "definition")
    id: OptionalSlug = ""
    label: str = ""
    order: Order = 0
    definition: str = ""


class Period(Row):
    file = "periods.csv"
    house = ("id", "label", "group")
    id: OptionalSlug = ""
    label: str = ""
    group: str = ""
    start: Start
    end: End = ""
    source: str = ""
    references: Keys = []
    criterion: str = ""
    quotation: str = ""


class Term(Row):
    file = "terms.csv"
    house = ("id", "label")
    id: OptionalSlug = ""
    label: str = ""
    terms: SomeTerms
    note: str = ""


TABLES: tuple[type[Row], ...] = (
    Event,
    Phase,
    Excerpt,
    Paragraph,
    Source,
    Reference,
    Quotation,
    Disagreement,
    Position,
    Finding,
    Link,
    Type,
    Group,
    Actor,
    Theme,
    Aspect,
    Period,
    Term,
)


class Share(BaseModel):
    """How much of the quoted documents comes from some parties: a rule of the dossier's own.

    `of`: the actors counted, none for any one party; `members`: with the states that had joined by
    then (`true`), or none of them any more (`false`). At most so many in a hundred, at least so
    many in number.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    share: Text
    of: Annotated[list[Slug], list_of("north")] = []
    members: bool | None = None
    at_most: Annotated[int, Field(ge=1, le=100)] | None = None
    at_least: Annotated[int, Field(ge=1)] | None = None


class Dossier(BaseModel):
    """`dossier.yaml`: what the dossier is called and how it opens.

    `bars`: types whose events always end, or are said to be open. `balance`: who may give how much
    of the quotations.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    title: Text
    subtitle: str = ""
    lead: str = ""
    window: Annotated[str, BeforeValidator(period)] = ""
    language: Language = "en"
    version_note: str = ""
    author: str = ""
    licence: str = ""
    bands: Annotated[list[Slug], list_of("capital")] = []
    bars: Annotated[list[Slug], list_of("conflict")] = []
    balance: list[Share] = []
    rules: Literal["plain", "strict"] = "plain"


# A difference of these kinds is flagged beside its events; the others are told where one reads.
FLAGGED: frozenset[DisagreementKind] = frozenset({"fact", "date", "agency", "blame"})


def kinds_of_disagreement() -> tuple[str, ...]:
    """Return the kinds of a disagreement, in order."""
    return get_args(DisagreementKind)


def needed(table: type[Row], *, strict: bool) -> tuple[str, ...]:
    """Return the columns that must be there and filled, under the house rules or without them."""
    required = {name for name, may_be_empty in columns(table).items() if not may_be_empty}
    return tuple(n for n in columns(table) if n in required or (strict and n in table.house))


@cache
def column_names(table: type[Row]) -> Mapping[str, str]:
    """Return the column of each field: `container-title` of `container_title`."""
    return {name: field.alias or name for name, field in table.model_fields.items()}


def sheet_name(table: type[Row]) -> str:
    """Return what the sheet of a table is called in a workbook: `events` of `events.csv`."""
    return table.file.removesuffix(".csv")


def columns(table: type[Row]) -> dict[str, bool]:
    """Return the columns of a table's header, in order, and whether a cell may be empty."""
    names = column_names(table)
    return {names[name]: not field.is_required() for name, field in table.model_fields.items()}


def choices(table: type[Row], field: str) -> tuple[str, ...]:
    """Return the fixed vocabulary of a field of literals (the empty choice left out)."""
    annotation = table.model_fields[field].annotation
    values = [v for arg in (annotation, *get_args(annotation)) for v in get_args(arg)]
    return tuple(dict.fromkeys(v for v in values if isinstance(v, str) and v))


# Table, field, the table whose ids it names.
KEYS: tuple[tuple[type[Row], str, type[Row]], ...] = (
    (Event, "type", Type),
    (Event, "agents", Actor),
    (Event, "others", Actor),
    (Event, "joined", Actor),
    (Event, "themes", Theme),
    (Event, "part_of", Event),
    (Event, "references", Reference),
    (Phase, "event", Event),
    (Phase, "agents", Actor),
    (Phase, "references", Reference),
    (Excerpt, "source", Source),
    (Excerpt, "events", Event),
    (Excerpt, "themes", Theme),
    (Paragraph, "source", Source),
    (Source, "depends_on", Source),
    (Reference, "party", Actor),
    (Quotation, "reference", Reference),
    (Quotation, "events", Event),
    (Quotation, "themes", Theme),
    (Quotation, "disagreements", Disagreement),
    (Quotation, "aspect", Aspect),
    (Disagreement, "events", Event),
    (Disagreement, "themes", Theme),
    (Disagreement, "references", Reference),
    (Position, "disagreement", Disagreement),
    (Position, "aspect", Aspect),
    (Position, "source", Source),
    (Position, "excerpts", Excerpt),
    (Finding, "disagreement", Disagreement),
    (Link, "from_", Event),
    (Link, "to", Event),
    (Link, "source", Source),
    (Link, "excerpt", Excerpt),
    (Type, "group", Group),
    (Theme, "questions", Disagreement),
    (Theme, "documents", Reference),
    (Theme, "reading", Reference),
    (Period, "source", Source),
    (Period, "references", Reference),
    (Period, "quotation", Quotation),
)
