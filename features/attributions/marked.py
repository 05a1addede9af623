"""Articles in which every attribution is marked, as the models learn from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from ..labelled import LabelsError, read_rows
from ..quotations import find_quotations
from .encoding import Encoding, Indices, encode


@dataclass(frozen=True)
class Marked:
    """One marked attribution: the head of its cue and the token indices of its parts."""

    head: int
    source: Indices
    cue: Indices
    content: Indices


@dataclass(frozen=True)
class Example:
    """An article as the models see it, with its attributions."""

    id: str
    encoding: Encoding
    marked: tuple[Marked, ...]


def read_documents(path: Path) -> list[dict[str, Any]]:
    """Read ``.jsonl`` or ``.jsonl.gz`` with ``doc_id``, ``text`` and ``attributions``; only primary annotations are kept."""
    rows = read_rows(path, "doc_id", "text", "attributions")
    for number, row in enumerate(rows, 1):
        if not isinstance(row["attributions"], list) or not all(map(_is_marked, row["attributions"])):
            raise LabelsError(
                f"{path}: row {number}: attributions must be objects with source, cue, content as [start, end] pairs"
            )
    return [document for document in rows if document.get("primary", True)]


def _is_marked(attribution: object) -> bool:
    """Whether the roles of an attribution are lists of spans, as far as they are there."""
    if not isinstance(attribution, dict):
        return False
    roles = [attribution.get(role) or [] for role in ("source", "cue", "content")]
    return all(isinstance(spans, list) and all(map(_is_span, spans)) for spans in roles)


def _is_span(span: object) -> bool:
    return isinstance(span, list) and [type(place) for place in span] == [int, int]


def example_of(doc: Doc, document: Mapping[str, Any]) -> Example:
    """Turn the character spans of ``document`` into tokens of ``doc``, its parsed text."""
    encoding = encode(doc, find_quotations(doc.text))
    starts = np.array([token.idx for token in doc], dtype=np.int64)
    ends = starts + np.array([len(token) for token in doc], dtype=np.int64)

    def tokens(spans: Iterable[Sequence[int]]) -> Indices:
        found = np.zeros(len(doc), dtype=np.bool_)
        for start, end in spans:
            found[np.searchsorted(ends, start, side="right") : np.searchsorted(starts, end)] = True
        return np.flatnonzero(found)

    marked = []
    for attribution in document["attributions"]:
        source, cue, content = (tokens(attribution.get(role) or ()) for role in ("source", "cue", "content"))
        if len(cue) and len(content):
            marked.append(Marked(_head(encoding, cue, doc), source, cue, content))
    return Example(document["doc_id"], encoding, tuple(marked))


def _head(encoding: Encoding, cue: Indices, doc: Doc) -> int:
    """The highest word of a cue; a verb if several are equally high."""
    heads = encoding.head[cue]
    roots: list[int] = cue[~np.isin(heads, cue) | (heads == cue)].tolist()
    return next((index for index in roots if doc[index].tag_.startswith("V")), roots[0])
