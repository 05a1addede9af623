"""Walking a folder: its files by name, each folder once whatever links lead back to it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from .failures import Failure
from .opening import printable, why_not_opened

Identity = tuple[int, int] | str
_NOT_ARTICLES = {"__MACOSX"}  # what unpacking leaves behind
_OWN_REPORT = {"report.html", "index.md", "articles", "plots"}  # what ``--out`` writes


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, the id of what is in it, and whether the user named it."""

    path: str
    id: str
    named: bool


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to walk, and what the ids of the files in it start with."""

    path: str
    prefix: str


def walk(folder: str, prefix: str, passed_over: Set[Identity], wanted: Callable[[str], bool]) -> Iterator[File | Failure]:
    """Files below ``folder`` whose names are ``wanted``, by name; a folder that links lead back to is entered once.

    Passed over are hidden files and folders, folders within it that are in ``passed_over``, reports that ``--out`` wrote, and
    the folder of scripts and frames that a browser saves beside a page.
    """
    visited = set(passed_over) - {identity(folder)}
    waiting: list[File | Failure | _Folder] = [_Folder(folder, prefix)]  # no recursion: folders may lie a thousand deep
    while waiting:
        item = waiting.pop()
        if not isinstance(item, _Folder):
            yield item
            continue
        known_by = identity(item.path)
        if known_by not in visited:
            visited.add(known_by)
            waiting.extend(reversed(_listed(item, wanted)))


def identity(path: str | Path) -> Identity:
    """What a file or folder is known by whatever leads to it: device and number, or the path where there is nothing."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return str(path)
    return status.st_dev, status.st_ino


def is_special(path: str) -> bool:
    """True for a device, a pipe or a socket; not for what leads nowhere."""
    try:
        return not stat.S_ISREG(Path(path).stat().st_mode)
    except (OSError, ValueError):
        return False


def _listed(folder: _Folder, wanted: Callable[[str], bool]) -> list[File | Failure | _Folder]:
    """The folders and the wanted files directly in ``folder``, by name; or why it cannot be listed."""
    path, prefix = folder.path, folder.prefix
    try:
        with os.scandir(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        return [Failure(printable(prefix.rstrip("/") or Path(path).name), printable(path), why_not_opened(path, error))]
    names = {entry.name for entry in found}
    if names >= _OWN_REPORT:
        return []
    listed: list[File | Failure | _Folder] = []
    for entry in found:
        if entry.name.startswith(".") or entry.name in _NOT_ARTICLES or _belongs_to_a_page(entry.name, names):
            continue
        if _is_folder(entry):
            listed.append(_Folder(entry.path, f"{prefix}{entry.name}/"))
        elif wanted(entry.name):
            listed.append(File(entry.path, prefix + entry.name, False))
    return listed


def _belongs_to_a_page(name: str, names: Set[str]) -> bool:
    """Whether ``name`` is the folder that a browser saves beside a page, with its scripts and frames."""
    page = name.removesuffix("_files")
    return page != name and not names.isdisjoint({f"{page}.html", f"{page}.htm"})


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False
