"""Telling sources apart, so that an article's distinct sources can be counted whatever kind they are.

A name is one source however often it speaks. Sources without a name are the same when the article calls them the same
("a police spokesman … the police spokesman"); a pronoun is the last unnamed source before it. Crowds, agentless
statements and the author are nobody to count and have no key.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ..attributions.types import Attribution
from .lexicons import MEDIA_ENDINGS, fold

_COUNTED = frozenset({"named", "role", "document", "agency", "anonymous"})
_PRONOUNS = frozenset("he she it they his her its their him them who which that whose whom hers theirs".split())
_DROPPED = frozenset("the a an this that these those one another 's ’s".split())
_BOUNDARIES = frozenset({",", "(", "—", "–", "--", "who", "which", "that", "said", "speaking"})


def source_key(attribution: Attribution, doc: Doc) -> str | None:
    """A string that is equal for attributions to one source, or None for a source that does not count or is a pronoun.

    ``named:jens stoltenberg`` for names; for other kinds the words of the source up to the first comma, dash or
    relative clause, without articles and in lower case: ``anonymous:senior official at ministry``.
    """
    kind = attribution.speaker_kind
    if kind not in _COUNTED:
        return None
    if kind == "named":
        return f"named:{fold(attribution.speaker)}" if attribution.speaker else None
    words: list[str] = []
    for start, end in attribution.source[:1]:
        for token in doc[start:end]:
            if words and (token.lower_ in _BOUNDARIES):
                break
            if any(letter.isalnum() for letter in token.text) and token.lower_ not in _DROPPED:
                words.append(fold(token.text))
    if not words or (len(words) == 1 and words[0] in _PRONOUNS):
        return None
    return f"{kind}:{' '.join(words)}"


def source_keys(doc: Doc, attributions: Sequence[Attribution]) -> list[str | None]:
    """``source_key`` for every attribution of an article, pronouns led back to the last source of their kind.

    News organisations are one by the end of their name or its initials: "the Times" after "The New York Times", "AP"
    and "the Associated Press".
    """
    keys: list[str | None] = []
    last: dict[str, str] = {}
    agencies: list[str] = []
    for attribution in attributions:
        kind = attribution.speaker_kind
        key = source_key(attribution, doc)
        if key is None and kind in _COUNTED and attribution.source:
            key = last.get(kind, f"{kind}:")
        elif key is not None and kind == "agency":
            key = next((known for known in agencies if _same_agency(known, key)), key)
            agencies.append(key)
        if key is not None:
            last[kind] = key
        keys.append(key)
    return keys


def speakers_of(doc: Doc, attributions: Sequence[Attribution]) -> dict[str, list[int]]:
    """The article's distinct sources: key to the indices of its attributions, in order of appearance."""
    sources: dict[str, list[int]] = {}
    for index, key in enumerate(source_keys(doc, attributions)):
        if key is not None:
            sources.setdefault(key, []).append(index)
    return sources


def same_speaker(one: Attribution, other: Attribution, doc: Doc) -> bool:
    """Whether two attributions of an article are certainly to one source; False where either cannot be told."""
    key = source_key(one, doc)
    return key is not None and key == source_key(other, doc)


def _same_agency(known: str, key: str) -> bool:
    one, other = known.partition(":")[2].split(), key.partition(":")[2].split()
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1 and shorter[0].replace(".", "") == "".join(word[0] for word in longer if word != "of"):
        return True
    return longer[-len(shorter) :] == shorter and (shorter == longer or shorter[-1] in MEDIA_ENDINGS)
