"""Attributions: who says what. The layer that every extractor reads to know whose voice a word is in."""

from .finder import find_attributions, find_in_batch
from .types import Attribution, Kind, SpeakerKind

__all__ = ["Attribution", "Kind", "SpeakerKind", "find_attributions", "find_in_batch"]
