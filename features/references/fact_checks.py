"""Sentences that say what fact-checkers have checked.

A sentence is taken for a checked claim when it has nearly all of the claim's weight in words (rare words weigh more) and is
half made of them, or has all of them close together; when it has all the claim's names in the same order, its numbers and no
others but years, and the same polarity. What calls the claim false, asks or supposes it is let pass.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ..findings import Finding, Reference
from .claim_review import FactCheck

if TYPE_CHECKING:
    from ..document import Document

KIND = "fact_check"
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_YEAR = re.compile(r"1[89]\d\d|20\d\d")
_OPENING = re.compile(r"^(?:(?:Says?|Said|Claims?|Claimed|Video shows|Photo shows|Image shows)\b(?: that)?[:,]?\s*)?[\"“]?")
_COVERED = 0.8
"""Share of the claim's weight that the sentence must hold."""
_ON_TOPIC = 0.5
"""Share of the sentence's weight that the claim must hold; the rest is who said it and where."""
_CLOSE = 2 / 3
"""The same for the words from the claim's first to its last, where the claim is a small part of the sentence but all there."""
_FEWEST = 4  # content words of a claim; shorter ones match by chance
_RAREST = 4
_LIGHT = frozenset(
    "a an the of in on at to for from by with as is are was were be been being has have had do does did will would could "
    "should may might can and or but that this these those it its he his she her they their them there which who whom whose "
    "said says say told also than then more most just only about into over out up after before claim claims claimed".split()
)
_NO = frozenset(
    "not no never none nobody nothing neither nor without cannot n't isn't wasn't aren't weren't don't doesn't".split()
)
_REJECTS = frozenset(
    "false falsely hoax myth myths debunked untrue wrong wrongly incorrect incorrectly baseless unfounded denied denies deny "
    "conspiracy rumor rumors rumour rumours fake misleading disproved refuted rejected dismissed if whether".split()
)


@dataclass(frozen=True, slots=True)
class _Claim:
    check: FactCheck
    weights: dict[str, float]
    names: tuple[str, ...]
    numbers: frozenset[str]
    denied: bool


class FactChecks:
    """An index of fact-checks by their rarest words, so that a sentence meets only the few claims that share one."""

    def __init__(self, checks: Sequence[FactCheck]) -> None:
        self._seen = Counter(word for check in checks for word in {key(word) for word in _words(check.claim)})
        self._size = len(checks)
        self._index: dict[str, list[_Claim]] = defaultdict(list)
        for check in checks:
            claim = self._claim(check)
            for word in sorted(claim.weights, key=lambda word: -claim.weights[word])[:_RAREST]:
                if len(claim.weights) >= _FEWEST:
                    self._index[word].append(claim)

    def match(self, document: Document) -> list[tuple[Finding, bool]]:
        """Findings for the sentences that say what was checked and not found true, and whether each is the author's falsehood.

        That is so when the claim was rated plainly false and the sentence is in the author's own voice.
        """
        found = []
        text = document.article.text
        for sentence in document.sentences:
            start, end = document.span(sentence.start, sentence.end)
            best = self._best(text[start:end])
            if best is not None and best[0].verdict < 1:
                check, similarity = best
                counts = check.verdict < 0 and sentence.voice == "author"
                message = f"this was checked by {check.reviewer}: rated “{check.rating}”"
                grade = "conflict" if check.verdict < 0 else "differs in precision"
                reference = Reference(f"“{check.claim}”: {check.rating}", check.reviewer, check.url)
                finding = Finding(KIND, grade, start, end, message, round(0.9 * similarity, 3), reference=reference)  # type: ignore[arg-type]
                found.append((finding, counts))
        return found

    def _best(self, sentence: str) -> tuple[FactCheck, float] | None:
        """The checked claim that the sentence says, and the share of it that is there."""
        words = _words(sentence)
        keys = [key(word) for word in words]
        candidates = {id(claim): claim for word in set(keys) for claim in self._index.get(word, ())}
        if not candidates or sentence.rstrip(" \"”'").endswith("?") or not _REJECTS.isdisjoint(words):
            return None
        total = self._total(keys)
        numbers = {word for word in words if word[0].isdigit()}
        best: tuple[FactCheck, float] | None = None
        for claim in candidates.values():
            shared = sum(weight for word, weight in claim.weights.items() if word in keys)
            covered = shared / sum(claim.weights.values())
            if covered < max(_COVERED, best[1] if best else 0.0):
                continue
            if shared < _ON_TOPIC * total and not (covered == 1 and shared >= _CLOSE * self._total(_stretch(claim, keys))):
                continue
            if _same_numbers(claim, numbers) and _in_order(claim.names, keys) and claim.denied == _is_denied(words):
                best = (claim.check, covered)
        return best

    def _total(self, keys: Sequence[str]) -> float:
        return sum(self._weight(word) for word in {word for word in keys if _content(word)})

    def _claim(self, check: FactCheck) -> _Claim:
        text = _OPENING.sub("", check.claim)
        words = _words(text)
        named = [match[0] for match in _WORD.finditer(text) if match[0][0].isupper() and match.start()]
        return _Claim(
            check,
            {word: self._weight(word) for word in map(key, words) if _content(word)},
            tuple(dict.fromkeys(key(word.lower()) for word in named if _content(key(word.lower())))),
            frozenset(word for word in words if word[0].isdigit()),
            _is_denied(words),
        )

    def _weight(self, word: str) -> float:
        return math.log(1 + (self._size + 1) / (self._seen[word] + 1))


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """A lower-case word without its commonest endings."""
    for ending in ("ing", "ed", "es", "'s", "’s", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _words(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def _content(word: str) -> bool:
    return word not in _LIGHT and word not in _NO and (len(word) > 2 or word[0].isdigit())


def _is_denied(words: Sequence[str]) -> bool:
    return any(word in _NO or word.endswith("n't") for word in words)


def _stretch(claim: _Claim, keys: Sequence[str]) -> Sequence[str]:
    """The words of a sentence from the first that the claim has to the last."""
    places = [place for place, word in enumerate(keys) if word in claim.weights]
    return keys[places[0] : places[-1] + 1]


def _same_numbers(claim: _Claim, numbers: set[str]) -> bool:
    """Whether a sentence has the claim's numbers, and beside them at most years; a claim without numbers leaves them free."""
    return not claim.numbers or (claim.numbers <= numbers and all(map(_YEAR.fullmatch, numbers - claim.numbers)))


def _in_order(names: Sequence[str], keys: Sequence[str]) -> bool:
    """True when all names occur, each after the one before."""
    places = iter(keys)
    return all(name in places for name in names)
