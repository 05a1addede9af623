"""Files of fitted weights: NumPy's .npz, read without pickle, with a format version and a digest that is checked.

Procedure for a new version: raise ``VERSION``, keep reading the old one in ``load`` with a test and a file for it, and say in
the change log what changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from .errors import UnusableFile

VERSION = 1
_NOTE = "note"


class WeightsError(UnusableFile):
    """A file of weights that is not what it says it is."""


@dataclass(frozen=True)
class Weights:
    """Named arrays, what is known about their training (``note``, plain JSON data), and the digest of both."""

    arrays: Mapping[str, npt.NDArray[Any]]
    note: Mapping[str, Any]
    digest: str


def digest_of(arrays: Mapping[str, npt.NDArray[Any]], note: Mapping[str, Any]) -> str:
    """SHA-256 over names, types, shapes and bytes of the arrays and over the note."""
    digest = hashlib.sha256(json.dumps(note, sort_keys=True).encode())
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        digest.update(f"{name} {array.dtype.str} {array.shape}".encode())
        digest.update(array.tobytes())
    return digest.hexdigest()


def save(path: Path, kind: str, arrays: Mapping[str, npt.NDArray[Any]], note: Mapping[str, Any]) -> str:
    """Write ``arrays`` and ``note`` to ``path`` and return the digest. The same content gives the same bytes."""
    complete = {**note, "kind": kind, "format": VERSION}
    digest = digest_of(arrays, complete)
    written = json.dumps({**complete, "digest": digest}, sort_keys=True)
    beside = path.with_suffix(".partial.npz")
    np.savez_compressed(beside, allow_pickle=False, **{**arrays, _NOTE: np.array(written)})
    beside.replace(path)
    return digest


def load(path: Path, kind: str) -> Weights:
    """Read a file written by ``save``.

    Raises WeightsError if the file is damaged, of another kind or of a format this version does not know.
    """
    try:
        with np.load(path, allow_pickle=False) as archive:
            arrays = {name: archive[name] for name in archive.files}
        note = json.loads(str(arrays.pop(_NOTE)))
    except FileNotFoundError:
        raise
    except (OSError, EOFError, KeyError, ValueError, BadZipFile) as error:
        raise WeightsError(f"{path}: not a file of weights ({error})") from error
    digest = note.pop("digest", None)
    if note.get("format") != VERSION:
        raise WeightsError(f"{path}: format {note.get('format')}, this version reads {VERSION}")
    if note.get("kind") != kind:
        raise WeightsError(f"{path}: holds {note.get('kind')!r} weights, wanted {kind!r}")
    if digest != digest_of(arrays, note):
        raise WeightsError(f"{path}: does not match its digest; it was changed or damaged after training")
    return Weights(arrays, note, digest)
