"""Ids of articles: from the places they are read from, each once."""

from __future__ import annotations

import os
from pathlib import Path


def first_parts(given: list[str]) -> dict[str, str]:
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


def unused(id: str, taken: dict[str, int]) -> str:
    """``id``, or the first of ``id~2``, ``id~3``, … that no article has had."""
    free = id
    while free in taken:
        taken[id] += 1
        free = f"{id}~{taken[id]}"
    taken[free] = 1
    return free
