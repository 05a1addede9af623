"""The words by which an article says how it got its statements."""

from __future__ import annotations

from collections.abc import Mapping

from ..by_sentence import told_in_body
from ..document import Document
from ..evidence import Evidence
from ..lexicon import Cue, matches
from ..memory import per_document


@per_document
def sourcing_cues(document: Document) -> Mapping[str, tuple[Cue, ...]]:
    """Every match of the lexicon of sourcing, by group."""
    return matches(document, ("sourcing",))


def traces(document: Document, group: str, feature: str) -> tuple[Evidence, ...]:
    """Every match of ``sourcing.group`` in the body."""
    return told_in_body(document, sourcing_cues(document).get(f"sourcing.{group}", ()), feature)
