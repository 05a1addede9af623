"""Who stands behind each statement: kinds of sources, and pronouns, surnames and descriptions led back to names."""

from __future__ import annotations

from .keys import same_speaker, source_key, source_keys, speakers_of
from .resolution import resolve_speakers

__all__ = ["resolve_speakers", "same_speaker", "source_key", "source_keys", "speakers_of"]
