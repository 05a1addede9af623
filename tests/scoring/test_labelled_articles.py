"""Judged articles: what each collection's labels mean, and messages that name what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wellsourced.features.article import Article
from wellsourced.scoring.labelled_articles import LabelsError, read_judged, read_own, same_outlet

ROWS = [
    {"id": "hs/1", "text": "…", "source": "a.example", "rating": 3, "num_satisfactory": 5},
    {"id": "hr/1", "text": "…", "source": "b.example", "criteria": {"cost": 0, "harms": None}, "num_satisfactory": 4},
    {"id": "fnn/PolitiFact_Fake_1", "text": "…", "source": "c.example", "label": "fake"},
    {"id": "webis/1", "text": "…", "source": "d", "veracity": "mostly true", "orientation": "left"},
    {"id": "webis/2", "text": "…", "source": "d", "veracity": "no factual content"},
    {"id": "hyp/1", "text": "…", "source": "e.example", "label": 1},
    {"id": "fakes/1", "text": "…", "source": "f", "label": 0},
]


def test_each_collection_is_told_by_its_fields(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    judged, digests = read_judged([tmp_path])
    assert [(each.corpus, each.purpose, each.label) for each in judged] == [
        ("health stories", "reliability", 1.0),
        ("health releases", "reliability", 0.0),
        ("politifact", "reliability", 0.0),
        ("webis", "reliability", 1.0),
        ("hyperpartisan", "bias", 1.0),
        ("FA-KES", "control", 0.0),
    ]
    assert judged[0].target == pytest.approx(0.75), "the mean of the verdict and of the share of criteria met"
    assert judged[1].criteria == {"cost": 0.0, "criteria met": 4.0}
    assert [each.partisan for each in judged] == [None, None, None, 1.0, None, None], "only one collection tells the portal's"
    assert set(digests) == {"rows.jsonl"} == {each.file for each in judged}


def test_a_file_without_judgements_is_named(tmp_path: Path) -> None:
    file = tmp_path / "plain.jsonl"
    file.write_text('{"id": "1", "text": "…"}\n', encoding="utf-8")
    with pytest.raises(LabelsError, match=r"plain\.jsonl"):
        read_judged([file])


def test_own_labels_are_joined_by_id(tmp_path: Path) -> None:
    articles = [Article("one", "…", outlet="Hull Post"), Article("two", "…")]
    file = tmp_path / "labels.csv"
    file.write_text("id,label\none,1\ntwo,0\n", encoding="utf-8")
    judged = read_own(file, articles, "bias")
    assert [(each.article.id, each.label, each.group) for each in judged] == [("one", 1.0, "hull post"), ("two", 0.0, "two")]


@pytest.mark.parametrize("name", ["eaglerising.com", "eagle-rising", "https://www.EagleRising.com/news"])
def test_an_outlet_has_one_name(name: str) -> None:
    assert same_outlet(name) == "eaglerising"


def test_an_article_without_outlet_is_a_group_of_its_own(tmp_path: Path) -> None:
    articles = [Article("real/a1.txt", "…"), Article("real/a2.txt", "…"), Article("fake/b1.txt", "…", outlet="abcnews.com")]
    file = tmp_path / "labels.csv"
    file.write_text("id,label\nreal/a1.txt,1\nreal/a2.txt,1\nfake/b1.txt,0\n", encoding="utf-8")
    assert [each.group for each in read_own(file, articles, "bias")] == ["real/a1.txt", "real/a2.txt", "abcnews"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "hr/1", "text": "…", "criteria": {}}, "num_satisfactory"),
        ({"id": "hs/1", "text": "…", "rating": "4", "num_satisfactory": 5}, "rating"),
        ({"id": "hyp/1", "text": "…"}, "label"),
        ([1, 2], "no JSON object"),
        ({"id": "hr/1", "text": "…", "criteria": {"a": "yes"}, "num_satisfactory": 5}, "`a`"),
        ({"id": "hr/1", "text": "…", "criteria": [1], "num_satisfactory": 5}, "criteria"),
        ({"text": "…", "veracity": "mostly true"}, "`id`"),
    ],
)
def test_odd_rows_are_named_by_file_and_number(tmp_path: Path, row: object, message: str) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps(ROWS[0]) + "\n" + json.dumps(row), encoding="utf-8")
    with pytest.raises(LabelsError, match=rf"rows\.jsonl: row 2.*{message}"):
        read_judged([file])


def test_labels_in_another_encoding_are_named(tmp_path: Path) -> None:
    file = tmp_path / "labels.csv"
    file.write_bytes("id,label\ncafé,1\n".encode("latin-1"))
    with pytest.raises(LabelsError, match=r"labels\.csv.*UTF-8"):
        read_own(file, [], "bias")


@pytest.mark.parametrize(
    ("text", "message"),
    [("id,label\nthree,1\n", "three"), ("id,label\none,maybe\n", "entry 1"), ("id,label\none,1\n", "both kinds")],
)
def test_labels_that_cannot_be_used_say_why(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "labels.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LabelsError, match=message):
        read_own(file, [Article("one", "…")], "bias")
