"""Reading files: every format, encoding and field name; whatever is broken fails alone."""

from __future__ import annotations

import codecs
import gzip
import io
import json
from pathlib import Path

import pytest
from broken_inputs import write_mixed_folder

from wellsourced.features.article import Article
from wellsourced.scoring.reading import Failure, read

from .read_inputs import HEADLINE, TEXT, articles, write


def test_a_mixed_folder_loses_nothing(tmp_path: Path) -> None:
    fine, broken = write_mixed_folder(tmp_path / "mixed")
    assert (fine, broken) == (180, 20)
    results = list(read([tmp_path / "mixed"]))
    assert sum(isinstance(item, Article) for item in results) == fine
    failures = [item for item in results if isinstance(item, Failure)]
    assert len(failures) == broken
    assert len({item.reason for item in failures}) == broken
    assert all(item.reason.endswith(".") and Path(item.path or "").name in item.reason for item in failures)
    assert len({item.id for item in results}) == fine + broken
    assert results == list(read([tmp_path / "mixed"]))


def test_every_text_of_the_mixed_folder_is_read_right(tmp_path: Path) -> None:
    write_mixed_folder(tmp_path)
    for item in read([tmp_path]):
        if isinstance(item, Article):
            assert "“We have waited for this since" in item.text
            assert "�" not in item.text and "\r" not in item.text and "\ufeff" not in item.text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="UTF-8 with mark"),
        pytest.param(TEXT.encode("utf-16"), id="UTF-16 with mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="UTF-16 without mark"),
        pytest.param(TEXT.encode("utf-32"), id="UTF-32 with mark"),
        pytest.param(TEXT.encode("cp1252"), id="Windows-1252"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="old Macintosh line ends"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    (article,) = articles(read([write(tmp_path, "a.txt", data)]))
    assert article.text == TEXT


def test_windows_1252_is_not_taken_for_an_older_code_page(tmp_path: Path) -> None:
    text = "Élan won the race on Tuesday, the organisers said after the finish."
    (article,) = articles(read([write(tmp_path, "a.txt", text.encode("cp1252"))]))
    assert article.text == text


def test_a_text_cut_inside_a_character_is_still_utf8(tmp_path: Path) -> None:
    (article,) = articles(read([write(tmp_path, "a.txt", ("“Yes,” she said. " + "é").encode()[:-1])]))
    assert article.text == "“Yes,” she said. \ufffd"


def test_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = "  A headline \n\n\tBody with  two spaces.\u2028Another line. \n"
    (article,) = articles(read([write(tmp_path, "a.md", text)]))
    assert article.text == text


def test_front_matter_of_markdown(tmp_path: Path) -> None:
    text = f'---\ntitle: "{HEADLINE}"\nauthor: Jane Roe\ndate: 2021-02-18T10:00:00Z\ntags:\n  - a\n---\n\n{TEXT}'
    (article,) = articles(read([write(tmp_path, "a.md", text)]))
    assert (article.title, article.author, article.published) == (HEADLINE, "Jane Roe", "2021-02-18")
    assert article.text == text and article.id == "a.md"


def test_metadata_of_a_page(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
    page = (
        f"<html><head><title>{HEADLINE}</title><meta name='author' content='Jane Roe'>"
        "<meta property='article:published_time' content='2021-02-18T10:00:00Z'>"
        "<meta property='og:site_name' content='The Post'></head>"
        f"<body><nav>Home</nav><article><h1>{HEADLINE}</h1>{paragraphs}</article></body></html>"
    )
    (article,) = articles(read([write(tmp_path, "a.html", page)]))
    assert (article.title, article.author, article.outlet, article.published) == (
        HEADLINE,
        "Jane Roe",
        "The Post",
        "2021-02-18",
    )
    assert TEXT.split("\n\n")[1] in article.text and "Home" not in article.text


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "-"])
def test_fields_and_their_other_names(tmp_path: Path, name: str) -> None:
    row = {"headline": " A\nheadline ", "Body": "Text.", "source": {"name": "The Post"}, "authors": ["A. Roe", "B. Roe"]}
    data = json.dumps(row | {"date": "Feb 3, 2020", "link": "https://example.org", "id": 12}).encode()
    path = "-" if name == "-" else write(tmp_path, name, data)
    (article,) = articles(read([path], io.BytesIO(data)))
    assert article == Article(
        id="12",
        text="Text.",
        title="A headline",
        outlet="The Post",
        author="A. Roe, B. Roe",
        published="2020-02-03",
        url="https://example.org",
        path=None if name == "-" else str(path),
    )


def test_our_own_field_names_win(tmp_path: Path) -> None:
    (article,) = articles(read([write(tmp_path, "a.json", '{"content": "No.", "text": "Yes.", "body": "No."}')]))
    assert article.text == "Yes."


@pytest.mark.parametrize(
    "data",
    ['[{"text": "One."}, {"text": "Two."}]', '{"articles": [{"text": "One."}, {"text": "Two."}]}', '["One.", "Two."]'],
)
def test_many_articles_in_one_json_document(tmp_path: Path, data: str) -> None:
    found = articles(read([write(tmp_path, "a.json", data)]))
    assert [(article.id, article.text) for article in found] == [("a.json#1", "One."), ("a.json#2", "Two.")]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.ndjson", "a.jsonl.gz"])
def test_a_broken_line_fails_alone(tmp_path: Path, name: str) -> None:
    data = b'{"text": "One."}\n{"text": \n\n{"text": "Two."}\r\n[]\n{"text": null}\n{"text": 5}'
    results = list(read([write(tmp_path, name, gzip.compress(data) if name.endswith("gz") else data)]))
    assert [item.id for item in results] == [f"{name}#{line}" for line in (1, 2, 4, 5, 6, 7)]
    assert [isinstance(item, Article) for item in results] == [True, False, True, False, False, False]
    reasons = [item.reason for item in results if isinstance(item, Failure)]
    assert reasons[0].startswith("Line 2 of ") and "not valid JSON" in reasons[0]
    assert "missing or empty" in reasons[2] and "a number" in reasons[3]


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "One."}\n' * 100_000)
    results = read([path])
    assert [next(results).id for _ in range(3)] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]


def test_lone_surrogates_are_replaced(tmp_path: Path) -> None:
    (article,) = articles(read([write(tmp_path, "a.json", r'{"text": "One \ud83d two.", "id": "\udc00"}')]))
    assert (article.text, article.id) == ("One \ufffd two.", "\ufffd")
