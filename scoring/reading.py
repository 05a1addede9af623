"""Articles from files, folders and standard input, one after another, each read only when it is its turn.

Formats by extension, each also with ``.gz`` behind it (except .parquet):

    .txt .text              the article's text
    .md .markdown           the same; ``key: value`` lines between ``---`` at its start are fields
    .html .htm .xhtml       main text and metadata of a page
    .json                   an article, a list of them, or {"articles": [...]}
    .jsonl .ndjson          one article a line
    .csv .tsv .parquet      one article a row

Fields are listed in ``rows``. Within folders other extensions, what ``walking`` names (hidden files, reports, …) and records
that ``score`` wrote are passed over. What the user names is read whatever its name; of records the articles, once more. The
order is that of the arguments, and within a folder that of the names.

Ids: the id in the data, else a file's path below the folder that was named (a file named itself: its name), with ``#3`` for
its third row or line. With several arguments a folder's own name comes first; where two arguments have one name, the path
as it was given takes its place, so that ids do not depend on the order. An id that has occurred still gets ``~2``.
"""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ..features.article import Article
from . import formats
from .article_ids import first_parts, unused
from .failures import Failure
from .json_formats import read_json, read_json_lines
from .opening import STDIN, open_input, printable, why_not_opened
from .own_records import holds_records, read_records_again
from .tables import read_csv, read_parquet
from .walking import File, Identity, identity, is_special, walk
from .whole_files import Unreadable

__all__ = ["EXTENSIONS", "Failure", "read", "read_stream"]

Reader = Callable[[BinaryIO, str, str | None, str], Iterator[Article | Failure]]

_READERS: dict[str, Reader] = {
    **dict.fromkeys((".txt", ".text"), formats.read_text),
    **dict.fromkeys((".md", ".markdown"), formats.read_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), formats.read_html),
    ".json": read_json,
    **dict.fromkeys((".jsonl", ".ndjson"), read_json_lines),
    **dict.fromkeys((".csv", ".tsv"), read_csv),
    ".parquet": read_parquet,
}
EXTENSIONS = tuple(_READERS)
_MAY_HOLD_RECORDS = (read_json, read_json_lines, formats.read_anything)
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".mhtml", ".zip")
"""Files within a folder that may hold articles but cannot be read."""
Tell = Callable[[str], None]


def read(
    paths: Iterable[str | Path],
    stdin: BinaryIO | None = None,
    leave_out: Iterable[Path] = (),
    tell: Tell = lambda remark: None,
) -> Iterator[Article | Failure]:
    """Every article in ``paths``, ``-`` standing for ``stdin``; what cannot be read is a ``Failure`` in its place.

    Nothing is raised for an input, however broken: the others are still read. A file reached twice is read once. The files
    and folders in ``leave_out`` are passed over where they lie within one of ``paths``. ``tell`` is told of what a user
    may not expect: documents that were passed over, and records that were given in place of articles.
    """
    given = [os.fspath(path) for path in paths]
    names = first_parts(given)
    reading = _Reading(stdin, {identity(path) for path in leave_out}, tell)
    taken: dict[str, int] = {}
    for path in given:
        for item in reading.argument(path, names[path], len(given) > 1):
            yield replace(item, id=unused(item.id, taken))


def read_stream(stream: BinaryIO, name: str, id: str) -> Iterator[Article | Failure]:
    """Every article in one stream, told by how it starts; ``name`` opens the sentence that says why one cannot be read."""
    taken: dict[str, int] = {}
    for item in _Reading(stream, set(), lambda remark: None).stream(name, id):
        yield replace(item, id=unused(item.id, taken))


