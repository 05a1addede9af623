"""Which words of an article are marked in its text, and how each kind of mark looks."""

from __future__ import annotations

from .labels import family
from .types import ArticleRecord, Evidence
from .wording import by_span, moves

LOOKS = {
    "attribution": "who says it",
    "hedging": "hedges, weasels",
    "commentary": "author's comment",
    "consistency": "suspected errors",
    "health": "health reporting",
    "presentation": "presentation",
    "other": "other words that count",
}
"""The kinds of marks, with what a legend calls them. "other" is kept quiet: words so common that they would hide the rest."""

OTHER = "other"

_LOOK_OF_FAMILY = {"sourcing": "attribution"}


def look_of(feature: str) -> str:
    """How a feature's words are marked: as its family, or as the kind its own name says (``wording.commentary``)."""
    own = feature.rpartition(".")[2]
    if own in LOOKS:
        return own
    name = family(feature)
    look = _LOOK_OF_FAMILY.get(name, name)
    return look if look in LOOKS else OTHER


def notes(record: ArticleRecord) -> list[list[Evidence]]:
    """The evidence that is marked, in the order of the text, what stands on the same words together.

    Words of kinds without a look of their own are marked only where they move a score.
    """
    counting = {part["feature"] for score in record["scores"].values() for part in score["contributions"] if moves(part)}
    return by_span(
        item
        for item in record["evidence"]
        if 0 <= item["start"] < item["end"] <= len(record["text"])
        and (item["feature"] in counting or look_of(item["feature"]) != OTHER)
    )


def looks_in(record: ArticleRecord) -> list[str]:
    """The kinds of marks that occur in the article."""
    seen = {look_of(item["feature"]) for group in notes(record) for item in group}
    return [look for look in LOOKS if look in seen]
