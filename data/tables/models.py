"""One model per table: the columns of a row, their types, vocabularies and messages."""

from typing import Annotated, ClassVar, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from data.tables.cells import (
    Address,
    Claim,
    End,
    Horizon,
    Number,
    OptionalAddress,
    OptionalEdtf,
    OptionalSlug,
    OptionalStart,
    Slug,
    Slugs,
    SomeSlugs,
    SomeTerms,
    Start,
    Text,
    Words,
    colour,
    membership,
    split,
)

Status = Literal["attested", "disputed", "unattested", "planned", "feared"]
DateOf = Literal[
    "signed", "announced", "held", "began", "in-force", "broadcast", "published", "decided"
]
PhaseState = Literal["active", "suspended-in-part", "suspended", "dormant", "ended"]
ExcerptKind = Literal[
    "event", "cause", "evaluation", "perception", "theory", "counterfactual", "conclusion"
]
Voice = Literal["own", "attributed", "quoted", "mixed"]
Modality = Literal["asserts", "hedges", "denies", "evaluates", "predicts", "supposes"]
Fidelity = Literal["exact", "translated", "paraphrased", "not-found"]
ReferenceKind = Literal["primary", "press", "reference-work", "scholarship"]
DisagreementKind = Literal[
    "date", "agency", "blame", "fact", "content", "scope", "framing", "interpretation"
]
LinkKind = Literal["causes", "enables", "responds-to", "justified-by", "continues", "prevents"]
ActorKind = Literal[
    "state", "organisation", "body", "joint", "person", "group", "place", "commentator"
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
]
Hatch = Literal["", "/", "\\", "x", "-", "|", "+", "."]


class Row(BaseModel):
    """A record of one table. A field with a default may be an empty cell, or an absent column.

    Tables are validated by columns; a model is built only for the table in which a row fails.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, defer_build=True)
    file: ClassVar[str]
    optional: ClassVar[bool] = False  # a dossier may do without the whole table


class Event(Row):
    file = "events.csv"
    id: Slug
    title: Text
    short: Annotated[Text, Field(max_length=24)]
    type: Slug
    status: Status
    start: Start
    end: End = ""
    date_of: DateOf | Literal[""] = ""
    agents: Slugs = []
    others: Slugs = []
    themes: SomeSlugs
    part_of: OptionalSlug = ""
    joined: Slugs = []
    place: str = ""
    summary: Text
    record: str = ""
    references: Slugs = []
    why: str = ""
    weight: Annotated[int, Field(ge=1, le=3)]


class Phase(Row):
    file = "phases.csv"
    event: Slug
    state: PhaseState
    start: Start
    end: End = ""
    agents: Slugs = []
    references: Slugs = []


class Excerpt(Row):
    file = "excerpts.csv"
    id: Slug
    source: Slug
    events: Slugs = []
    themes: Slugs = []
    kind: ExcerptKind
    quote: Text
    lead: str = ""
    paragraph: Number
    claim_date: Claim = ""
    voice: Voice
    speaker: str = ""
    modality: Modality
    cites: str = ""
    original: str = ""
    fidelity: Fidelity | Literal[""] = ""
    sic: str = ""
    translation: str = ""
    note: str = ""


class Paragraph(Row):
    file = "paragraphs.csv"
    source: Slug
    paragraph: Number
    opening: Text


class Source(Row):
    file = "sources.csv"
    id: Slug
    label: Text
    text_file: Text
    type: Text
    title: Text
    author: str = ""
    issued: OptionalEdtf = ""
    issued_basis: Text
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    URL: OptionalAddress = ""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    genre: Text
    place: str = ""
    evidence: Text
    horizon: Horizon
    horizon_basis: Text
    standpoint: Text
    depends_on: Slugs = []
    provenance: Text
    cleaning: Text
    words: Number
    note: str = ""


class Reference(Row):
    file = "references.csv"
    id: Slug
    kind: ReferenceKind
    party: OptionalSlug = ""
    title: Text
    author: str = ""
    container_title: str = Field("", alias="container-title")
    publisher: str = ""
    issued: OptionalEdtf = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    genre: str = ""
    URL: Address
    accessed: OptionalEdtf
    DOI: str = ""


class Disagreement(Row):
    file = "disagreements.csv"
    id: Slug
    question: Text
    kind: Annotated[list[DisagreementKind], BeforeValidator(split), Field(min_length=1)]
    events: Slugs = []
    themes: Slugs = []
    start: OptionalStart = ""
    end: End = ""
    summary: Text
    record: str = ""
    references: Slugs = []


class Position(Row):
    file = "positions.csv"
    disagreement: Slug
    aspect: Slug
    source: Slug
    position: Text
    excerpts: SomeSlugs
    mark: Words = []


class Link(Row):
    file = "links.csv"
    from_: Slug = Field(alias="from")
    to: Slug
    kind: LinkKind
    speaker: str = ""
    source: Slug
    excerpt: Slug


class Type(Row):
    file = "types.csv"
    id: Slug
    label: Text
    group: Slug
    order: int
    definition: Text
    symbol: Symbol
    hatch: Hatch = ""
    colour: Annotated[str, AfterValidator(colour)]
    colour_dark: Annotated[str, AfterValidator(colour)]


class Group(Row):
    file = "groups.csv"
    id: Slug
    label: Text
    order: int


class Actor(Row):
    file = "actors.csv"
    id: Slug
    label: Text
    kind: ActorKind
    part_of: Annotated[
        list[Annotated[str, AfterValidator(membership)]], BeforeValidator(split)
    ] = []
    start: OptionalStart = ""
    end: End = ""
    wikidata: Annotated[str, Field(pattern=r"^(Q[1-9]\d*)?$")] = ""
    note: str = ""


class Theme(Row):
    file = "themes.csv"
    id: Slug
    label: Text
    order: int
    definition: Text


class Aspect(Row):
    file = "aspects.csv"
    id: Slug
    label: Text
    order: int
    definition: Text


class Period(Row):
    file = "periods.csv"
    id: Slug
    label: Text
    group: Slug
    start: Start
    end: End
    source: OptionalSlug = ""


class Term(Row):
    file = "terms.csv"
    optional = True
    id: Slug
    label: Text
    terms: SomeTerms
    note: str = ""


TABLES: tuple[type[Row], ...] = (
    Event,
    Phase,
    Excerpt,
    Paragraph,
    Source,
    Reference,
    Disagreement,
    Position,
    Link,
    Type,
    Group,
    Actor,
    Theme,
    Aspect,
    Period,
    Term,
)


class Dossier(BaseModel):
    """`dossier.yaml`: what the dossier is called and how it opens."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    title: Text
    subtitle: str = ""
    window: Annotated[str, Field(pattern=r"^\d{4}(-\d\d){0,2},\d{4}(-\d\d){0,2}$")]
    language: Text
    version_note: str = ""
    bands: list[Slug] = []


def kinds_of_disagreement() -> tuple[str, ...]:
    """Return the kinds of a disagreement, in order."""
    return get_args(DisagreementKind)


def columns(table: type[Row]) -> dict[str, bool]:
    """Return the columns of a table's header, in order, and whether a cell may be empty."""
    return {
        field.alias or name: not field.is_required() for name, field in table.model_fields.items()
    }


def choices(table: type[Row], field: str) -> tuple[str, ...]:
    """Return the fixed vocabulary of a field of literals (the empty choice left out)."""
    annotation = table.model_fields[field].annotation
    values = [v for arg in (annotation, *get_args(annotation)) for v in get_args(arg)]
    return tuple(dict.fromkeys(v for v in values if isinstance(v, str) and v))
