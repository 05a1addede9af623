"""Hashed features: columns of 64-bit values to bucket numbers of a weight table (Weinberger et al. 2009, feature hashing).

A template is a tuple of columns whose values count together; its place in the list salts the hash, so the same value in
two templates meets different weights. Everything is integer arithmetic on whole columns: the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.uint64]

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2^64 / golden ratio (Knuth, TAOCP 6.4)
_FINISHER = np.uint64(0xBF58476D1CE4E5B9)  # splitmix64
_SHIFT = np.uint64(29)
_CACHED = 1 << 15  # values: 256 kB


def join(first: Column, *others: Column) -> Column:
    """One column whose values stand for the tuples of the columns' values: a polynomial modulo 2^64."""
    mixed = first
    for column in others:
        mixed = mixed * _MULTIPLIER
        mixed += column
    return mixed


def buckets(columns: Sequence[Column], bits: int, first_template: int = 0) -> npt.NDArray[np.int32]:
    """Bucket numbers, shape (rows, templates), of columns that are one template each, in column-major order.

    ``bits`` is the base-2 logarithm of the table's size. ``first_template`` numbers the first column, so that two groups
    of templates that share one table do not meet.
    """
    numbers = np.empty((len(columns), len(columns[0])), dtype=np.int32)
    for begin, part in _parts(columns, bits, first_template):
        numbers[begin : begin + len(part)] = part
    return numbers.T


def _parts(columns: Sequence[Column], bits: int, first_template: int) -> Iterator[tuple[int, npt.NDArray[np.int64]]]:
    """Bucket numbers of a few columns at a time, and the place of the first: what fits in a processor's cache."""
    many = max(1, _CACHED // max(1, len(columns[0])))
    rows = len(columns[0])
    many = min(len(columns), max(1, _CACHED // max(1, rows)))
    salts = np.arange(first_template + 1, first_template + 1 + len(columns), dtype=np.uint64)[:, None] * _FINISHER
    mixing, shifting = np.empty((2, many, rows), dtype=np.uint64)
    for begin in range(0, len(columns), many):
        part = columns[begin : begin + many]
        mixed, shifted = mixing[: len(part)], shifting[: len(part)]
        for column, salt, place in zip(part, salts[begin:], mixed, strict=False):
            np.add(column, salt, out=place)
        np.right_shift(mixed, np.uint64(31), out=shifted)
        mixed ^= shifted
        mixed *= _MULTIPLIER
        np.right_shift(mixed, _SHIFT, out=shifted)
        mixed ^= shifted
        mixed *= _FINISHER
        mixed >>= np.uint64(64 - bits)
        yield begin, mixed.view(np.int64)


def hashed_sums(
    weights: npt.NDArray[np.float32], columns: Sequence[Column], bits: int, first_template: int = 0
) -> npt.NDArray[np.float32]:
    """``sums`` of the ``buckets`` of ``columns``, without keeping them."""
    total = np.zeros((len(columns[0]), *weights.shape[1:]), dtype=np.float32)
    found = np.empty_like(total)
    for _, part in _parts(columns, bits, first_template):
        for column in part:
            weights.take(column, axis=0, out=found, mode="clip")  # nothing is out of bounds; other modes copy once more
            total += found
    return total


def sums(weights: npt.NDArray[np.float32], rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
    """Sum of the weights in each row's buckets: (rows,), or (rows, labels) if ``weights`` has a column per label.

    Template by template: reading one column at a time is forty times as fast as gathering all and summing.
    """
    total = np.zeros((len(rows), *weights.shape[1:]), dtype=np.float32)
    for column in rows.T:
        total += weights.take(column, axis=0)
    return total
