"""Who is heard, by the words that stand in the article: a source that is printed, outside quotation marks, as one who speaks.

Pronouns are not followed back to a name, what somebody is quoted as saying of others is not counted as theirs, and neither is
what somebody is told to think or to have found: all of that depends on what else the article says, so that an edit in one
place would change who counts in another.
"""

from __future__ import annotations

from ..attribution.statements import statements
from ..attributions import Attribution
from ..attributions.claims import is_spoken
from ..document import Document
from ..memory import per_document

ASKABLE = frozenset({"named", "role", "document", "agency"})
_SPEAKERS = ASKABLE - {"document"}
_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = _NAMES | {"NN", "NNS"}
_NOBODY = frozenset({"some", "many", "others", "most", "few"})


@per_document
def heard(document: Document) -> list[Attribution]:
    """Statements of people and bodies one could ask, who are said to speak, outside quotation marks."""
    return [
        statement
        for statement in statements(document)
        if statement.speaker_kind in _SPEAKERS and is_spoken(document.doc, statement) and is_printed(document, statement)
    ]


def is_printed(document: Document, statement: Attribution) -> bool:
    """Whether the article itself names the source: not within a quotation, and not "Hull, Friday: some"."""
    source = [place for start, end in statement.source for place in range(start, end)]
    return bool(source) and not document.quoted[source].any() and document.doc[source[-1]].lower_ not in _NOBODY


@per_document
def voices_heard(document: Document) -> dict[str, list[Attribution]]:
    """Statements that are heard, by the last name or noun of the source as printed."""
    voices: dict[str, list[Attribution]] = {}
    for statement in heard(document):
        key = _last(document, statement, _NAMES) or _last(document, statement, _NOUNS)
        if key:
            voices.setdefault(key, []).append(statement)
    return voices


@per_document
def names_heard(document: Document) -> dict[str, list[Attribution]]:
    """Statements of sources with a name that are heard, by the last word of the name as printed."""
    names: dict[str, list[Attribution]] = {}
    for statement in heard(document):
        key = _last(document, statement, _NAMES) if statement.speaker_kind == "named" else None
        if key:
            names.setdefault(key, []).append(statement)
    return names


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
