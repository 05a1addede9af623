"""The features of many articles as one table, measured once and kept in a file if the user names one."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ..features.article import Article
from ..features.document import read_documents
from ..features.extractors import all_extractors
from ..features.wording.argument import own_words
from . import parsing
from .abstention import refuse_document, refuse_text

_BATCH = 16
Floats = npt.NDArray[np.float64]
_Row = tuple[list[float], frozenset[str], int, bool]


@dataclass(frozen=True)
class FeatureTable:
    """One row an article: ``values`` (NaN where missing) under ``names``, its argument words, its body's length.

    ``judged`` is False for articles that a scorer refuses.
    """

    names: tuple[str, ...]
    values: Floats
    words: tuple[frozenset[str], ...]
    lengths: npt.NDArray[np.int64]
    judged: npt.NDArray[np.bool_]

    def column(self, name: str) -> Floats:
        """The values of one feature."""
        return self.values[:, self.names.index(name)]


def measure_table(articles: Sequence[Article], jobs: int = 1, kept: Path | None = None) -> FeatureTable:
    """The features of ``articles``, in order; the same whatever ``jobs``.

    ``kept`` names a file: a table there of the same articles made by the same code is read, else it is made and written.
    """
    digest = _digest(articles)
    if kept is not None and kept.exists():
        table = _read(kept, digest)
        if table is not None:
            return table
    batches = [list(articles[start : start + _BATCH]) for start in range(0, len(articles), _BATCH)]
    if jobs == 1:
        rows = [row for batch in batches for row in _measure(batch)]
    else:
        # Spawned, and each with one BLAS thread: more threads than cores only wait for each other.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            rows = [row for found in pool.map(_measure, batches) for row in found]
    values, words, lengths, judged = zip(*rows, strict=True)
    names = tuple(extractor.name for extractor in all_extractors())
    table = FeatureTable(names, np.array(values, dtype=float), tuple(words), np.array(lengths), np.array(judged))
    if kept is not None:
        _write(kept, table, digest)
    return table


@cache
def _pipeline():  # type: ignore[no-untyped-def]
    return parsing.load_pipeline()


def _measure(batch: list[Article]) -> list[_Row]:
    extractors = all_extractors()
    docs = list(parsing.parse(_pipeline(), [article.text for article in batch]))
    rows = []
    for document in read_documents(batch, docs):
        values = [extractor.measure(document).value for extractor in extractors]
        refused = refuse_text(document.article.text) or refuse_document(document)
        length = int((document.word & document.body).sum())
        numbers = [float("nan") if value is None else value for value in values]
        rows.append((numbers, own_words(document), length, refused is None))
    return rows


def _digest(articles: Sequence[Article]) -> str:
    """SHA-256 of the texts and of everything that measures them."""
    found = hashlib.sha256()
    for article in articles:
        found.update(json.dumps([article.id, article.text, article.title, article.author]).encode())
    root = Path(__file__).parent.parent
    for folder in ("features", "models"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in {".py", ".toml", ".npz"} and file.name not in {"priors.toml"}:
                found.update(file.read_bytes())
    return found.hexdigest()


def _write(path: Path, table: FeatureTable, digest: str) -> None:
    words = json.dumps([sorted(each) for each in table.words])
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            digest=digest,
            names=json.dumps(table.names),
            values=table.values,
            words=words,
            lengths=table.lengths,
            judged=table.judged,
        )


def _read(path: Path, digest: str) -> FeatureTable | None:
    with np.load(path, allow_pickle=False) as file:
        if str(file["digest"]) != digest:
            return None
        words = tuple(frozenset(each) for each in json.loads(str(file["words"])))
        return FeatureTable(tuple(json.loads(str(file["names"]))), file["values"], words, file["lengths"], file["judged"])
