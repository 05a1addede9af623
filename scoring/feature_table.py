"""The features of many articles as one table, measured once and kept in a file if the user names one."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from ..features.article import Article
from ..features.document import read_documents
from ..features.extractors import all_extractors
from ..features.wording.argument import own_words
from ..models.errors import UnusableFile
from . import parsing
from .abstention import refuse_document, refuse_text

_BATCH = 16
# What no feature is measured with: it may change without making a table stale.
_NO_MEASURE = {"priors.toml", "reliability.json", "bias.json", "figures.json"}
_MEASURERS = ("parsing.py", "abstention.py", "feature_table.py")
Floats = npt.NDArray[np.float64]
_Row = tuple[list[float], frozenset[str], int, bool]


class TableError(UnusableFile):
    """A file that is no table of features; the message names it and what to do."""


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

    def rows(self, places: npt.NDArray[np.int64]) -> FeatureTable:
        """The table of the articles at ``places`` alone."""
        words = tuple(self.words[place] for place in places.tolist())
        return FeatureTable(self.names, self.values[places], words, self.lengths[places], self.judged[places])


def measure_table(articles: Sequence[Article], jobs: int = 1, kept: Path | None = None) -> FeatureTable:
    """The features of ``articles``, in order; the same whatever ``jobs``.

    ``kept`` names a file: a table there of the same articles made by the same code is read, else it is made and written.
    Raises TableError where that file is something else, which is not written over.
    """
    digest = _digest(articles)
    if kept is not None and kept.exists() and (kept.is_dir() or kept.stat().st_size):
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
    names = tuple(extractor.name for extractor in all_extractors())
    table = FeatureTable(
        names,
        np.array([values for values, *_ in rows], dtype=float).reshape(len(rows), len(names)),
        tuple(words for _, words, *_ in rows),
        np.array([length for *_, length, _ in rows], dtype=np.int64),
        np.array([judged for *_, judged in rows], dtype=bool),
    )
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
    for document in read_documents(batch, docs, parsing.parse_titles(_pipeline(), batch)):
        values = [extractor.measure(document).value for extractor in extractors]
        refused = refuse_text(document.article.text) or refuse_document(document)
        length = int((document.word & document.body).sum())
        numbers = [float("nan") if value is None else value for value in values]
        rows.append((numbers, own_words(document), length, refused is None))
    return rows


def _digest(articles: Sequence[Article]) -> str:
    """SHA-256 of the articles and of everything that measures them."""
    from spacy.util import get_package_version

    found = hashlib.sha256(json.dumps([get_package_version(name) for name in ("spacy", parsing.MODEL)]).encode())
    for article in articles:
        found.update(json.dumps(asdict(article)).encode())
    here = Path(__file__).parent
    measurers = [here / name for name in _MEASURERS]
    for folder in ("features", "models"):
        measurers += sorted((here.parent / folder).rglob("*"))
    for file in measurers:
        if file.suffix in {".py", ".toml", ".npz", ".json"} and file.name not in _NO_MEASURE:
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
    try:
        with np.load(path, allow_pickle=False) as file:
            if str(file["digest"]) != digest:
                return None
            words = tuple(frozenset(each) for each in json.loads(str(file["words"])))
            return FeatureTable(tuple(json.loads(str(file["names"]))), file["values"], words, file["lengths"], file["judged"])
    # An array instead of an archive has no members and cannot be entered (IndexError, TypeError).
    except (OSError, EOFError, ValueError, KeyError, IndexError, TypeError, BadZipFile) as error:
        raise TableError(f"{path}: is no table of features that was kept; name another file, or delete it") from error
