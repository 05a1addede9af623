"""Which words are cues: the features of every token as a candidate head of a cue ("said", "according", "claim", ":")."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column, buckets, join
from .encoding import Encoding, Flags, Indices

BITS = 19
_FAR = 8  # tokens: a quotation further away is as good as none


def cue_features(encoding: Encoding) -> npt.NDArray[np.int32]:
    """Buckets of every token's features, shape (tokens, templates)."""
    return buckets([column[: encoding.missing] for column in _columns(encoding)], BITS)


def quotation_view(encoding: Encoding) -> Column:
    """How each token stands to quotations: inside or not, and how near the next and the last one are in its paragraph."""
    inside = encoding.quotation >= 0
    before, after = _distances(encoding, inside)
    return _column(inside) + _column(np.minimum(before, _FAR)) * np.uint64(16) + _column(np.minimum(after, _FAR)) * np.uint64(256)


def _distances(encoding: Encoding, inside: Flags) -> tuple[Indices, Indices]:
    """Tokens since the last quotation's end and to the next one's start, within the paragraph; ``_FAR`` if there is none."""
    place = np.arange(encoding.missing + 1)
    last = np.maximum.accumulate(np.where(inside, place, -1))
    following = np.minimum.accumulate(np.where(inside, place, encoding.missing)[::-1])[::-1]
    same_before = (last >= 0) & (encoding.paragraph[last] == encoding.paragraph)
    same_after = encoding.paragraph[following] == encoding.paragraph
    return np.where(same_before, place - last, _FAR), np.where(same_after, following - place, _FAR)


def _column(values: npt.NDArray[np.bool_] | Indices) -> Column:
    return values.astype(np.uint64)


def child_signature(encoding: Encoding) -> Column:
    """A bit for each dependency label among a token's children."""
    bits = np.zeros(encoding.missing + 1, dtype=np.uint64)
    groups = (
        ("nsubj",), ("nsubjpass",), ("ccomp",), ("xcomp",), ("dobj",), ("parataxis",), ("prep",), ("advcl",), ("attr",),
        ("acomp", "oprd"), ("mark",), ("aux",), ("auxpass",), ("neg",), ("dative",), ("agent",), ("relcl",), ("acl",),
        ("prt",), ("conj",), ("poss",), ("expl",),
    )  # fmt: skip
    for bit, labels in enumerate(groups):
        bits |= _column(encoding.first_child(*labels) != encoding.missing) << np.uint64(bit)
    return bits


