"""Which words are cues: the features of every token that may head a cue ("said", "according", "claim", ":")."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column, buckets, hashed_sums, join
from .encoding import OPENS, Encoding, Flags, Indices, signature_of
from .stems import word_id

BITS = 19
_FAR = 8  # tokens: a quotation further away is as good as none
_LINE = 6  # words: the longest name that is told from other words at the edge of a line


_VERBAL = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ")
_OTHER = ("NN", "NNS", "JJ", "IN", ":")  # claim, sources, certain, according, :
_NAMES = ("NNP", "NNPS")  # in headlines verbs are taken for names: Mayor Says
_CLAUSAL = signature_of("nsubj", "ccomp", "xcomp", "dobj")
NEVER = -9.0  # log-odds of a word that is not looked at


def possible_heads(encoding: Encoding) -> Indices:
    """The tokens that may head a cue: verbs, common nouns, adjectives, prepositions, colons, dashes; names with a clause."""
    tag = encoding.tag[:-1]
    named = np.isin(tag, _ids(_NAMES)) & ((encoding.signature[:-1] & _CLAUSAL) > 0)
    return np.flatnonzero(np.isin(tag, _ids(_VERBAL + _OTHER)) | named)


def cue_features(encoding: Encoding, tokens: Indices) -> npt.NDArray[np.int32]:
    """Buckets of the features of ``tokens`` as heads of a cue, shape (tokens, templates)."""
    return buckets(_columns(encoding, tokens), BITS)


def cue_chances(encoding: Encoding, weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Every token's log-odds of heading a cue, shape (all tokens,)."""
    chances = np.full(encoding.missing, NEVER, dtype=np.float32)
    tokens = possible_heads(encoding)
    if len(tokens):
        chances[tokens] = hashed_sums(weights, _columns(encoding, tokens), BITS)
    return chances


@cache
def _ids(tags: tuple[str, ...]) -> Column:
    return np.array([word_id(tag) for tag in tags], dtype=np.uint64)


def _flag(values: Flags) -> Column:
    return values.astype(np.uint64)


def quotation_view(encoding: Encoding) -> Column:
    """How each token stands to quotations: inside or not, and how near the next and the last are in its paragraph."""
    inside = encoding.quotation >= 0
    place = np.arange(encoding.missing + 1)
    last = np.maximum.accumulate(np.where(inside, place, -1))
    following = np.minimum.accumulate(np.where(inside, place, encoding.missing)[::-1])[::-1]
    behind = np.where((last >= 0) & (encoding.paragraph[last] == encoding.paragraph), place - last, _FAR)
    ahead = np.where(encoding.paragraph[following] == encoding.paragraph, following - place, _FAR)
    near = np.minimum(behind, _FAR) * 16 + np.minimum(ahead, _FAR) * 256
    view: Column = _flag(inside) + near.astype(np.uint64)
    return view


def introduction(encoding: Encoding) -> Flags:
    """True for the tokens of a sentence that ends in a colon before a quotation, maybe of the next paragraph."""
    last = np.flatnonzero((encoding.lower == np.uint64(word_id(":"))) & ~encoding.space)
    opening = encoding.tag[encoding.after(last)] == OPENS
    flags = np.zeros(encoding.missing + 1, dtype=np.bool_)
    flags[last[opening]] = True
    return encoding.in_sentence(flags)


def line_view(encoding: Encoding) -> tuple[Column, Column]:
    """Words between each token and the start and the end of its line, and whether all of them are capitalised.

    So "SMITH: We go." and "“We go.” — Jane Smith" can be told from other colons and dashes.
    """
    words: Indices = np.cumsum(encoding.word)
    small: Indices = np.cumsum(encoding.word & ~encoding.capital)
    count = encoding.missing
    line = encoding.paragraph[:count]
    first = np.searchsorted(line, encoding.paragraph)
    last = np.searchsorted(line, encoding.paragraph, side="right") - 1
    first[count] = last[count] = count
    prior = np.maximum(first - 1, 0)
    to_start = words - encoding.word - np.where(first > 0, words[prior], 0)
    small_before: Indices = small - np.where(first > 0, small[prior], 0)
    to_end: Indices = words[last] - words
    small_after: Indices = small[last] - small
    lead = np.minimum(to_start, _LINE) * 2 + ((small_before == 0) & (to_start <= _LINE))
    tail = np.minimum(to_end, _LINE) * 2 + ((small_after == 0) & (to_end <= _LINE))
    return lead.astype(np.uint64), tail.astype(np.uint64)


