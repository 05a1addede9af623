"""Disjoint groups that grow together (union-find; Tarjan 1975)."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Every key starts alone; ``join`` makes one group of two."""

    def __init__(self, keys: Iterable[int]) -> None:
        self._above = {key: key for key in keys}

    def of(self, key: int) -> int:
        """The first member of the key's group."""
        while self._above[key] != key:
            self._above[key] = self._above[self._above[key]]
            key = self._above[key]
        return key

    def join(self, first: int, second: int) -> None:
        """Make one group of the groups of two keys."""
        one, two = sorted((self.of(first), self.of(second)))
        self._above[two] = one

    def members(self) -> list[list[int]]:
        """All groups in the order of their first members, each in order."""
        found: dict[int, list[int]] = {}
        for key in sorted(self._above):
            found.setdefault(self.of(key), []).append(key)
        return list(found.values())
