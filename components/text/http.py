"""What is answered to requests that are refused: a sentence each."""

from http import HTTPStatus

MALFORMED_HOST = "400: the name under which this server was asked for (Host) is none."
FOREIGN_HOST = (
    "421: this server is not asked for under this name. "
    "Who runs it lets it be with --allow-host NAME."
)

_SENTENCES = {
    400: "this is not what a page of this program asks for.",
    403: "only pages of this program may ask this.",
    404: "there is nothing at this address.",
    405: "this address is not asked for in this way.",
    413: "this request is larger than what is looked at.",
    415: "this kind of content is not looked at.",
    500: "the program has failed here; its log says how.",
    503: "the program is at another request of this kind; ask again in a moment.",
}


def refused(code: int) -> str:
    """Say why a request is refused, by the number of its answer."""
    try:
        name = HTTPStatus(code).phrase.lower()
    except ValueError:
        name = "refused"
    return f"{code}: {_SENTENCES.get(code, name)}"
