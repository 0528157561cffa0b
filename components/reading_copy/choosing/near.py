"""What the words of a search are near to in a copy (js/replies/choosing/near.js)."""

from components.filters import answers
from components.filters.answers import Key
from components.reading_copy.made import Made
from data.selection import ranking
from data.selection.ranking import Ranking

WEIGHTS = 8  # a text and the weight that a word has in it are written as one number


def section(made: Made) -> object:
    """Return two rankings, of all but events and of events, and how words are cut to their stems.

    `answers` are the texts of the first: kind, id, title, what it is. For each of the `stems`
    stand in `held` and `events` the texts that hold it, `8 × number + weight`.
    """
    catalogue = made.catalogue
    rankings = answers.of_dossier(catalogue), answers.of_events(catalogue)
    stems = sorted({*rankings[0].weights, *rankings[1].weights})
    return {
        "answers": [[*key, *answers.named(catalogue, key)] for key in rankings[0].keys],
        "stems": " ".join(stems),
        "dossier": _holders(rankings[0], stems),
        "events": _holders(rankings[1], stems),
        "most": [answers.MOST, answers.MOST_EVENTS],
        "least": [ranking.HELD, answers.EVENT_HELD],
        "near": ranking.NEAR,
        "shortest": ranking.SHORTEST,
        "endings": ranking.ENDINGS,
        "idle": sorted(ranking.IDLE),
        "who": ranking.WHO,
    }


def _holders(of: Ranking[Key], stems: list[str]) -> list[list[int]]:
    number = {key: n for n, key in enumerate(of.keys)}
    return [
        [WEIGHTS * number[key] + weight for key, weight in of.weights.get(stem, {}).items()]
        for stem in stems
    ]
