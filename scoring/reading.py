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
its third row or line. With several arguments a folder's own name comes first; where two arguments have one name, the path
as it was given takes its place, so that ids do not depend on the order. An id that has occurred still gets ``~2``.
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

_Identity = tuple[int, int] | str
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


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to walk, and what the ids of the files in it start with."""

    path: str
    prefix: str


def read(
    paths: Iterable[str | Path], stdin: BinaryIO | None = None, leave_out: Path | None = None
) -> Iterator[Article | Failure]:
    """Every article in ``paths``, ``-`` standing for ``stdin``; what cannot be read is a ``Failure`` in its place.

    Nothing is raised for an input, however broken: the others are still read. A file reached twice is read once. The folder
    ``leave_out`` is passed over where it lies within one of ``paths``.
    """
    given = [os.fspath(path) for path in paths]
    names = _names(given)
    seen_files: set[str] = set()
    passed_over = set() if leave_out is None else {_identity(leave_out)}
    taken: dict[str, int] = {}
    for path in given:
        for item in _read_argument(path, names[path], len(given) > 1, stdin, seen_files, passed_over):
            yield replace(item, id=_unused(item.id, taken))


def _names(given: list[str]) -> dict[str, str]:
    """What the ids of each argument start with: its last name, or the path as given where another's last name is the same."""
    places: dict[str, dict[str, str]] = {}  # by last name: the path as given by the place it leads to
    for path in sorted(given, reverse=True):  # of several ways to write one place the first counts, whatever their order
        places.setdefault(_last_name(path), {})[_place(path)] = os.path.normpath(path)
    names = {path: _last_name(path) for path in given}
    return {path: name if len(places[name]) == 1 else places[name][_place(path)] for path, name in names.items()}


def _last_name(path: str) -> str:
    try:
        return Path(path).resolve().name if Path(path).is_dir() else Path(path).name or path
    except (OSError, ValueError):
        return Path(path).name


def _place(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # no path can be so
        return path


def _read_argument(
    path: str, shown: str, several: bool, stdin: BinaryIO | None, seen: set[str], passed_over: set[_Identity]
) -> Iterator[Article | Failure]:
    """What is in one argument, whose ids start with ``shown``; the folders in ``passed_over`` within it aside."""
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
        yield Failure(_printable(shown or path), _printable(path), _why_not_opened(path, error))
        return
    if not folder:
        yield from _read_file(_File(path, shown, True), seen)
        return
    empty = True
    prefix = shown + "/" if several else ""
    for item in _walk(path, prefix, passed_over):
        empty = False
        if isinstance(item, Failure):
            yield item
        else:
            yield from _read_file(item, seen)
    if empty:
        readable = " ".join(EXTENSIONS)
        reason = f"The folder '{_printable(path)}' holds no articles: no files with the extensions {readable}."
        yield Failure(_printable(Path(path).resolve().name or path), _printable(path), reason)


def _walk(folder: str, prefix: str, passed_over: set[_Identity]) -> Iterator[_File | Failure]:
    """Files with known extensions below ``folder``, by name; a folder that links lead back to is entered once.

    Folders within it that are in ``passed_over`` are not entered.
    """
    visited = passed_over - {_identity(folder)}
    waiting: list[_File | Failure | _Folder] = [_Folder(folder, prefix)]  # no recursion: folders may lie a thousand deep
    while waiting:
        item = waiting.pop()
        if not isinstance(item, _Folder):
            yield item
            continue
        identity = _identity(item.path)
        if identity not in visited:
            visited.add(identity)
            waiting.extend(reversed(_listed(item)))


def _identity(folder: str | Path) -> _Identity:
    """What a folder is known by whatever leads to it: device and number, or the path where nothing can be told of it."""
    try:
        status = Path(folder).stat()
    except (OSError, ValueError):
        return str(folder)
    return status.st_dev, status.st_ino


def _listed(folder: _Folder) -> list[_File | Failure | _Folder]:
    """The folders and the files with known extensions directly in ``folder``, by name; or why it cannot be listed."""
    path, prefix = folder.path, folder.prefix
    try:
        with os.scandir(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        return [Failure(_printable(prefix.rstrip("/") or Path(path).name), _printable(path), _why_not_opened(path, error))]
    listed: list[_File | Failure | _Folder] = []
    for entry in found:
        if entry.name.startswith(".") or entry.name in _NOT_ARTICLES:
            continue
        if _is_folder(entry):
            listed.append(_Folder(entry.path, f"{prefix}{entry.name}/"))
        elif _reader_of(entry.name):
            listed.append(_File(entry.path, prefix + entry.name, False))
    return listed


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
        details = " ".join(str(error).split())[:200] or "no details"
        yield Failure(id, path, f"{name} could not be read ({type(error).__name__}: {details}).")


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
    if isinstance(error, FileNotFoundError) and os.path.islink(path):  # noqa: PTH114 (bytes that are no characters)
        target = _printable(os.readlink(path))  # noqa: PTH115
        return f"'{shown}' is a link that points nowhere, to '{target}'; mend the link or remove it."
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder '{shown}'; check the path."
    if isinstance(error, PermissionError):
        return f"'{shown}' may not be opened: permission denied; change its permissions or run as a user who may read it."
    return f"'{shown}' could not be opened: {getattr(error, 'strerror', None) or error}."
