"""What the words of a search are near to in a copy (js/replies/choosing/near.js)."""

from itertools import count

from components.filters import answers
from components.filters.answers import Key
from components.reading_copy.made import Made
from components.reading_copy.selection import by_word
from data.selection import ranking
from data.selection.ranking import Ranking

WEIGHTS = 8  # a text and the weight that a word has in it are written as one number


def section(made: Made) -> object:
    """Return two rankings in one, of all but events and of events, and how words become stems.

    `answers` are the texts of the first: kind, id, title, what it is. With each of the `stems`
    stand the texts that hold it, `8 × number + weight`; the events are numbered after the answers.
    """
    catalogue = made.catalogue
    of_dossier, of_events = answers.of_dossier(catalogue), answers.of_events(catalogue)
    return {
        "answers": [[*key, *answers.named(catalogue, key)] for key in of_dossier.keys],
        "stems": by_word(_holders(of_dossier, of_events)),
        "most": [answers.MOST, answers.MOST_EVENTS],
        "least": [ranking.HELD, answers.EVENT_HELD],
        "near": ranking.NEAR,
        "shortest": ranking.SHORTEST,
        "endings": ranking.ENDINGS,
        "idle": sorted(ranking.IDLE),
        "who": ranking.WHO,
    }


def _holders(*rankings: Ranking[Key]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = {}
    numbers = count()
    for each in rankings:
        number = dict(zip(each.keys, numbers, strict=False))
        for stem, weights in each.weights.items():
            held = sorted(WEIGHTS * number[key] + weight for key, weight in weights.items())
            holders.setdefault(stem, []).extend(held)
    return holders
