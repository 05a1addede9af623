"""All commentary of a document, of every kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..memory import per_document
from .address import address_evidence
from .first_person import first_person_evidence
from .irony import irony_evidence
from .judgement import judgement_evidence
from .loaded_words import loaded_evidence
from .scare_quotes import scare_evidence
from .speculation import speculation_evidence

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

# One loaded word does not make a sentence commentary.
_WORD = 0.35


@per_document
def commentary_evidence(document: Document) -> tuple[Evidence, ...]:
    """Evidence of commentary by position; a single loaded word weighs less than a judgement does."""
    clauses = (
        *speculation_evidence(document), *judgement_evidence(document), *first_person_evidence(document),
        *address_evidence(document), *irony_evidence(document),
    )  # fmt: skip
    single = (*loaded_evidence(document), *scare_evidence(document))
    found = [*clauses, *(replace(item, strength=item.strength * _WORD) for item in single)]
    return tuple(sorted(found, key=lambda item: (item.start, -item.end)))
