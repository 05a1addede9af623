"""Outlets: few articles say little, and the user's ratings stand beside the scores."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.scoring.outlets import not_among, pool_outlets, pooled
from wellsourced.scoring.ratings import RatingsError, read_ratings

SCORES = st.lists(st.floats(0, 100), max_size=8)


def test_an_outlet_with_two_articles_is_drawn_to_the_others_more_than_one_with_twenty() -> None:
    found = pooled({"few": [90.0, 90.0], "many": [90.0] * 20, "others": [40.0] * 20})
    assert found["few"] and found["many"]
    assert found["few"]["value"] < found["many"]["value"] < 90
    assert found["few"]["high"] - found["few"]["low"] > found["many"]["high"] - found["many"]["low"]  # type: ignore[operator]


@given(st.dictionaries(st.text(max_size=3), SCORES, max_size=6))
def test_intervals_hold_their_value_and_stay_on_the_scale(outlets: dict[str, list[float]]) -> None:
    for name, found in pooled(outlets).items():
        assert (found is None) == (not outlets[name])
        if found:
            assert 0 <= found["low"] <= found["high"] <= 100  # type: ignore[operator]
            assert found["low"] - 1e-6 <= found["value"] <= found["high"] + 1e-6  # type: ignore[operator]


def test_ratings_are_shown_beside_and_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text("outlet,rating\nwww.Hull-Post.example,B+\n", encoding="utf-8")
    scores = {"hull-post.example": [(50.0, 20.0)], "york.example": [(60.0, 30.0)]}
    plain, rated = pool_outlets(scores), pool_outlets(scores, read_ratings(file))
    assert [each["rating"] for each in rated] == ["B+", None]
    assert [each["reliability"] for each in plain] == [each["reliability"] for each in rated]


def test_ratings_of_other_outlets_are_told() -> None:
    ratings = {"www.Hull-Post.example": "B+", "York Times": "C"}
    assert not_among(["hull-post.example", "leeds.example"], ratings) == ["York Times"]


@pytest.mark.parametrize("text", ["", "name;stars\nHull Post;3\n", "outlet,rating\n"])
def test_a_file_that_is_no_ratings_says_what_is_missing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RatingsError, match="outlet and rating"):
        read_ratings(file)


@pytest.mark.parametrize(
    "data",
    [
        b"Outlet;Rating\r\nCaf\xe9 Post;B+\r\n",
        "\ufeffrating\toutlet\nB+\tCafé Post\n".encode(),
        b"outlet,rating\nCaf\xe9 Post,B+\nA\n",
    ],
)
def test_ratings_are_read_in_any_encoding_and_with_any_separator(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "ratings.csv"
    file.write_bytes(data)
    assert read_ratings(file) == {"Café Post": "B+"}


def test_two_ratings_of_one_outlet_and_missing_files_are_named(tmp_path: Path) -> None:
    file = tmp_path / "ratings.csv"
    file.write_text("outlet,rating\nHull Post,B+\nHull Post,C\n", encoding="utf-8")
    with pytest.raises(RatingsError, match=r"ratings\.csv: rates 'Hull Post' twice"):
        read_ratings(file)
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(RatingsError, match=path.name):
            read_ratings(path)
