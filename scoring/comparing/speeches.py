"""Whose words are quoted, where a person is named for them right there; a "he" may be read wrongly."""

from __future__ import annotations

from dataclasses import dataclass

from .sketch import Sketch, Span, Speech


@dataclass(frozen=True, slots=True)
class Speaker:
    """The ``name`` as printed at code points ``start`` to ``end``, and the folded ``words`` of the speaker's full name."""

    name: str
    start: int
    end: int
    words: frozenset[str]

    def is_like(self, other: Speaker) -> bool:
        """Whether the two may be one person: a word of the name in common."""
        return not self.words.isdisjoint(other.words)


def named_speaker(sketch: Sketch, token: int) -> Speaker | None:
    """Who says the quoted word at this token, if one statement holds it and names a person; None where two hold it."""
    held = [speech for speech in sketch.speeches if any(start <= token < end for start, end in speech.content)]
    name = _name(sketch, held[0]) if len(held) == 1 and held[0].speaker else None
    if name is None:
        return None
    start, end = sketch.span(*name)
    return Speaker(sketch.text[start:end], start, end, frozenset(held[0].speaker))


def shared_speaker(one: Sketch, token: int, two: Sketch, other: int) -> str:
    """The name, as the article that prints more of it has it, of the person who says both words; empty if that is not sure."""
    here, there = named_speaker(one, token), named_speaker(two, other)
    return max(here.name, there.name, key=len) if here and there and here.is_like(there) else ""


def _name(sketch: Sketch, speech: Speech) -> Span | None:
    """The tokens of the person's name in the source."""
    for token in range(*speech.source):
        naming = sketch.name_at.get(token)
        if naming is not None and naming.kind in ("person", "unknown") and naming.full[-1] == speech.speaker[-1]:
            return naming.name_start, naming.end
    return None
