"""What the server and its scripts tell each other through an element: small objects as JSON."""

from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError


class DataAttribute(BaseModel):
    """A small object that an element carries in a `data-` attribute; every field has a default.

    It comes back from the browser, where anyone may have changed it.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    @classmethod
    def read(cls, text: str | None) -> Self:
        """Return what an attribute holds; what is no such object counts as none: all defaults."""
        try:
            return cls.model_validate_json(text or "{}")
        except ValidationError:
            return cls()

    def write(self) -> str:
        """Return the text of the attribute."""
        return self.model_dump_json()
