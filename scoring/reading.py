"""Articles from files, folders and standard input, one after another, each read only when it is its turn.

Formats by extension, each also with ``.gz`` behind it (except .parquet):

    .txt .text              the article's text
    .md .markdown           the same; ``key: value`` lines between ``---`` at its start are fields
    .html .htm .xhtml       main text and metadata of a page
    .json                   an article, a list of them, or {"articles": [...]}
    .jsonl .ndjson          one article a line
    .csv .tsv .parquet      one article a row

Fields are listed in ``rows``. Within folders other extensions, hidden files and hidden folders are passed over; a file
named by the user is read whatever its name. The order is that of the arguments, and within a folder that of the names.

Ids: the id in the data, else a file's path below the folder that was named (a file named itself: its name), with ``#3`` for
its third row or line. With several arguments a folder's own name comes first. An id that has occurred gets ``~2``.
"""

from __future__ import annotations

import gzip
import os
import shutil
import stat
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from ..features.article import Article
from . import formats
from .decoding import without_surrogates
from .failures import LONGEST_TEXT, Failure
from .formats import Unreadable
from .tables import read_csv, read_parquet

__all__ = ["EXTENSIONS", "LONGEST_TEXT", "Failure", "read"]

Reader = Callable[[BinaryIO, str, str | None, str], Iterator[Article | Failure]]

_READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text"), formats.read_text),
    **dict.fromkeys((".md", ".markdown"), formats.read_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), formats.read_html),
    ".json": formats.read_json,
    **dict.fromkeys((".jsonl", ".ndjson"), formats.read_json_lines),
    **dict.fromkeys((".csv", ".tsv"), read_csv),
    ".parquet": read_parquet,
}
EXTENSIONS = tuple(_READERS)
_NOT_ARTICLES = {"__MACOSX"}  # what unpacking leaves behind


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read, the id of what is in it, and whether the user named it."""

    path: str
    id: str
    named: bool


def read(paths: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Article | Failure]:
    """Every article in ``paths``, ``-`` standing for ``stdin``; what cannot be read is a ``Failure`` in its place.

    Nothing is raised for an input, however broken: the others are still read. A file reached twice is read once.
    """
    given = [os.fspath(path) for path in paths]
    seen_files: set[str] = set()
    taken: dict[str, int] = {}
    for path in given:
        for item in _read_argument(path, len(given) > 1, stdin, seen_files):
            yield replace(item, id=_unused(item.id, taken))


def _read_argument(path: str, several: bool, stdin: BinaryIO | None, seen: set[str]) -> Iterator[Article | Failure]:
    if path == "-":
        name = "Standard input"
        yield from _guarded(
            lambda: formats.read_anything(_rewindable(stdin or sys.stdin.buffer), name, None, "stdin"), name, None, "stdin"
        )
        return
    if not path:
        yield Failure("(empty path)", None, "An empty path was given; name a file, a folder, or - for standard input.")
        return
    try:
        folder = stat.S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError) as error:
        yield Failure(_printable(Path(path).name or path), _printable(path), _why_not_opened(path, error))
        return
    if not folder:
        yield from _read_file(_File(path, Path(path).name, True), seen)
        return
    empty = True
    prefix = Path(path).resolve().name + "/" if several else ""
    for item in _walk(path, prefix, set()):
        empty = False
        if isinstance(item, Failure):
            yield item
        else:
            yield from _read_file(item, seen)
    if empty:
        readable = " ".join(EXTENSIONS)
        reason = f"The folder '{_printable(path)}' holds no articles: no files with the extensions {readable}."
        yield Failure(_printable(Path(path).resolve().name or path), _printable(path), reason)


def _walk(folder: str, prefix: str, visited: set[str]) -> Iterator[_File | Failure]:
    """Files with known extensions below ``folder``, by name; a folder that links lead back to is entered once."""
    real = os.path.realpath(folder)
    if real in visited:
        return
    visited.add(real)
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(_printable(prefix.rstrip("/") or Path(folder).name), _printable(folder), _why_not_opened(folder, error))
        return
    for entry in found:
        if entry.name.startswith(".") or entry.name in _NOT_ARTICLES:
            continue
        if _is_folder(entry):
            yield from _walk(entry.path, f"{prefix}{entry.name}/", visited)
        elif _reader_of(entry.name):
            yield _File(entry.path, prefix + entry.name, False)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _read_file(file: _File, seen: set[str]) -> Iterator[Article | Failure]:
    real = os.path.realpath(file.path)
    if real in seen:
        return
    seen.add(real)
    path, id = _printable(file.path), _printable(file.id)
    name = f"'{path}'"
    reader = _reader_of(file.path) or formats.read_anything
    try:
        if not file.named and not stat.S_ISREG(Path(file.path).stat().st_mode):
            yield Failure(
                id, path, f"{name} is not a regular file but a device, a pipe or a socket; nothing was read from it."
            )
            return
        with open(file.path, "rb") as opened:  # noqa: PTH123 (the path may hold bytes that are no characters)
            stream = _unpacked(opened) if file.path.lower().endswith(".gz") else _rewindable(opened)
            yield from _guarded(lambda: reader(stream, name, path, id), name, path, id)
    except (OSError, ValueError) as error:
        yield Failure(id, path, _why_not_opened(file.path, error))


def _reader_of(path: str) -> Reader | None:
    """The reader for a file's extension, in any case; ``.gz`` aside."""
    name = Path(path).name.lower()
    if name.endswith(".gz") and not name.endswith(".parquet.gz"):
        name = name[:-3]
    return _READERS.get(Path(name).suffix)


def _guarded(
    read_all: Callable[[], Iterator[Article | Failure]], name: str, path: str | None, id: str
) -> Iterator[Article | Failure]:
    """What ``read_all`` yields; when it gives up, why, as a failure."""
    try:
        yield from read_all()
    except Unreadable as error:
        yield Failure(id, path, f"{name} {error}.")
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        yield Failure(id, path, f"{name} is not a gzip file that can be unpacked to its end: {error}.")
    except Exception as error:  # the libraries that parse formats raise all kinds; the other inputs must go on
        yield Failure(id, path, f"{name} could not be read ({type(error).__name__}: {str(error)[:200] or 'no details'}).")


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


def _unused(id: str, taken: dict[str, int]) -> str:
    """``id``, or the first of ``id~2``, ``id~3``, … that no article has had."""
    unused = id
    while unused in taken:
        taken[id] += 1
        unused = f"{id}~{taken[id]}"
    taken[unused] = 1
    return unused


def _printable(path: str) -> str:
    """A path for records: slashes, and U+FFFD for bytes that are no characters."""
    return without_surrogates(Path(path).as_posix()).replace("\0", "\ufffd")


def _why_not_opened(path: str, error: Exception) -> str:
    shown = _printable(path)
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder '{shown}'; check the path."
    if isinstance(error, PermissionError):
        return f"'{shown}' may not be opened: permission denied; change its permissions or run as a user who may read it."
    return f"'{shown}' could not be opened: {getattr(error, 'strerror', None) or error}."
