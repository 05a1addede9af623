"""An article held against facts: all checks in one pass over its words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..findings import Finding
from .borders import check_borders
from .capitals import check_capitals
from .endings import check_endings
from .facts import Facts
from .memberships import check_memberships
from .offices import check_offices
from .sizes import check_sizes
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from ..document import Document


def contradictions(document: Document, facts: Facts) -> list[Finding]:
    """What the article says against the facts, in the order of the text."""
    vocabulary = _vocabulary(facts)
    unread = document.region_mask({"repeat", "furniture"})
    mentions = [mention for mention in vocabulary.mentions(document) if not unread[mention.start]]
    if not mentions:
        return []
    found = [
        *check_offices(document, facts, vocabulary, mentions),
        *check_memberships(document, facts, mentions),
        *check_sizes(document, facts, mentions),
        *check_endings(document, facts, mentions),
        *check_capitals(document, facts, mentions),
        *check_borders(document, facts, mentions),
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.kind))


@lru_cache(maxsize=4)
def _vocabulary(facts: Facts) -> Vocabulary:
    return Vocabulary(facts)