class _Reading:
    """One reading of several arguments: what was seen already, what is passed over, and who is told of it."""

    def __init__(self, stdin: BinaryIO | None, passed_over: Set[Identity], tell: Tell) -> None:
        self._stdin = stdin
        self._passed_over = passed_over
        self._tell = tell
        self._seen: set[str] = set()

    def argument(self, path: str, shown: str, several: bool) -> Iterator[Article | Failure]:
        """What is in one argument, whose ids start with ``shown``."""
        if path == STDIN:
            yield from self.stream("Standard input", "stdin")
            return
        if not path:
            yield Failure("(empty path)", None, "An empty path was given; name a file, a folder, or - for standard input.")
            return
        try:
            folder = stat.S_ISDIR(Path(path).stat().st_mode)
        except (OSError, ValueError) as error:
            yield Failure(printable(shown or path), printable(path), why_not_opened(path, error))
            return
        if folder:
            yield from self._folder(path, shown + "/" if several else "")
        else:
            yield from self._file(File(path, shown, True))

    def stream(self, name: str, id: str) -> Iterator[Article | Failure]:
        """What is in the stream that stands for standard input."""
        yield from self._opened(File(STDIN, id, True), formats.read_anything, name, None)

    def _folder(self, path: str, prefix: str) -> Iterator[Article | Failure]:
        documents: Counter[str] = Counter()

        def wanted(name: str) -> bool:
            if name.lower().endswith(_DOCUMENTS):
                documents[Path(name).suffix.lower()] += 1
            return _reader_of(name) is not None

        empty = True
        for item in walk(path, prefix, self._passed_over, wanted):
            empty = False
            if isinstance(item, Failure):
                yield item
            else:
                yield from self._file(item)
        if empty:
            reason = f"The folder '{printable(path)}' holds no articles: no files with the extensions {' '.join(EXTENSIONS)}."
            yield Failure(printable(Path(path).resolve().name or path), printable(path), reason)
        if documents:
            found = ", ".join(f"{count:,} {kind}" for kind, count in sorted(documents.items()))
            self._tell(f"passed over in '{printable(path)}': {found}; save their texts as .txt to have them scored")

    def _file(self, file: File) -> Iterator[Article | Failure]:
        real = os.path.realpath(file.path)
        if real in self._seen:
            return
        self._seen.add(real)
        path, id = printable(file.path), printable(file.id)
        name = f"'{path}'"
        if identity(file.path) in self._passed_over:
            if file.named:
                yield Failure(id, path, f"{name} is where the output goes; send that to another file.")
            return
        if not file.named and is_special(file.path):
            yield Failure(id, path, f"{name} is a device, a pipe or a socket, not a regular file; nothing was read from it.")
            return
        yield from self._opened(file, _reader_of(file.path) or formats.read_anything, name, path)

    def _opened(self, file: File, reader: Reader, name: str, path: str | None) -> Iterator[Article | Failure]:
        """What ``reader`` finds; when it gives up, why, as a failure."""
        id = printable(file.id)
        try:
            with open_input(file.path, self._stdin) as stream:
                if reader in _MAY_HOLD_RECORDS and holds_records(stream):
                    if not file.named:
                        self._tell(f"{name} holds records that were written before, no articles; it was passed over")
                        return
                    again = f"wellsourced report {path or STDIN}"
                    self._tell(f"{name} holds records, whose articles are scored again; `{again}` shows them as they are")
                    reader = read_records_again
                yield from reader(stream, name, path, id)
        except Unreadable as error:
            yield Failure(id, path, f"{name} {error}.")
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            yield Failure(id, path, f"{name} is not a gzip file that can be unpacked to its end: {error}.")
        except OSError as error:
            yield Failure(id, path, why_not_opened(file.path, error))
        except Exception as error:  # the libraries that parse formats raise all kinds; the other inputs must go on
            details = " ".join(str(error).split())[:200] or "no details"
            yield Failure(id, path, f"{name} could not be read ({type(error).__name__}: {details}).")


def _reader_of(path: str) -> Reader | None:
    """The reader for a file's extension, in any case; ``.gz`` aside."""
    name = Path(path).name.lower()
    if name.endswith(".gz") and not name.endswith(".parquet.gz"):
        name = name[:-3]
    return _READERS.get(Path(name).suffix)
