"""Who speaks in an article, how often, and whether in their own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from .plain import plain
from .types import ArticleRecord, Attribution, Sentence

_KINDS = {
    "named": "named",
    "role": "by role",
    "document": "document",
    "agency": "news agency",
    "anonymous": "unnamed",
    "vague": "vague",
}
_ASKABLE = _KINDS.keys() - {"vague"}

_IN_HEADLINES = "in headlines and other lines that are not body text"
_LEFT_OUT = {"none": "without a source", "author": "by the author"}


class Source(NamedTuple):
    """A speaker, what kind of source that is, and how many statements: in all, and direct, mixed, indirect."""

    speaker: str
    kind: str
    statements: int
    ways: tuple[int, int, int]


class Sources(NamedTuple):
    """The sources, the most quoted first; of how many statements one could ask the source; what is not counted."""

    sources: Sequence[Source]
    statements: int
    askable: int
    left_out: Sequence[str]


def sources_of(record: ArticleRecord) -> Sources:
    """The sources in the body of an article, as the measures of attribution count them."""
    why_not = [_left_out(record, attribution) for attribution in record["attributions"]]
    counted = [attribution for attribution, why in zip(record["attributions"], why_not, strict=True) if not why]
    groups: dict[tuple[str, str], list[Attribution]] = {}
    for statement in counted:
        groups.setdefault((_speaker(record, statement), statement["speaker_kind"]), []).append(statement)
    found = [_source(*group, statements) for group, statements in groups.items()]
    found.sort(key=lambda source: (-source.statements, source.speaker, source.kind))
    askable = sum(statement["speaker_kind"] in _ASKABLE for statement in counted)
    left_out = [f"{amount:,} {why}" for why, amount in sorted(Counter(filter(None, why_not)).items())]
    return Sources(found, len(counted), askable, left_out)


def voice_shares(record: ArticleRecord) -> list[tuple[str, int, float]]:
    """Author, source, mixed: how many sentences of the body are in whose voice, and their share."""
    voices = [sentence["voice"] for sentence in record["sentences"] if _is_body(record, sentence)]
    total = max(1, len(voices))
    return [(voice, voices.count(voice), voices.count(voice) / total) for voice in ("author", "source", "mixed")]


def _is_body(record: ArticleRecord, sentence: Sentence) -> bool:
    """Whether most of a sentence is body text: a dateline at its beginning leaves it one, a headline does not."""
    start, end = sentence["start"], sentence["end"]
    apart = sum(max(0, min(end, region["end"]) - max(start, region["start"])) for region in record["regions"])
    return 2 * apart < end - start


def _source(speaker: str, kind: str, statements: list[Attribution]) -> Source:
    ways = Counter(statement["kind"] for statement in statements)
    return Source(speaker, _KINDS.get(kind, kind), len(statements), (ways["direct"], ways["mixed"], ways["indirect"]))


def _left_out(record: ArticleRecord, attribution: Attribution) -> str | None:
    """Why the measures do not count this attribution; None if they do."""
    kind, content = attribution["speaker_kind"], attribution["content"]
    if not content or any(region["start"] <= content[0][0] < region["end"] for region in record["regions"]):
        return _IN_HEADLINES
    return _LEFT_OUT.get(kind)


def _speaker(record: ArticleRecord, attribution: Attribution) -> str:
    words = " ".join(record["text"][start:end] for start, end in attribution["source"])
    return plain(attribution["speaker"] or words) or "–"
