"""The events of the invented dossier, in order of time, a line or two for each."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Event:
    """One event; `told` has the first letters of the sources that tell it."""

    id: str
    title: str
    short: str
    type: str
    when: str  # a date, or two with a slash
    themes: str
    told: str = ""
    agents: str = "harbour"
    others: str = "alliance"
    joined: str = ""
    part_of: str = ""
    weight: int = 2

    @cached_property
    def start(self) -> str:
        """Its first date."""
        return self.when.partition("/")[0]

    @cached_property
    def end(self) -> str:
        """Its last date; "": it took no longer than the first."""
        return self.when.partition("/")[2]


TOGETHER = "alliance|harbour"
EVENTS = (
    Event(
        *("alliance-1949", "Four towns founded the alliance", "Alliance", "accession"),
        *("1949-04-04", "bonds", "jw", "alder|birch|cedar|dogwood"),
        joined="alder|birch|cedar|dogwood",
        weight=3,
    ),
    Event(
        *("entry-1952", "Elm and Fir entered the alliance", "+2 Elm Fir", "accession"),
        *("1952-02-18", "doors", "", "elm|fir"),
        joined="elm|fir",
        weight=1,
    ),
    Event(
        *("entry-1955", "Hazel entered the alliance", "+1 Hazel", "accession"),
        *("1955-05-06", "doors", "", "hazel"),
        joined="hazel",
        weight=1,
    ),
    Event(
        *("entry-1982", "Juniper entered the alliance", "+1 Juniper", "accession"),
        *("1982-05-30", "doors", "", "juniper"),
        joined="juniper",
        weight=1,
    ),
    Event(
        *("old-gate-1989", "The old gate was opened", "Old gate", "politics"),
        *("1989-11-09", "reasons", "jew", "alder"),
    ),
    Event(
        *("bly-visit-1990", "Bly spoke on the quay of not one step further", "Bly on the quay"),
        *("statement", "1990-02-09", "promises", "jep", "bly", "harbour"),
        weight=3,
    ),
    Event(
        *("harbour-hint-1990", "The harbour hinted that it might join", "Hint of joining"),
        *("statement", "1990-05-31", "membership", "ep"),
    ),
    Event(
        *("hill-words-1990", "The alliance adopted the Hill Words", "Hill Words", "meeting"),
        *("1990-07-05/1990-07-06", "promises|rank", "jew", "alliance", "harbour"),
        weight=3,
    ),
    Event(
        *("two-shores-1990", "Both shores signed a settlement", "Two shores", "agreement"),
        *("1990-09-12", "promises|bonds", "jp", TOGETHER),
        weight=3,
    ),
    Event(
        *("stone-speech-1990", "Stone spoke of an open hand", "An open hand", "statement"),
        *("1990-05-17", "promises", "jw", "stone", "harbour"),
        weight=1,
    ),
    Event(
        *("hill-talk-1991", "Towns asked on the hill to be let in", "Talk on the hill"),
        *("statement", "1991-03", "promises|doors", "j", "elm|larch", "alliance"),
        weight=1,
    ),
    Event(
        *("coup-1991", "Captains tried to take the harbour", "Captains", "politics"),
        *("1991-08-19/1991-08-21", "reasons", "jw"),
    ),
    Event(
        *("assembly-1991", "Alliance and harbour met in an assembly", "Assembly", "forum"),
        *("1991-12-20/1997-05-30", "seat", "jew", TOGETHER),
        weight=3,
    ),
    Event(
        *("marek-letter-1991", "Marek wrote of a wish to join", "Marek’s letter", "statement"),
        *("1991-12-20", "membership|rank", "jew", "marek"),
        weight=3,
    ),
    Event(
        *("old-union-end-1991", "The old union of ports ended", "Old union ends", "politics"),
        *("1991-12-26", "reasons|rank", "jepw"),
        weight=3,
    ),
    Event(
        *("plea-1992", "Larch wrote to ask for entry", "Plea of Larch", "statement"),
        *("1992-05-06", "doors", "j", "larch", "alliance"),
        weight=1,
    ),
    Event(
        *("mayors-1993", "Wałek and Marek spoke in Elm", "In Elm", "statement"),
        *("1993-08-25", "doors|promises", "jp", "walek|marek", "alliance"),
    ),
    Event(
        *("marek-warning-1993", "Marek warned the alliance by letter", "Warning", "statement"),
        *("1993-09-15", "promises|doors", "je", "marek"),
    ),
    Event(
        *("assault-1993", "Marek sent boats against the court", "Boats at the court"),
        *("politics", "1993-10-04", "reasons", "j", "marek", ""),
    ),
    Event(
        *("lake-meeting-1994", "The alliance met at the lake", "At the lake", "meeting"),
        *("1994-01-10/1994-01-11", "doors|work", "jw", "alliance", "harbour"),
    ),
    Event(
        *("partnership-1994", "The harbour signed the partnership", "Partnership", "agreement"),
        *("1994-06-22", "work|seat", "je", TOGETHER),
    ),
    Event(
        *("papers-1994", "Three towns gave papers to the isle", "Papers for the isle"),
        *("agreement", "1994-12-05", "bonds", "j", "alder|birch|harbour", "isle"),
    ),
    Event(
        *("cold-peace-1994", "Marek spoke of a cold peace", "Cold peace", "statement"),
        *("1994-12-05", "doors|rank", "jp", "marek"),
    ),
    Event(
        *("growth-study-1995", "The alliance published a study of growth", "Study of growth"),
        *("statement", "1995-09-03", "doors", "j", "alliance", ""),
        weight=1,
    ),
    Event(
        *("ridge-strikes-1995", "The alliance struck at the ridge", "Ridge strikes", "conflict"),
        *("1995-08-30/1995-09-14", "force", "jw", "alliance", "valley"),
    ),
    Event(
        *("ridge-force-1995", "Both served at the ridge", "Ridge force", "cooperation"),
        *("1995-12-20/2003-08", "work", "jew", TOGETHER, "valley"),
    ),
    Event(
        *("second-hint-1996", "The harbour sounded out entry once more", "Second hint"),
        *("statement", "1996-07", "membership", "w"),
        weight=1,
    ),
    Event(
        *("charter-1997", "Alliance and harbour signed a charter", "Charter", "agreement"),
        *("1997-05-27", "seat|bonds|promises", "jepw", TOGETHER, ""),
        weight=3,
    ),
    Event(
        *("first-council-1997", "The first council met", "First council", "forum"),
        *("1997-05-27/2002-05-28", "seat", "je", TOGETHER, ""),
        weight=3,
    ),
    Event(
        *("wide-council-1997", "A wide council took the assembly’s place", "Wide council"),
        *("forum", "1997-05-30/..", "seat", "j", TOGETHER, ""),
    ),
    Event(
        *("call-1997", "Three towns were called in", "Call of three", "accession"),
        *("1997-07-08", "doors", "je", "alliance", "larch|maple|oak"),
    ),
    Event(
        *("entry-1999", "Larch, Maple and Oak entered the alliance", "+3 Larch Maple Oak"),
        *("accession", "1999-03-12", "doors", "jew", "larch|maple|oak"),
        joined="larch|maple|oak",
        weight=3,
    ),
    Event(
        *("air-fight-1999", "The alliance fought from the air", "Air fight", "conflict"),
        *("1999-03-24/1999-06-10", "force|rank", "jpw", "alliance", "valley|harbour"),
        weight=3,
    ),
    Event(
        *("walk-out-1999", "The harbour left the council for a time", "Walk-out", "break"),
        *("1999-03-24/1999-07-23", "rupture", "j"),
    ),
    Event(
        *("airfield-1999", "Boatmen of the harbour held an airfield", "Airfield", "posture"),
        *("1999-06-12/1999-06-26", "boats|rank", "j"),
    ),
    Event(
        *("fifty-years-1999", "The alliance met for its fiftieth year", "Fifty years", "meeting"),
        *("1999-04-23/1999-04-25", "doors", "w", "alliance", ""),
        weight=1,
    ),
    Event(
        *("pause-of-office-1999", "Marek named a deputy", "A deputy", "politics"),
        *("1999-12-31", "reasons", "", "marek", ""),
        weight=1,
    ),
    Event(
        *("why-not-2000", "Marek said on air: why not?", "Why not?", "statement"),
        *("2000-03-05", "membership|rank", "epw", "marek"),
        weight=3,
    ),
    Event(
        *("help-2001", "The harbour offered help after the fire", "Help", "cooperation"),
        *("2001-09-12", "work", "jp"),
    ),
    Event(
        *("letter-of-stone-2001", "Stone wrote of a new council", "Stone’s letter", "statement"),
        *("2001-11-22", "seat", "j", "stone", "harbour"),
        weight=1,
    ),
    Event(
        *("joint-council-2002", "A joint council of equals was founded", "JC", "forum"),
        *("2002-05-28/..", "seat|rank", "jew", TOGETHER, ""),
        weight=3,
    ),
    Event(
        *("south-war-2003", "Alder and Birch went to war in the south", "South war", "conflict"),
        *("2003-03-20/2003-05-01", "force", "jp", "alder|birch", "harbour"),
    ),
    Event(
        *("entry-2004", "Pine and Rowan entered the alliance", "+2 Pine Rowan", "accession"),
        *("2004-03-29", "doors", "jep", "pine|rowan"),
        joined="pine|rowan",
    ),
    Event(
        *("isle-vote-2004", "The isle voted twice", "Two votes", "politics"),
        *("2004-11-21/2005-01-23", "reasons", "jp", "isle", "harbour"),
    ),
    Event(
        *("transit-2005", "Goods of the alliance crossed the harbour", "Transit", "cooperation"),
        *("2005/2015-05", "work", "j", TOGETHER, ""),
    ),
    Event(
        *("reef-meeting-2006", "The alliance met at the reef", "At the reef", "meeting"),
        *("2006-11-28/2006-11-29", "doors", "j", "alliance", ""),
    ),
    Event(
        *("coast-speech-2007", "Marek spoke at the coast", "Coast speech", "statement"),
        *("2007-02-10", "rank|promises|boats", "jepw", "marek"),
        weight=3,
    ),
    Event(
        *("treaty-halt-2007", "The harbour halted the treaty on boats", "Treaty halted"),
        *("posture", "2007-12-12", "boats", "j"),
    ),
    Event(
        *("bay-meeting-2008", "The alliance met at the bay", "At the bay", "meeting"),
        *("2008-04-02/2008-04-04", "doors|promises", "jepw", "alliance", "isle|valley"),
        weight=3,
    ),
    Event(
        *("valley-war-2008", "War was fought in the valley", "Valley war", "conflict"),
        *("2008-08-07/2008-08-12", "force|doors", "jepw", "harbour|valley", "alliance"),
        weight=3,
    ),
    Event(
        *("valley-plan-2008", "Both sides agreed on six points", "Six points", "agreement"),
        *("2008-08-12", "force", "j", "harbour|valley", ""),
        weight=1,
    ),
    Event(
        *("pause-2008", "The alliance paused the joint council", "Pause", "break"),
        *("2008-08-19/2009-03-05", "rupture", "je", "alliance", "harbour"),
    ),
    Event(
        *("recognition-2008", "The harbour recognised two hamlets", "Two hamlets", "statement"),
        *("2008-08-26", "force", "jp", "odell"),
    ),
    Event(
        *("coast-plan-2009", "Odell published a plan of bonds", "Plan of bonds", "statement"),
        *("2009-11-29", "bonds", "j", "odell"),
        weight=1,
    ),
    Event(
        *("port-meeting-2010", "All met at the port", "At the port", "meeting"),
        *("2010-11-19/2010-11-20", "seat|work", "jw", TOGETHER, ""),
    ),
    Event(
        *("desert-strikes-2011", "The alliance struck in the desert", "Desert strikes"),
        *("conflict", "2011-03-19/2011-10-31", "force", "jp", "alliance", "harbour"),
    ),
    Event(
        *("gates-2012", "A gate of stone was put up in Rowan", "Stone gate", "posture"),
        *("2012-05-20", "boats", "jp", "alliance", "harbour"),
    ),
    Event(
        *("square-2013", "Crowds stood in the isle’s square", "Square", "politics"),
        *("2013-11-21/2014-02-22", "reasons", "jpw", "isle", "harbour"),
    ),
    Event(
        *("island-2014", "The harbour took control of the isle", "Control of the isle"),
        *("conflict", "2014-02-27/2014-03-21", "force|rupture", "jepw"),
        weight=3,
    ),
    Event(
        *("island-vote-2014", "A vote was held on the isle", "Isle vote", "politics"),
        *("2014-03-16", "force", "je", "isle", "harbour"),
        part_of="island-2014",
        weight=1,
    ),
    Event(
        *("break-off-2014", "The alliance broke off the joint work", "Break-off", "break"),
        *("2014-04-01", "rupture|work", "jep", "alliance", "harbour"),
        weight=3,
    ),
    Event(
        *("eastern-fight-2014", "Fighting began in the isle’s east", "Eastern fight"),
        *("conflict", "2014-04/2015-02-15", "force", "jp", "isle|harbour", ""),
    ),
    Event(
        *("resumed-2016", "The joint council met again", "Met again", "break"),
        *("2016-04-20", "rupture|seat", "j", TOGETHER, ""),
    ),
    Event(
        *("boats-2017", "Four boats of the alliance came to Pine", "Four boats", "posture"),
        *("2017-01-28/..", "boats", "jp", "alliance", "pine|harbour"),
    ),
    Event(
        *("entry-2017", "Willow’s neighbour asked in vain", "Asked in vain", "accession"),
        *("2017-06-05", "doors", "", "valley", "alliance"),
        weight=1,
    ),
    Event(
        *("recall-2018", "Envoys were sent home on both sides", "Envoys home", "break"),
        *("2018-03-27", "rupture", "j", TOGETHER, ""),
    ),
    Event(
        *("boat-treaty-end-2019", "The treaty on long boats ended", "Long boats", "posture"),
        *("2019-08-02", "boats", "jp", "alder|harbour", ""),
    ),
    Event(
        *("spring-boats-2020", "The alliance held its spring of boats", "Spring of boats"),
        *("posture", "2020-02/2020-05", "boats", "jpw", "alliance", "harbour"),
    ),
    Event(
        *("missions-shut-2021", "The harbour closed its missions", "Missions closed", "break"),
        *("2021-10-18", "rupture", "jp"),
        weight=3,
    ),
    Event(
        *("two-drafts-2021", "The harbour sent two drafts", "Two drafts", "statement"),
        *("2021-12-17", "bonds|promises", "jpw"),
        weight=3,
    ),
    Event(
        *("answer-2022", "The alliance answered in writing", "Answer", "statement"),
        *("2022-01-26", "bonds", "jw", "alliance", "harbour"),
    ),
    Event(
        *("last-session-2022", "The joint council sat for the last time", "Last session"),
        *("meeting", "2022-01-12", "seat|rupture", "w", TOGETHER, ""),
    ),
    Event(
        *("great-war-2022", "The harbour went to war on the isle", "Great war", "conflict"),
        *("2022-02-24/..", "force|rupture", "jw"),
        weight=3,
    ),
    Event(
        *("entry-2023", "Willow entered the alliance", "+1 Willow", "accession"),
        *("2023-04-04", "doors", "", "willow"),
        joined="willow",
        weight=1,
    ),
    Event(
        *("hill-meeting-2024", "The alliance met once more", "Once more", "meeting"),
        *("2024-07-09/2024-07-11", "doors", "", "alliance", ""),
        weight=1,
    ),
)
