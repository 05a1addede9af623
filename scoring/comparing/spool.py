"""Sketches of a long run, kept in a temporary file so that memory stays flat."""

from __future__ import annotations

import pickle
import zlib
from tempfile import SpooledTemporaryFile

from .sketch import Sketch

_IN_MEMORY = 1 << 25  # bytes: some thousand articles


class Spool:
    """A list of sketches: append, then read by position in any order. The file is this process's own and vanishes with it."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - it lives as long as the spool
        self._starts = [0]

    def __len__(self) -> int:
        return len(self._starts) - 1

    def append(self, sketch: Sketch) -> None:
        """Keep a sketch."""
        packed = zlib.compress(pickle.dumps(sketch, pickle.HIGHEST_PROTOCOL), 1)
        self._file.seek(self._starts[-1])
        self._file.write(packed)
        self._starts.append(self._starts[-1] + len(packed))

    def __getitem__(self, position: int) -> Sketch:
        start, end = self._starts[position], self._starts[position + 1]
        self._file.seek(start)
        sketch = pickle.loads(zlib.decompress(self._file.read(end - start)))
        assert isinstance(sketch, Sketch)
        return sketch