def _columns(encoding: Encoding) -> list[Column]:
    e = encoding
    none = e.missing
    place = np.arange(none + 1)
    stem, lower, tag, dep, head = e.stem, e.lower, e.tag, e.dep, e.head
    form = join(stem, tag)
    above = head[head]
    subject = e.first_child("nsubj", "nsubjpass", "csubj")
    # A verb without a subject of its own ("… and said", "…, saying") has that of the verb it hangs on.
    shared = np.where(subject == none, subject[head], subject)
    clause = e.last_child("ccomp")
    to_clause = e.first_child("xcomp")
    objective = e.first_child("dobj", "attr", "oprd", "acomp")
    preposition, last_preposition = e.first_child("prep", "agent"), e.last_child("prep", "agent")
    apart = e.first_child("parataxis")
    inner = e.first_child("pobj", "pcomp")
    modifier = e.first_child("acl", "relcl")
    left_of_clause = _leftmost(e)[clause]
    signature = child_signature(e)
    quotes = quotation_view(e)
    before, after = e.beside(place, -1), e.beside(place, 1)
    before2, after2 = e.beside(place, -2), e.beside(place, 2)
    before3, after3 = e.beside(place, -3), e.beside(place, 3)
    subject_kind = join(tag[subject], _column(subject < place))
    shared_kind = join(tag[shared], _column(shared == subject))
    first = e.beside(place, -1)
    opening = _column(e.sentence[first] != e.sentence)
    spoken = _sentence_flag(e, e.quotation >= 0) * np.uint64(2) + _column(e.quotation >= 0)
    headline = _column(e.paragraph == e.paragraph[0]) if none else _column(e.paragraph)
    sentence_colon = _sentence_flag(e, lower == np.uint64(_colon(e)))
    clause_kind = join(tag[clause], _column(clause < place), lower[left_of_clause])
    return [
        stem, lower, tag, dep, form, join(stem, dep), join(stem, tag, dep), join(e.suffix, tag), join(e.shape, tag),
        stem[head], join(stem, stem[head]), join(dep, stem[head]), join(tag, dep, tag[head]), join(form, tag[head]),
        join(stem[head], stem[above]), join(dep, dep[head], dep[above]),
        stem[subject], join(stem, stem[subject]), join(tag, subject_kind), join(stem, subject_kind),
        stem[shared], join(stem, shared_kind), join(tag, dep, shared_kind), join(stem[shared], signature),
        join(tag, clause_kind), join(stem, clause_kind), join(stem, tag[clause], subject_kind),
        join(form, _column(clause != none), _column(apart != none), _column(subject != none)),
        join(stem, stem[objective]), join(tag, stem[objective]), join(stem, tag[objective]), stem[objective],
        join(stem, lower[preposition]), join(stem, lower[last_preposition]), join(tag, lower[preposition], stem[objective]),
        join(stem, stem[inner[preposition]]), join(stem, stem[inner]), join(lower, lower[inner], tag[inner]),
        join(stem, stem[to_clause]), join(tag, stem[to_clause]), join(stem[to_clause], stem[shared]),
        join(stem, lower[e.first_child("aux", "auxpass")]), join(stem, lower[e.first_child("neg")]),
        join(stem, lower[e.first_child("advmod")]), join(stem, lower[e.first_child("prt")]),
        join(stem, stem[e.first_child("dative")]), join(stem, stem[modifier]), join(stem, dep[modifier], tag[modifier]),
        join(stem, lower[e.first_child("mark")]), join(stem, lower[e.first_child("poss")]), join(stem, stem[e.first_child("conj")]),
        signature, join(stem, signature), join(form, dep, signature),
        lower[before], lower[after], lower[before2], lower[after2], join(stem, lower[before]), join(stem, lower[after]),
        join(lower[before], tag), join(lower[after], tag), join(tag[before], tag, tag[after]), join(lower[before2], lower[before]),
        join(lower[after], lower[after2]), join(stem, lower[after], lower[after2]), join(tag[before2], tag[before], tag),
        join(tag, tag[after], tag[after2]), join(lower[after3], tag), join(lower[before3], tag),
        join(quotes, tag), join(quotes, stem), join(quotes, tag, subject_kind), join(quotes, lower[after]), join(quotes, lower[before]),
        join(spoken, stem), join(spoken, tag, dep), join(spoken, signature), join(opening, stem), join(opening, tag, lower[after]),
        join(headline, tag, dep), join(headline, stem), join(sentence_colon, tag, dep), join(sentence_colon, stem),
        join(tag, _column(e.depth), dep), join(e.shape[subject], tag, _column(clause != none)),
        join(lower[e.first_child("amod", "compound")], stem), join(e.suffix, signature),
    ]  # fmt: skip


def _colon(encoding: Encoding) -> int:
    return encoding.names[":"]


def _leftmost(encoding: Encoding) -> Indices:
    """The first token of each token's subtree, direct children only: enough to see "that", "to", "whether"."""
    place = np.arange(encoding.missing + 1)
    found = place.copy()
    np.minimum.at(found, encoding.head, place)
    return found


def _sentence_flag(encoding: Encoding, flags: Flags) -> Column:
    """1 for every token of a sentence that holds a flagged token."""
    held = np.zeros(int(encoding.sentence[-1]) + 1, dtype=np.uint64)
    held[encoding.sentence[:-1][flags[:-1]]] = 1
    return held[encoding.sentence]
