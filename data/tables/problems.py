"""What is wrong with a file of a dossier, in words: where it stands and what would be right."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where it stands, the value, and what would be right.

    `place` is what a reader calls the place where `file` and `line` say nothing to him: the cell
    of a sheet (`Sheet1!B14`).
    """

    file: str
    line: int
    column: str
    message: str
    place: str = ""

    def __str__(self) -> str:
        place = self.place or (f"{self.file}:{self.line}" if self.line else self.file)
        return ": ".join(part for part in (place, self.column, self.message) if part)


class DataError(Exception):
    """The dossier cannot be used; `problems` says all that is wrong with it.

    It `passes` if another program keeps a file from being read: the next try may succeed.
    """

    def __init__(self, problems: list[Problem], *, passes: bool = False) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
        self.passes = passes


def unreadable(name: str, error: OSError) -> Problem:
    """Return the problem of a file that cannot be opened or read, without saying where it lies."""
    match error:
        case FileNotFoundError():
            reason = "it has gone"
        case PermissionError():
            reason = "permission denied"
        case _:
            reason = (error.strerror or "it failed").lower()
    return Problem(name, 0, "", f"cannot be read ({reason})")
