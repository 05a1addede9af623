"""Labelled sentences as documents, for training and for measuring.

A set is ``.jsonl`` or ``.jsonl.gz``, one object a line with ``id`` and ``text``. Sentences that name the same ``doc`` follow
one another as they do in that document and are read together; a ``prev`` is read before its sentence.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..models.errors import UnusableFile
from .article import Article
from .document import Document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Row = Mapping[str, Any]


class LabelsError(UnusableFile):
    """Labelled data that cannot be used; the message names the file and what to do."""


@dataclass(frozen=True)
class Labelled:
    """A document made of labelled sentences: row ``items[i]`` of the set is tokens ``starts[i]`` to ``ends[i]``."""

    document: Document
    items: tuple[int, ...]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]


def read_rows(path: Path, *fields: str) -> list[dict[str, Any]]:
    """The objects of a ``.jsonl`` or ``.jsonl.gz`` file, of which each must have ``fields`` (``"label or voice"``: either).

    Raises LabelsError, which names the row, for a file that holds anything else, and for an empty one.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError, EOFError, zlib.error) as error:
        raise LabelsError(f"{path}: not readable as JSON Lines ({error})") from error
    if not rows:
        raise LabelsError(f"{path}: is empty")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise LabelsError(f"{path}: row {number} is no JSON object")
        for field in fields:
            if not any(name in row for name in field.split(" or ")):
                raise LabelsError(f"{path}: row {number} lacks {field}")
        if "text" in fields and not isinstance(row["text"], str):
            raise LabelsError(f"{path}: row {number} has a text that is no string")
    return rows


def read_labelled(path: Path, *fields: str) -> tuple[list[dict[str, Any]], npt.NDArray[np.bool_]]:
    """The rows whose label is told, and the labels: of each row the first of ``fields`` that it has, 0 or 1.

    A row whose label is null, because its annotators did not agree, is left out. Raises LabelsError for other labels, and
    where none is told.
    """
    kept, labels = [], []
    for number, row in enumerate(read_rows(path, "id", "text", " or ".join(fields)), 1):
        field = next(name for name in fields if name in row)
        if row[field] not in (0, 1, None):
            raise LabelsError(f"{path}: row {number}: {field} must be 0, 1 or null, not {row[field]!r}")
        if row[field] is not None:
            kept.append(row)
            labels.append(bool(row[field]))
    if not kept:
        raise LabelsError(f"{path}: {' or '.join(fields)} is null in every row; label some of them 0 or 1")
    return kept, np.array(labels)


def check_kinds(source: str, field: str, labels: npt.NDArray[np.bool_], fold: npt.NDArray[np.int64] | None = None) -> None:
    """Raise LabelsError unless there are labels of both kinds, and are still whichever ``fold`` of them is held out."""
    parts = [labels] if fold is None else [labels[fold != number] for number in np.unique(fold)]
    if not all(part.any() and not part.all() for part in parts):
        positive, apart = int(labels.sum()), "" if fold is None else ", in several parts of the data: each is held out in turn"
        raise LabelsError(
            f"{source}: {field} is 1 in {positive} and 0 in {len(labels) - positive} rows; both kinds are needed{apart}"
        )


def digest(path: Path) -> str:
    """SHA-256 of a file, for the note beside weights fitted on it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def groups(rows: Sequence[Row]) -> list[list[int]]:
    """Positions of the rows that belong to one document, in order; a row without ``doc`` is one of its own."""
    found: dict[object, list[int]] = {}
    for position, row in enumerate(rows):
        found.setdefault(row.get("doc", position), []).append(position)
    return list(found.values())


def documents(rows: Sequence[Row], pipeline: Language, batch_size: int = 32) -> Iterator[Labelled]:
    """Every document of a set, with its sentences as they were labelled, in the order of their first sentences."""
    members = groups(rows)
    pieces = [[*_before(rows, member), *(str(rows[item]["text"]) for item in member)] for member in members]
    made = (_unparsed(pipeline, texts) for texts in pieces)
    for member, (doc, starts) in zip(members, pipeline.pipe(made, as_tuples=True, batch_size=batch_size), strict=True):
        document = Document(Article(str(rows[member[0]]["id"]), doc.text), doc, ())
        own = starts[len(starts) - len(member) :]
        yield Labelled(document, tuple(member), own, np.append(own[1:], len(doc)))


def _before(rows: Sequence[Row], member: Sequence[int]) -> list[str]:
    previous = rows[member[0]].get("prev") if len(member) == 1 else None
    return [str(previous)] if previous else []


def _unparsed(pipeline: Language, texts: Sequence[str]) -> tuple[Doc, npt.NDArray[np.int64]]:
    """The texts joined by spaces, not parsed, and the token at which each begins: there a sentence begins too."""
    texts = [text if text.strip() else "." for text in texts]
    doc = pipeline.make_doc(" ".join(texts))
    positions = np.cumsum([0, *(len(text) + 1 for text in texts)])[:-1]
    offsets = np.array([token.idx for token in doc], dtype=np.int64)
    starts = np.searchsorted(offsets, positions)
    for start in starts.tolist():
        doc[start].is_sent_start = True
    for token in doc[:-1] if "\n" in doc.text else ():
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc, starts
