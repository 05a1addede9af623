"""The table for spreadsheets: a row an article, the same columns in all, nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from wellsourced.reports.table import feature_rows

from .records import abstained, article, failed, harbour, hostile


def read(*records: Any) -> list[dict[str, str]]:
    """The rows as a reader of CSV gets them."""
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(feature_rows(records))
    stream.seek(0)
    return list(csv.DictReader(stream))


def test_a_row_holds_the_scores_and_every_feature() -> None:
    (row,) = read(harbour())
    assert row["id"] == "harbour"
    assert row["outlet"] == "The Harbour Post"
    assert float(row["reliability_low"]) < float(row["reliability"]) < float(row["reliability_high"])
    assert row["findings"] == "1"
    assert row["attribution.named_sources"] == "2"
    assert row["consistency.headline"] == ""


def test_articles_without_scores_have_a_row_and_a_reason() -> None:
    rows = read(harbour(), abstained(), failed())
    assert [row["status"] for row in rows] == ["scored", "abstained", "failed"]
    assert rows[1]["reason"] == "38 words; at least 80 are needed"
    assert rows[2]["reliability"] == rows[2]["attribution.named_sources"] == ""


def test_columns_do_not_depend_on_the_order_of_articles() -> None:
    one, other = feature_rows([harbour(), failed()]), feature_rows([failed(), harbour()])
    assert one[0] == other[0]
    assert feature_rows([])[0][:2] == ["id", "path"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝", "\r\n+"])
def test_text_does_not_run_as_a_formula(start: str) -> None:
    (row,) = read(article(title=f"{start}HYPERLINK(0)", id=f"{start}1", outlet="1 = 1"))
    assert row["title"].startswith("'")
    assert row["id"].startswith("'")
    assert row["outlet"] == "1 = 1"


def test_hostile_text_stays_in_its_cell() -> None:
    rows = read(hostile(), harbour())
    assert len(rows) == 2
    assert not any("\n" in cell or "\x1b" in cell for row in rows for cell in row.values())
