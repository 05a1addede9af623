"""What an attribution is: a source, a cue and a content (PolNeAR guidelines, Newell et al. 2018)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["named", "role", "document", "agency", "anonymous", "vague", "none", "author"]
TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One statement laid at somebody's door.

    ``source``, ``cue`` and ``content`` are token spans ``(start, end)`` of the parsed document, end exclusive, in
    order; any of them may be empty, and a content may be in pieces ("…", he said, "…"). ``kind`` is ``direct`` when all
    of the content's words are inside quotation marks, ``mixed`` when some are, ``indirect`` when none. ``speaker`` is the
    resolved name when ``speaker_kind`` is ``named``, else None.
    """

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    kind: Kind
    speaker: str | None = None
    speaker_kind: SpeakerKind = "none"
