"""A kept table of features is read while articles and code are the same, and no other file is taken for one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from wellsourced.features.article import Article
from wellsourced.models.prior import prior_cards
from wellsourced.scoring import feature_table
from wellsourced.scoring.feature_table import TableError, measure_table
from wellsourced.scoring.short_texts import short_text_sds

ARTICLE = Article("1", "The council met on Monday. “We agreed,” said Ann Lee, the mayor.", published="2021-02-18")


def test_no_articles_make_an_empty_table() -> None:
    table = measure_table([])
    assert table.values.shape == (0, len(table.names))


def test_without_long_articles_the_prior_says_how_unsure_a_short_text_is() -> None:
    cards = prior_cards()
    for name, (sd, held) in short_text_sds(cards, [ARTICLE], 1).items():
        assert sd == cards[name].short_text_sd
        assert np.isnan(held)


@pytest.mark.parametrize("change", [{"published": "2021-02-19"}, {"url": "https://a.example"}, {"outlet": "a"}])
def test_a_table_of_articles_that_changed_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, str]
) -> None:
    measured: list[Article] = []
    monkeypatch.setattr(feature_table, "_measure", lambda batch: measured.extend(batch) or [])
    kept = tmp_path / "table.npz"
    kept.touch()
    changed = replace(ARTICLE, **change)
    for article in (ARTICLE, ARTICLE, changed):
        measure_table([article], kept=kept)
    assert measured == [ARTICLE, changed]


def test_another_file_is_not_taken_for_a_table(tmp_path: Path) -> None:
    other = tmp_path / "articles.csv"
    other.write_text("id,label\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"articles\.csv"):
        measure_table([ARTICLE], kept=other)
    assert other.read_text(encoding="utf-8") == "id,label\n"
