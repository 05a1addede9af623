"""Overlapping spans, cut so that every word knows what covers it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wellsourced.reports.segments import Layer, lines, segments


def test_overlaps_become_pieces_of_their_own() -> None:
    wide, narrow, crossing = Layer(0, 10, "a"), Layer(2, 5, "b"), Layer(4, 12, "c")
    found = [(s.start, s.end, "".join(layer.kind for layer in s.layers)) for s in segments(0, 12, [wide, narrow, crossing])]
    assert found == [(0, 2, "a"), (2, 4, "ab"), (4, 5, "abc"), (5, 10, "ac"), (10, 12, "c")]


spans = st.tuples(st.integers(-5, 40), st.integers(-5, 40))


@given(st.integers(0, 30), st.integers(0, 30), st.lists(spans))
def test_pieces_cover_the_stretch_once_and_know_their_layers(
    start: int, length: int, given_spans: list[tuple[int, int]]
) -> None:
    layers = [Layer(first, last, "span", key) for key, (first, last) in enumerate(given_spans)]
    pieces = list(segments(start, start + length, layers))
    assert [position for piece in pieces for position in range(piece.start, piece.end)] == list(range(start, start + length))
    for piece in pieces:
        assert set(piece.layers) == {layer for layer in layers if layer.start <= piece.start and piece.end <= layer.end}


def test_empty_lines_are_left_out_and_still_counted() -> None:
    assert list(lines("One\n\n  \nFour")) == [(1, 0, 3), (4, 8, 12)]
