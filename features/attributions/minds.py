"""What the author tells of somebody's mind, or for a reason, in the form of a statement: nobody said it.

"Roe clearly believes that voters are fools" is the author's guess, "Roe knows that she lied" the author's own assertion (the
verb presupposes it: Kiparsky and Kiparsky 1970, "Fact"), "the test is so new that few use it" a consequence.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.strings import get_string_id
from spacy.tokens import Token

from .classes import class_number, word_number

_VERBS = frozenset(map(get_string_id, ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")))
_KNOWING = frozenset(
    "know knows knew known knowing realise realises realised realising realize realizes realized realizing see sees saw seen "
    "seeing forget forgets forgot forgotten forgetting care cares cared caring".split()
)
_MADE = frozenset({"made", "make", "makes", "making", "let", "lets", "letting"})
_GUESSING = frozenset(
    "clearly obviously evidently apparently surely undoubtedly doubtless presumably seemingly must may might".split()
)
_BELIEVING = frozenset("sure certain confident convinced afraid worried".split())
_SO = get_string_id("so")
_QUALITIES = frozenset(map(get_string_id, ("JJ", "RB")))
_THINKING = class_number("think")


def guessed(cues: Sequence[Token]) -> bool:
    """Whether a cue without quoted words tells what the author knows or infers, not what somebody was heard to say."""
    verbs = [cue for cue in cues if cue.tag in _VERBS]
    words = {cue.lower_ for cue in cues}
    if any(verb.lower_ in _KNOWING for verb in verbs) and words.isdisjoint(_MADE):
        return True
    if any(cue.lower == _SO and cue.head.tag in _QUALITIES and cue.head.lower_ not in _BELIEVING for cue in cues):
        return True
    return any(
        word_number(verb.lower_) == _THINKING and not _GUESSING.isdisjoint(words.union(left.lower_ for left in verb.lefts))
        for verb in verbs
    )
