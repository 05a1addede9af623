"""Opening an input: files, gzipped or not, and standard input, all of which can go back to their start."""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from .decoding import without_surrogates

STDIN = "-"


@contextmanager
def open_input(path: str, stdin: BinaryIO | None = None) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where its name ends in ``.gz``; ``-`` stands for ``stdin``. Raises OSError, ValueError."""
    if path == STDIN:
        given = stdin or (sys.stdin.buffer if sys.stdin else None)
        if given is None:
            raise OSError("standard input is closed")
        yield _rewindable(given)
        return
    with open(path, "rb") as opened:  # noqa: PTH123 (the path may hold bytes that are no characters)
        yield _unpacked(opened) if path.lower().endswith(".gz") else _rewindable(opened)


def _unpacked(opened: BinaryIO) -> BinaryIO:
    return gzip.GzipFile(fileobj=opened, mode="rb")  # type: ignore[return-value]


def _rewindable(stream: BinaryIO) -> BinaryIO:
    """``stream`` if it can go back to its start; else what it holds, on disk, so that memory stays small."""
    if stream.seekable():
        return stream
    copy = TemporaryFile()  # noqa: SIM115 (closed and deleted when its reader lets go of it)
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy


def printable(path: str) -> str:
    """A path for records: slashes, and U+FFFD for bytes that are no characters."""
    return without_surrogates(Path(path).as_posix()).replace("\0", "\ufffd")


def why_not_opened(path: str, error: Exception) -> str:
    """Why there is nothing to read at ``path``, and what to do."""
    shown = printable(path)
    if isinstance(error, FileNotFoundError) and os.path.islink(path):  # noqa: PTH114 (bytes that are no characters)
        target = printable(os.readlink(path))  # noqa: PTH115
        return f"'{shown}' is a link that points nowhere, to '{target}'; mend the link or remove it."
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder '{shown}'; check the path."
    if isinstance(error, PermissionError):
        return f"'{shown}' may not be opened: permission denied; change its permissions or run as a user who may read it."
    return f"'{shown}' could not be opened: {getattr(error, 'strerror', None) or error}."
