"""A small invented dossier (eight events, three sources) that tests write and change."""

import csv
from pathlib import Path

FILES: dict[str, str] = {
    "dossier.yaml": """\
title: Two leagues
subtitle: An invented dossier
window: "1990,2012"
language: en
version_note: for tests
bands: [capital]
rules: strict
""",
    "groups.csv": """\
id,label,order
joint,Forums,1
crises,Crises,2
talks,Talks,3
""",
    "types.csv": """\
id,label,group,order,definition,symbol,hatch,colour,colour_dark
forum,Forums,joint,1,Standing bodies.,square,,#2d7967,#74c5b3
break,Breaks,crises,2,Suspensions.,x,,#9d4f85,#d0a9c4
statement,Statements,talks,3,Words.,circle,,#4c5968,#95a1af
""",
    "themes.csv": """\
id,label,order,definition,introduction,questions,documents,reading
trust,Trust,1,Who trusts whom.,,who-wrote,act,book
trade,Trade,2,Goods.,,,,
""",
    "aspects.csv": """\
id,label,order,definition
when,when,1,The date.
""",
    "actors.csv": """\
id,label,kind,part_of,start,end,wikidata,note
north,North,state,,,,,
south,South,state,,,,,
league,League,organisation,,,,,
envoy,Envoy Đặng,person,north|league@1990/1995,,,,
""",
    "periods.csv": """\
id,label,group,start,end,source
first,First,capital,1990-01-01,1999-12-31,
second,Second,capital,2000-01-01,..,
""",
    "sources.csv": (
        "id,label,text_file,type,title,author,issued,issued_basis,container-title,publisher,URL,"
        "language,genre,place,evidence,horizon,horizon_basis,standpoint,depends_on,provenance,"
        "cleaning,words,note\n"
        "alpha,Alpha 2010,alpha.txt,book,Alpha,Ada|Bo,2010,stated,,,,en,book,,9 notes,2010,stated,"
        "none,,known,none,84,\n"
        "beta,Beta n.d.,beta.txt,webpage,Beta,,,unknown,,,,vi,web page,,no notes,2001,its last date,"
        "none,,unknown,none,29,\n"
        "gamma,Gamma 1998,gamma.txt,book,Gamma,Cy,1998,stated,,,,en,book,,1 note,1998,stated,"
        "none,,known,none,18,\n"
    ),
    "references.csv": """\
id,kind,party,title,author,container-title,publisher,issued,genre,URL,accessed,DOI
act,primary,north,The Act,,,,1997-05-27,,https://example.org/act,2026-11-22,
book,scholarship,,A Book,Eve,,Press,2005,book,https://example.org/book,2026-11-22,
""",
    "events.csv": (
        "id,title,short,type,status,start,end,date_of,agents,others,themes,part_of,joined,place,"
        "summary,record,references,why,weight\n"
        "council,North and South founded a council,Council,forum,attested,1997-05-27,..,signed,"
        "north|south,,trust,,,Town,A council was founded.,The Act says so.,act,,3\n"
        "halt,South left the council for a time,Halt,break,attested,1999-03,1999-07~,began,south,"
        "north,trust,council,,,South stayed away.,,,,2\n"
        "fair,The two held fairs,Fairs,forum,attested,1994,1996,held,north|south,,trade,,,,"
        "Fairs were held.,,,,1\n"
        "letter,The envoy wrote of joining,Letter,statement,disputed,1991-12-20,,published,envoy,"
        "south,trust|trade,,,,A letter was sent.,Its words differ.,act|book,,2\n"
        "hint,A hint was dropped,Hint,statement,unattested,199X,,,south,,trust,,,,A hint.,"
        "We looked in the Book.,book,,1\n"
        "speech,The envoy spoke again,Speech,statement,attested,2008-21,,,envoy,,trade,,,,A speech."
        ",,,,1\n"
        "visit,A visit took place,Visit,statement,attested,[1996..1998],,,north,south,trust,,,,"
        "A visit.,,,,1\n"
        "treaty,An older treaty ended,Treaty,statement,attested,1954-03-31,,,league,,trade,,,,"
        "A treaty ended.,,act,It frames the council.,1\n"
    ),
    "phases.csv": """\
event,state,start,end,agents,references
council,active,1997-05-27,1999-03-24,,act
council,suspended,1999-03-24,2000-05,south,act
council,active,2000-05,..,,
""",
    "paragraphs.csv": """\
source,paragraph,opening
alpha,1,The two leagues
alpha,2,In 1997 a council
alpha,3,Some say a visit
beta,1,Hai liên minh
gamma,1,There were fairs
""",
    "excerpts.csv": (
        "id,source,events,themes,kind,quote,lead,paragraph,claim_date,voice,speaker,modality,cites,"
        "original,fidelity,sic,translation,note\n"
        "a1,alpha,letter,trust,event,the envoy wrote that he wished to join,,1,1991,own,,asserts,"
        '"Eve, 2005",,,,,\n'
        "a2,alpha,council,trust,event,a council was founded by both,,2,1997,own,,asserts,,,,,,\n"
        "a3,alpha,halt|council,trust,event,South left it in March,,2,1999-03,attributed,envoy,"
        "hedges,,,,,,\n"
        "a4,alpha,,trade,theory,trade makes trust,,2,,own,,asserts,,,,,,\n"
        "a5,alpha,visit|hint|speech,trust,perception,a visit was a hint,,3,,attributed,Some,hedges,"
        ",,,,,\n"
        "b1,beta,letter|council,trust,event,sứ giả Đặng viết thư,,1,,own,,asserts,,,,,"
        "the envoy Dang wrote a letter,\n"
        "g1,gamma,fair,trade,event,There were fairs,,1,1994/1996,own,,asserts,,,,,,\n"
    ),
    "disagreements.csv": """\
id,question,kind,events,themes,start,end,summary,record,references
who-wrote,What did the envoy write?,content|date,letter,trust,,,They differ.,Unsettled.,book
""",
    "quotations.csv": """\
id,kind,reference,events,themes,disagreements,aspect,quote,lead,language,translation,position,speaker,date,locator,seen_at,seen,note
q1,document,act,council,trust,who-wrote,,"If both sit down, neither shall rule.",,en,,,envoy,1997-05-27,Article 2,https://example.com/copy,2026-11-22,
q2,study,book,council,,who-wrote,,,,,,For Eve the seats were a probe.,Eve,2005,p. 9,https://example.org/book,2026-11-22,A review was seen.
""",
    "findings.csv": """\
disagreement,state,sentence,carriers,against,as_of
who-wrote,agreed,Something was sent.,q1,,
who-wrote,argued,It was a probe.,q2|book,act,2005
""",
    "positions.csv": """\
disagreement,aspect,source,position,excerpts,mark
who-wrote,when,alpha,in 1991,a1,wished to join
who-wrote,when,beta,no date,b1,
""",
    "terms.csv": """\
id,label,terms,note
joining,Joining,join|gia nhập|wish*,What was wished.
talk,Talk,council|hint,
""",
    "links.csv": """\
from,to,kind,speaker,source,excerpt
council,halt,enables,,alpha,a3
""",
    "stories/fairs.yaml": """\
title: Fairs and a council
language: en
author: The tests
summary: How the two leagues met.
steps:
  - kind: title
    headline: Fairs and a council
  - kind: step
    headline: North and South founded a council
    caption: >-
      The Act was signed in Town.
      One text tells of it.
    select: type=forum&from=1994&window=1990,2000
    event: council
    excerpts: [a2]
    references: [act]
    reveal: [date, next]
  - kind: quotes
    headline: Two tell of a letter
    excerpts: [a1, b1]
    reveal: [source]
  - kind: compare
    headline: What did the envoy write?
    dispute: who-wrote
  - kind: source
    headline: Who is speaking?
    excerpts:
      - g1
  - kind: blank
    notes: |
      Ask the room.
      Wait.
""",
}

