"""Who is heard, by the words that stand in the article: a source counts where its name or description is printed.

Pronouns are not followed back to a name: that depends on what else the article says, and an edit in one place would change who
counts in another.
"""

from __future__ import annotations

from ..attribution.statements import statements
from ..attributions import Attribution
from ..document import Document
from ..memory import per_document

ASKABLE = frozenset({"named", "role", "document", "agency"})
_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = _NAMES | {"NN", "NNS"}


@per_document
def voices_heard(document: Document) -> dict[str, list[Attribution]]:
    """Statements of sources one could ask or look up, by the last name or noun of the source as printed."""
    heard: dict[str, list[Attribution]] = {}
    for statement in statements(document):
        if statement.speaker_kind in ASKABLE:
            key = _last(document, statement, _NAMES) or _last(document, statement, _NOUNS)
            if key:
                heard.setdefault(key, []).append(statement)
    return heard


@per_document
def names_heard(document: Document) -> dict[str, list[Attribution]]:
    """Statements of sources with a name, by the last word of the name as printed."""
    heard: dict[str, list[Attribution]] = {}
    for statement in statements(document):
        key = _last(document, statement, _NAMES) if statement.speaker_kind == "named" else None
        if key:
            heard.setdefault(key, []).append(statement)
    return heard


def _last(document: Document, statement: Attribution, tags: frozenset[str]) -> str | None:
    """The last word with one of ``tags`` in the first run of such words of the source; None without one."""
    for start, end in statement.source:
        found = None
        for token in document.doc[start:end]:
            if token.tag_ in tags:
                found = token.lower_
            elif found:
                break
        if found:
            return found
    return None
