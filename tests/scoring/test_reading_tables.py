"""Reading tables: CSV, TSV and Parquet, a broken row of which fails alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas
import pytest

from wellsourced.features.article import Article
from wellsourced.scoring.reading import Failure, read

from .read_inputs import articles, failure, write


@pytest.mark.parametrize("name, separator", [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.csv", "|")])
def test_tables(tmp_path: Path, name: str, separator: str) -> None:
    rows = pandas.DataFrame(
        {"ID": ["x", ""], "Text": [f"One{separator} two.\n\n“Three.”", "Four."], "outlet": ["NA", ""], "n": [1, 2]}
    )
    rows.to_csv(tmp_path / name, sep=separator, index=False)
    found = articles(read([tmp_path / name]))
    assert [(article.id, article.outlet) for article in found] == [("x", "NA"), (f"{name}#2", None)]
    assert found[0].text == f"One{separator} two.\n\n“Three.”"


def test_a_ragged_row_fails_alone(tmp_path: Path) -> None:
    results = list(read([write(tmp_path, "a.csv", "text,title\nOne.,a\nTwo,b,c\nThree.\n,d\n")]))
    texts = [item.text for item in results if isinstance(item, Article)]
    reasons = [item.reason for item in results if isinstance(item, Failure)]
    assert texts == ["One.", "Three."]
    assert len(reasons) == 2 and reasons[0].startswith("Line 3 of ") and "missing or empty" in reasons[1]


def test_a_row_with_an_open_quotation_mark_fails_alone(tmp_path: Path) -> None:
    good = [f'{number},"Text, {number}."' for number in range(1, 601)]
    lines = ["id,text", *good[:2], '3,"Text with no end', *good[3:]]
    results = list(read([write(tmp_path, "a.csv", "\n".join(lines))]))
    texts = [item.text for item in results if isinstance(item, Article)]
    assert texts == [f"Text, {number}." for number in range(1, 601) if number != 3]
    broken = results[2]
    assert isinstance(broken, Failure) and broken.reason.startswith("Line 4 of ") and "not closed" in broken.reason


def test_an_open_quotation_mark_without_another_one_fails_alone(tmp_path: Path) -> None:
    results = list(read([write(tmp_path, "a.csv", 'text,title\nOne.,a\nTwo.,b\n"Three.,c\nFour.,d\n')]))
    assert [getattr(item, "text", None) for item in results] == ["One.", "Two.", None, "Four."]


def test_paragraphs_of_a_broken_row_are_no_articles(tmp_path: Path) -> None:
    rows = ['"One.\n\nMore, of one.",a', '"Two.\n\nMore, of two.,b', '"Three.\n\nMore, of three.",c']
    results = list(read([write(tmp_path, "a.csv", "text,title\n" + "\n".join(rows))]))
    texts = [item.text for item in results if isinstance(item, Article)]
    assert texts == ["One.\n\nMore, of one.", "Three.\n\nMore, of three."]
    assert isinstance(results[1], Failure) and "left out with it" in results[1].reason


def test_stray_quotation_marks_and_long_fields_of_a_table(tmp_path: Path) -> None:
    long = "Words. " * 40_000
    data = f'text,title\n"He said "yes" to it.",a\n{long},b,,\n\n"She said ""no"".",c\n'
    found = articles(read([write(tmp_path, "a.csv", data)]))
    assert [article.title for article in found] == ["a", "b", "c"]
    assert (found[1].text, found[2].text) == (long, 'She said "no".')


def test_parquet(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    rows = {
        "text": ["One.", None, "Three."],
        "published": pandas.to_datetime(["2021-02-18", "2021-02-19", None]),
        "id": [1, 2, 3],
    }
    pandas.DataFrame(rows).to_parquet(tmp_path / "a.parquet")
    first, second, third = read([tmp_path / "a.parquet"])
    assert isinstance(first, Article) and (first.id, first.published) == ("1", "2021-02-18")
    assert isinstance(second, Failure) and "Row 2 of " in second.reason
    assert isinstance(third, Article) and third.published is None


def test_parquet_without_pyarrow_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert "pip install 'wellsourced[parquet]'" in failure(read([write(tmp_path, "a.parquet", b"PAR1")])).reason