# More disagreements: within one text, on no event, and on what comes after two of the texts.
DISPUTED: dict[str, str] = {
    "aspects.csv": """\
id,label,order,definition
when,when,1,The date.
what,what,2,What was done.
""",
    "disagreements.csv": FILES["disagreements.csv"]
    + """\
left-when,When did South leave?,date|scope,halt,trust,1997,1999,Two dates.,,
trade-trust,Does trade make trust?,interpretation,,trade,,,No event.,,
speech-what,What was the speech?,content,speech,trade,2008,,Late.,,
""",
    "positions.csv": FILES["positions.csv"]
    + """\
left-when,when,alpha,in March,a3,left it|in March
left-when,when,alpha,when it was founded,a2|a3,
trade-trust,what,alpha,it does,a4,
trade-trust,what,gamma,there were fairs,g1,
speech-what,what,alpha,a hint,a5,hint
speech-what,what,alpha,a visit,a5,a visit was
""",
}

# A second story, for the tests that want one: every kind of step.
TOUR: dict[str, str] = {
    "stories/tour.yaml": """\
title: Every kind of step
language: en
author: The tests
summary: One step of each kind.
steps:
  - kind: title
    core: true
    minutes: 3
    headline: Every kind of step
    select: window=1990,2012
    notes: Begin.
  - kind: section
    minutes: 10
    headline: First part
    caption: What the two founded.
  - kind: step
    headline: South left the council in March 1999
    caption: Some say so.
    select: from=1994&to=2008&window=1990,2010
    event: halt
    excerpts: [a3]
    references: [act, book]
    reveal: [date, next]
    notes: |
      Ask when it came back.

      Then show it.
  - kind: quotes
    headline: Two tell of a letter
    caption: Who wrote to whom?
    select: type=statement&window=1990,2000&zero=council
    event: letter
    excerpts: [a1, b1]
    reveal: [source]
  - kind: source
    core: true
    minutes: 2
    headline: Who is speaking?
    excerpts: [g1]
  - kind: compare
    minutes: 5
    headline: What did the envoy write?
    dispute: who-wrote
    excerpts: [a1, b1]
  - kind: question
    headline: Which of the two was written first?
    excerpts: [a1, b1]
    notes: Give them a minute.
  - kind: question
    headline: What would you ask the envoy?
    caption: Then came the council.
    reveal: [next]
  - kind: blank
    core: true
    notes: Wait.
""",
}

