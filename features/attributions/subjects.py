"""The subject as source: whose words they are, when the linker found a cue and its content but no source.

"Poulter, who runs the club, also disputed the figures" has one grammatical subject, and an active verb's subject is who
speaks. A verb without a subject of its own borrows one from the verb it hangs from: "Roe left the room, *claiming* …",
"Roe seemed to *suggest* …". Passives and "it", "there", "what" have nobody to lend.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.strings import get_string_id

from .encoding import Encoding, Indices
from .judging import Candidate
from .stems import word_id

_BORROWING = frozenset(map(get_string_id, ("xcomp", "conj", "advcl")))
_VERBS = frozenset(map(get_string_id, ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")))
_NOBODY = frozenset(map(word_id, ("it", "there", "what", "that", "this", "which", "these", "those")))
_STEPS = 3  # verbs to look up at most: "seemed to want to suggest"
_LONGEST = 20  # words; a longer subject is the parser's mistake


def with_subjects(encoding: Encoding, found: list[Candidate]) -> list[Candidate]:
    """The candidates, those without a source given their cue's subject where it has one outside the content."""
    if all(candidate.source for candidate in found):
        return found
    subjects, passive = encoding.first_child("nsubj"), encoding.first_child("nsubjpass", "auxpass", "expl")
    return [item if item.source else _with_subject(encoding, item, subjects, passive) for item in found]


def _with_subject(e: Encoding, item: Candidate, subjects: Indices, passive: Indices) -> Candidate:
    verb = item.head
    for _ in range(_STEPS):
        if e.tag[verb] not in _VERBS or passive[verb] != e.missing:
            return item
        subject = int(subjects[verb])
        if subject != e.missing:
            return replace(item, source=_phrase(e, subject, item))
        if e.dep[verb] not in _BORROWING:
            return item
        verb = int(e.head[verb])
    return item


def _phrase(e: Encoding, subject: int, item: Candidate) -> list[int]:
    """The words of the subject's phrase, none if it is nobody, quoted, part of the content or too long."""
    taken = {*item.content, *item.cue}
    if int(e.lower[subject]) in _NOBODY or subject in taken or e.quotation[subject] != e.quotation[item.head]:
        return []
    depth = int(e.depth[subject])
    low, high = max(subject - _LONGEST, 0), min(subject + _LONGEST + 1, e.missing)
    words = [t for t in range(low, high) if e.path[depth, t] == subject and e.word[t] and t not in taken]
    return words if len(words) <= _LONGEST else []
