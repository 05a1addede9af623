"""Hedging: how far a writer, or a source, stands behind what is said, and whether a claim has an owner at all."""

from .author_hedges import AUTHOR_HEDGES, hedge_evidence
from .boosters import BOOSTERS
from .source_hedges import SOURCE_HEDGES
from .weasels import WEASELS, weasel_evidence

HEDGING = (AUTHOR_HEDGES, SOURCE_HEDGES, WEASELS, BOOSTERS)

__all__ = ["HEDGING", "hedge_evidence", "weasel_evidence"]
