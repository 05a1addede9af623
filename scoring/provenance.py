"""What a result was made with: versions and digests."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language

from .. import __version__
from ..features.references.reading import shipped_digest
from ..models.scorecard import ScoreCard


def provenance(nlp: Language, cards: Iterable[ScoreCard]) -> dict[str, str]:
    """Versions of this package and of the pipeline, and the digest of the shipped facts and of each model that scores."""
    made_with = {
        "wellsourced": __version__,
        "pipeline": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}",
        "facts": shipped_digest(),
    }
    for card in cards:
        made_with[f"model.{card.score}"] = card.digest()
    return made_with