def _columns(e: Encoding, token: Indices) -> list[Column]:
    none = e.missing
    stem, lower, tag, dep = e.stem[token], e.lower[token], e.tag[token], e.dep[token]
    head = e.head[token]
    above = e.head[head]
    form = join(stem, tag)
    meaning = join(e.meaning[token], tag)
    subjects = e.first_child("nsubj", "nsubjpass", "csubj")
    subject = subjects[token]
    # A verb without a subject of its own ("… and said", "…, saying") has that of the verb it hangs on.
    shared = np.where(subject == none, subjects[head], subject)
    clause = e.last_child("ccomp")[token]
    to_clause = e.stem[e.first_child("xcomp")[token]]
    objective = e.first_child("dobj", "attr", "oprd", "acomp")[token]
    preposition, last_preposition = e.first_child("prep", "agent")[token], e.last_child("prep", "agent")[token]
    inner = e.first_child("pobj", "pcomp")
    modifier = e.first_child("acl", "relcl")[token]
    signature = e.signature[token]
    apart = e.first_child("parataxis")[token]
    before, after = e.before(token), e.after(token)
    before2, after2 = e.before(before), e.after(after)
    before3, after3 = e.before(before2), e.after(after2)
    subject_kind = join(e.tag[subject], _flag(subject < token))
    shared_kind = join(e.tag[shared], _flag(shared == subject))
    quoted = e.quotation >= 0
    quotes = quotation_view(e)[token]
    lead, tail = (view[token] for view in line_view(e))
    introduces = _flag(introduction(e)[token])
    opening = _flag(e.sentence[before] != e.sentence[token])
    spoken = _flag(e.in_sentence(quoted)[token]) * np.uint64(2) + _flag(quoted[token])
    headline = _flag(e.headline[token])
    clause_kind = join(e.tag[clause], _flag(clause < token), e.lower[e.leftmost[clause]])

    def child(*labels: str) -> Column:
        return e.lower[e.first_child(*labels)[token]]

    return [
        stem, lower, tag, dep, form, join(stem, dep), join(stem, tag, dep), join(e.suffix[token], tag),
        join(e.shape[token], tag), e.stem[head], join(stem, e.stem[head]), join(dep, e.stem[head]),
        join(tag, dep, e.tag[head]), join(form, e.tag[head]), join(e.stem[head], e.stem[above]),
        join(dep, e.dep[head], e.dep[above]), e.stem[subject], join(stem, e.stem[subject]), join(tag, subject_kind),
        join(stem, subject_kind), e.stem[shared], join(stem, shared_kind), join(tag, dep, shared_kind),
        join(e.stem[shared], signature), join(tag, clause_kind), join(stem, clause_kind),
        join(stem, e.tag[clause], subject_kind),
        join(form, _flag(clause != none), _flag(apart != none), _flag(subject != none)), join(stem, e.stem[objective]),
        join(tag, e.stem[objective]), join(stem, e.tag[objective]), e.stem[objective], join(stem, e.lower[preposition]),
        join(stem, e.lower[last_preposition]), join(tag, e.lower[preposition], e.stem[objective]),
        join(stem, e.stem[inner[preposition]]), join(stem, e.stem[inner[token]]), join(stem, to_clause), join(tag, to_clause),
        join(to_clause, e.stem[shared]), join(stem, child("aux", "auxpass")), join(stem, child("neg")),
        join(stem, child("advmod")), join(stem, child("prt")), join(stem, child("dative")), join(stem, e.stem[modifier]),
        join(stem, e.dep[modifier], e.tag[modifier]), join(stem, child("mark")), join(stem, child("poss")),
        join(stem, child("conj")), signature, join(stem, signature), join(form, dep, signature), e.lower[before],
        e.lower[after], e.lower[before2], e.lower[after2], join(stem, e.lower[before]), join(stem, e.lower[after]),
        join(e.lower[before], tag), join(e.lower[after], tag), join(e.tag[before], tag, e.tag[after]),
        join(e.lower[before2], e.lower[before]), join(e.lower[after], e.lower[after2]),
        join(stem, e.lower[after], e.lower[after2]), join(e.tag[before2], e.tag[before], tag),
        join(tag, e.tag[after], e.tag[after2]), join(e.lower[after3], tag), join(e.lower[before3], tag), join(quotes, tag),
        join(quotes, stem), join(quotes, tag, subject_kind), join(quotes, e.lower[after]), join(quotes, e.lower[before]),
        join(spoken, stem), join(spoken, tag, dep), join(spoken, signature), join(opening, stem),
        join(opening, tag, e.lower[after]), join(headline, tag, dep), join(headline, stem),
        join(tag, e.depth[token].astype(np.uint64), dep), join(e.shape[subject], tag, _flag(clause != none)),
        join(child("amod", "compound"), stem), join(e.suffix[token], signature), join(lead, lower), join(tail, lower),
        join(lead, tag, e.tag[after]), join(tail, tag, e.tag[before]), join(lead, tail, tag, spoken),
        join(quotes, lead, lower), join(quotes, tail, lower), meaning, join(meaning, signature), join(meaning, quotes),
        join(meaning, shared_kind), join(meaning, clause_kind), join(meaning, dep, e.stem[shared]),
        join(meaning, e.stem[objective]), join(meaning, e.lower[preposition]), join(meaning, spoken, subject_kind),
        join(e.meaning[head], tag, dep), join(meaning, e.meaning[shared], dep), join(e.meaning[objective], stem),
        join(e.meaning[inner[token]], lower), join(introduces, form), join(introduces, signature, tag),
        join(introduces, meaning, shared_kind), join(introduces, dep, lead),
    ]  # fmt: skip
