"""What a dossier is called and how it opens, as the text of `dossier.yaml`, each key explained."""

from data.tables.models import Dossier
from data.tables.yaml import yaml_text
from data.writers import notes


def text(dossier: Dossier) -> str:
    """Return `dossier.yaml`: what is said, and as comments what may be; read again it is equal."""
    said = dossier.model_dump(exclude_defaults=True)
    return "\n".join(_entry(key, said) for key in Dossier.model_fields)


def _entry(key: str, said: dict[str, object]) -> str:
    line = yaml_text.dump({key: said[key]}) if key in said else f"# {key}:\n"
    return f"# {notes.DOSSIER[key]}\n{line}"
