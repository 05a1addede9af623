"""What cannot be read says why in a sentence, and nothing raises on any input."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.features.article import Article
from wellsourced.scoring import formats, json_formats
from wellsourced.scoring.failures import LONGEST_TEXT
from wellsourced.scoring.reading import Failure, read
from wellsourced.scoring.rows import as_date

from .read_inputs import TEXT, failure, write


@pytest.mark.parametrize(
    "name, data, says",
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", codecs.BOM_UTF8, "is empty"),
        ("a.txt", b" \n\t", "nothing but white space"),
        ("a.txt", bytes(range(256)) * 20, "binary"),
        ("a.txt", b"Text with \0 inside", "binary"),
        ("a.txt", b"%PDF-1.4 and so on", "a PDF"),
        ("a.txt", b"PK\x03\x04 and so on", "office document"),
        ("a.html", b"<html><body></body></html>", "no main text"),
        ("a.json", b"{", "not valid JSON"),
        ("a.json", b"5", "not an object"),
        ("a.json", b"[]", "no articles"),
        ("a.json", b'{"text": ["a"]}', "a list"),
        ("a.json", b'{"text": "  "}', "white space"),
        ("a.json", b'{"a": ' * 100_000, "not JSON that can be read"),
        ("a.json", b'{"id": ' + b"9" * 10_000 + b', "text": "x"}', "not JSON that can be read"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.csv", b"", "is empty"),
        ("a.csv", b"name,place\na,b\n", "no column named text"),
        ("a.csv", b"text,title\n", "no rows"),
        ("a.csv", b'text\n"open', "cannot|not a table"),
        ("a.parquet", b"", "not a parquet file"),
        ("a.txt.gz", b"no gzip", "not a gzip file"),
        ("a.md.gz", gzip.compress(TEXT.encode())[:60], "not a gzip file"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    found = failure(read([write(tmp_path, name, data)]))
    assert any(part in found.reason for part in says.split("|"))
    assert name in found.reason and found.path and found.path.endswith(name)


def test_a_huge_text_is_refused(tmp_path: Path) -> None:
    assert "split it" in failure(read([write(tmp_path, "a.txt", b"word " * (LONGEST_TEXT // 5 + 1))])).reason


def test_a_line_without_end_is_refused_and_the_next_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_formats, "LARGEST_FILE", 100)
    data = '{"text": "' + "x" * 1000 + '"}\n{"text": "Two."}\n'
    first, second = read([write(tmp_path, "a.jsonl", data)])
    assert isinstance(first, Failure) and "longer than" in first.reason
    assert isinstance(second, Article) and second.text == "Two."


def test_an_unpacked_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "LARGEST_FILE", 1000)
    assert "larger than" in failure(read([write(tmp_path, "a.txt.gz", gzip.compress(b"a" * 100_000))])).reason


def test_missing_paths(tmp_path: Path) -> None:
    results = list(read([tmp_path / "none.txt", "", "a\0b", write(tmp_path, "a.txt", "Text.")]))
    assert [isinstance(item, Failure) for item in results] == [True, True, True, False]
    assert isinstance(results[0], Failure) and "check the path" in results[0].reason


def test_a_link_that_points_nowhere(tmp_path: Path) -> None:
    try:
        (tmp_path / "a.txt").symlink_to("gone.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    for path in (tmp_path / "a.txt", tmp_path):
        assert "a link that points nowhere, to 'gone.txt'" in failure(read([path])).reason


def test_an_unexpected_error_is_told_on_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> object:
        raise RuntimeError("One.\n  Two.\r\nThree.")

    monkeypatch.setattr(formats, "read_anything", fails)
    assert "(RuntimeError: One. Two. Three.)." in failure(read([write(tmp_path, "a.log", "Text.")])).reason


def test_files_without_permission(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Text.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    write(tmp_path, "b.txt", "Text.")
    first, second = read([tmp_path])
    assert isinstance(first, Failure) and "permission denied" in first.reason
    assert isinstance(second, Article)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "not a regular file" in failure(read([tmp_path])).reason


@pytest.mark.parametrize(
    "given, expected",
    [
        ("2021-02-18", "2021-02-18"),
        ("2021-02-18T10:00:00+01:00", "2021-02-18"),
        ("2021/2/8", "2021-02-08"),
        ("Thu, 18 Feb 2021 10:00:00 GMT", "2021-02-18"),
        ("18th February 2021", "2021-02-18"),
        ("Feb. 18, 2021", "2021-02-18"),
        ("Thursday, September 2, 2021 at 3 pm", "2021-09-02"),
        ("02/03/2021", None),
        ("2021-13-01", None),
        ("31 February 2021", None),
        ("yesterday", None),
        (1613606400, None),
    ],
)
def test_dates(given: object, expected: str | None) -> None:
    assert as_date(given) == expected


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(["a.txt", "a.md", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.parquet", "a.txt.gz", "a.unknown"]),
    start=st.sampled_from([b"", b"text,title\n", b'{"text": "', b"[", b"---\n", b"\xff\xfe", b'text\n"']),
    data=st.binary(max_size=300),
)
def test_no_bytes_raise(name: str, start: bytes, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        results = list(read([write(Path(folder), name, start + data)]))
    assert results
    for item in results:
        assert json.dumps([item.id, item.text if isinstance(item, Article) else item.reason], ensure_ascii=False).encode()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.binary(max_size=100))
def test_no_page_raises(text: str, data: bytes) -> None:
    page = b"<html><head><title>" + data + b"</title></head><body><p>" + text.encode("utf-8", "replace") * 5 + data
    assert len(list(read(["-"], io.BytesIO(page)))) == 1
    with tempfile.TemporaryDirectory() as folder:
        assert len(list(read([write(Path(folder), "a.html", page)]))) == 1


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner) | st.dictionaries(st.sampled_from(["text", "id", "title", "date", "source", "articles"]), inner)
        ),
    )
)
def test_no_json_raises(document: object) -> None:
    assert list(read(["-"], io.BytesIO(json.dumps(document).encode())))
