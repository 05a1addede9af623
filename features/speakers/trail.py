"""What has been said so far in an article, and by whom: the memory that pronouns and descriptions look back on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from ..attributions.types import Attribution, SpeakerKind
from .inventory import Inventory, Name
from .lexicons import HEADS
from .words import NN, NOMINAL, SUBJECT, Words

HE = frozenset({"he", "his", "him", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
# What makes somebody the likelier meaning of "he", in sentences: one more sentence away costs 1. Set by hand from the
# order
# of preference in the literature (Lappin and Leass 1994: recency, subject, repetition) and never fitted.
_SUBJECT, _NOT_QUOTED, _ECHO, _SPOKE_LAST, _SAME_GENDER, _PERSON, _REPEATED = 0.9, 0.3, 1.2, 1.2, 0.5, 0.5, 0.08
_FARTHEST = 20
"""Sentences after which it makes no difference how long ago a name was mentioned."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A resolved source: its kind, if named the name as text, and the entry of the inventory if it is one."""

    kind: SpeakerKind
    speaker: str | None = None
    name: Name | None = None


class Trail:
    """An article's words and names, and the sources and repeated subjects met so far."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self.words = Words(doc)
        self.inventory = Inventory(self.words)
        self.attributions = attributions
        self.sources: list[tuple[int, Answer]] = []  # first token of a source, and who it was
        self.echoes: list[tuple[int, Name]] = []  # subjects that repeat a person without the name
        self._weights: dict[Name, list[tuple[int, int, float]]] = {}
        self.inside = bytearray(len(doc))  # 1 for tokens in the content of any attribution
        for attribution in attributions:
            for first, end in attribution.content:
                self.inside[first:end] = b"\1" * (end - first)

    def recent_person(self, token: int, gender: int, reach: int) -> Name | None:
        """The likeliest person before ``token``: near, a subject, the source before, often named, of that gender.

        ``gender`` is 1 for a man, -1 for a woman, 0 for either; ``reach`` is how many sentences to look back.
        """
        self.inventory.read_gender()
        here = self.words.sentence[token]
        spoke_last = next((answer.name for start, answer in reversed(self.sources) if start < token and answer.name), None)
        best: tuple[float, Name] | None = None
        for name in self.inventory.people:
            if name.mentions[0].end > token and not self.echoes:
                continue
            score = self._presence(name, token, here, reach)
            if score is None:
                continue
            hers = name.gender if gender else 0
            if gender and hers == -gender:
                continue
            score += _SPOKE_LAST * (name is spoke_last) + _SAME_GENDER * (bool(gender) and hers == gender)
            score += _PERSON * (name.kind == "person") + _REPEATED * min(len(name.mentions), 10)
            if best is None or score > best[0]:
                best = (score, name)
        return best[1] if best else None

    def recent_body(self, token: int, reach: int) -> Name | None:
        """The body that "the company" or "the alliance" most likely repeats: named twice or more, and near."""
        self.inventory.read_gender()
        here = self.words.sentence[token]
        best: tuple[float, Name] | None = None
        for name in self.inventory.names:
            impersonal = name.kind == "body" or (name.kind == "unknown" and len(name.words) == 1 and not name.gender)
            if not impersonal or name.bearings or len(name.mentions) < 2:
                continue
            presence = self._presence(name, token, here, reach)
            if presence is not None and (best is None or presence + _REPEATED * len(name.mentions) > best[0]):
                best = (presence + _REPEATED * len(name.mentions), name)
        return best[1] if best else None

    def _presence(self, name: Name, token: int, here: int, reach: int) -> float | None:
        """How present the name is at ``token``, by its best mention within reach; None if there is none."""
        best: float | None = None
        for end, sentence, weight in self._weights.get(name) or self._weigh(name):
            if end > token:
                continue
            if here - sentence > reach:
                break
            presence = weight - (here - sentence)
            if best is None or presence > best:
                best = presence
        for start, echoed in self.echoes[-6:]:
            if echoed is name and start < token and here - self.words.sentence[start] <= reach:
                presence = self.words.sentence[start] - here + _ECHO
                if best is None or presence > best:
                    best = presence
        return best

    def _weigh(self, name: Name) -> list[tuple[int, int, float]]:
        """The name's mentions, last first: end, sentence, and what counts besides distance. Kept for the next look."""
        words, weights = self.words, []
        for mention in reversed(name.mentions):
            subject = any(words.dep[i] in SUBJECT for i in range(mention.name_start, mention.end))
            weight = _SUBJECT * subject + _NOT_QUOTED * (not self.inside[mention.start])
            weights.append((mention.end, words.sentence[mention.end - 1], weight))
        self._weights[name] = weights
        return weights

    def nearness(self, name: Name, token: int) -> int:
        """Minus the number of sentences since the name was last mentioned."""
        here = self.words.sentence[token]
        before = [here - self.words.sentence[mention.start] for mention in name.mentions if mention.start < token]
        return -min(before, default=_FARTHEST)

    def unnamed_person(self, token: int) -> tuple[int, Answer] | None:
        """The last source before ``token`` and where it starts, if it is one person without a name."""
        for start, answer in reversed(self.sources):
            if start < token:
                return (start, answer) if answer.kind in ("role", "anonymous") and self._one_person(start) else None
        return None

    def _one_person(self, start: int) -> bool:
        words = self.words
        for i in range(start, min(start + 8, len(words))):
            if words.lower[i] in HE or words.lower[i] in SHE:
                return True
            if words.tag[i] == NN and not (i + 1 < len(words) and words.tag[i + 1] in NOMINAL):
                return HEADS.get(words.lower[i]) in ("person", "representative", "withheld", "stranger")
        return False

    def other_content(self, token: int, reader: int) -> bool:
        """Whether ``token`` lies in the content of an attribution that does not hold ``reader`` as well."""
        if not self.inside[token]:
            return False
        return any(
            first <= token < end and not first <= reader < end
            for attribution in self.attributions
            for first, end in attribution.content
        )


def first_token(attribution: Attribution) -> int:
    """Where an attribution's source starts; of its cue or content if there is no source."""
    spans = attribution.source or attribution.cue or attribution.content
    return min(spans)[0] if spans else 0