TEXTS: dict[str, str] = {
    "alpha.txt": (
        "The two leagues had met before; the envoy wrote that he wished to join them, and little "
        "came of it for a long while as everybody knew.\n\n"
        "In 1997 a council\nwas founded by both. In it, a council was founded by both sides, and "
        "South left it in March, people said at the time. Scholars of commerce hold that trade "
        "makes trust.\n\n"
        "Some say a visit was a hint and that a hint was a visit, though nobody has shown it. It rained."
    ),
    "beta.txt": (
        "Hai liên minh đã gặp nhau nhiều lần trước đó; sau cùng sứ giả Đặng viết thư "
        "cho phương nam về việc gia nhập và lập hội đồng chung."
    ),
    "gamma.txt": (
        "There were fairs in those years, from the first to the third, and people liked them very much."
    ),
}


def write(folder: Path, changes: dict[str, str] | None = None) -> Path:
    """Write the dossier into a folder, whole files replaced by `changes`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stories").mkdir(exist_ok=True)
    for name, content in (FILES | (changes or {})).items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    return folder


def write_texts(folder: Path) -> Path:
    """Write the invented full texts into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in TEXTS.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def changed(name: str, old: str, new: str) -> dict[str, str]:
    """Return the change of one file in which one passage is replaced."""
    assert FILES[name].count(old) == 1, f"{old!r} must stand once in {name}"
    return {name: FILES[name].replace(old, new)}


def ids() -> set[str]:
    """Return every id of its tables and stories."""
    tables = [content for name, content in FILES.items() if name.endswith(".csv")]
    found = {row.get("id", "") for table in tables for row in csv.DictReader(table.splitlines())}
    return found | {Path(name).stem for name in [*FILES, *TOUR] if name.startswith("stories/")}


def dated(*dates: tuple[str, str]) -> dict[str, str]:
    """Return the change by which events `d0`, `d1` … have these starts and ends, as typed."""
    rows = (
        f'd{n},Event {n},Event {n},statement,attested,"{start}","{end}",,league,,trade,,,,'
        "An event.,,act,It is dated so.,1\n"
        for n, (start, end) in enumerate(dates)
    )
    return {"events.csv": FILES["events.csv"] + "".join(rows)}


def write_only(folder: Path, files: dict[str, str]) -> Path:
    """Write a dossier of these files alone, in the place of what is in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    return folder
