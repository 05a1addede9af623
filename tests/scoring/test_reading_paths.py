"""Which files of the given paths are read, and by which id they are called."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from wellsourced.features.article import Article
from wellsourced.scoring.reading import EXTENSIONS, Failure, read

from .read_inputs import articles, failure, write


@pytest.mark.parametrize(
    "data, texts",
    [
        (b"Plain text.", ["Plain text."]),
        (b'{"text": "One."}', ["One."]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b'[{"text": "One."},\n {"text": "Two."}]', ["One.", "Two."]),
        (b"[Updated] Plain text.", ["[Updated] Plain text."]),
        (b"title;Body\na;One.\nb;Two.\n", ["One.", "Two."]),
        (b'text,title\n"One,\n\nmore.",a\n', ["One,\n\nmore."]),
        (b"Body, mind\n\nPlain, very plain text.", ["Body, mind\n\nPlain, very plain text."]),
        (b"text\nPlain text.", ["text\nPlain text."]),
        (b"<!DOCTYPE html><html><body><article><p>" + b"One word more. " * 20 + b"</p></article></body></html>", None),
    ],
)
def test_standard_input_is_told_by_how_it_starts(data: bytes, texts: list[str] | None) -> None:
    found = articles(read(["-"], io.BytesIO(data)))
    if texts is None:
        assert found[0].text.startswith("One word more.") and "<" not in found[0].text
    else:
        assert [article.text for article in found] == texts
    assert found[0].id == ("stdin" if len(found) == 1 and b"[{" not in data and b"title" not in data else "stdin#1")


def test_standard_input_that_cannot_be_read_twice() -> None:
    reading, writing = os.pipe()
    with open(writing, "wb") as pipe:  # noqa: PTH123 (a descriptor)
        pipe.write(b'{"text": "One."}\n{"text": "Two."}\n')
    with open(reading, "rb") as stdin:  # noqa: PTH123
        assert [article.text for article in articles(read(["-"], stdin))] == ["One.", "Two."]


def test_ids_are_paths_below_the_folder_and_unique(tmp_path: Path) -> None:
    for name in ("one/b.txt", "one/a/c.txt", "two/b.txt", "one/same.jsonl"):
        write(tmp_path, name, '{"id": "b.txt", "text": "Text."}' if name.endswith("jsonl") else "Text.")
    assert [item.id for item in read([tmp_path / "one"])] == ["a/c.txt", "b.txt", "b.txt~2"]
    assert [item.id for item in read([tmp_path / "one", tmp_path / "two"])] == [
        "one/a/c.txt",
        "one/b.txt",
        "b.txt",
        "two/b.txt",
    ]


@pytest.mark.parametrize("names", [["p1/x", "p2/x"], ["p1/x/court.txt", "p2/x/court.txt"], ["p1/x", "p1/./x/", "p2/x"]])
def test_ids_do_not_depend_on_the_order_of_arguments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for place in ("p1", "p2"):
        write(tmp_path, f"{place}/x/court.txt", f"Text of {place}.")
    expected = {"p1/x/court.txt": "Text of p1.", "p2/x/court.txt": "Text of p2."}
    for arguments in (names, names[::-1]):
        assert {article.id: article.text for article in articles(read(arguments))} == expected
    rows = write(tmp_path, "a.jsonl", '{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}')
    assert [item.id for item in read([rows])] == ["a", "a~2"]


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "Text.")
    assert len(list(read([path, tmp_path, path, f"{tmp_path}/../{tmp_path.name}/a.txt"]))) == 1


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    write(tmp_path, "a/a.txt", "Text.")
    try:
        (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "a" / "self.txt").symlink_to(tmp_path / "a" / "self.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    results = list(read([tmp_path]))
    assert [item.id for item in results] == ["a/a.txt", "a/self.txt"]
    assert isinstance(results[1], Failure)


def test_folders_a_thousand_deep(tmp_path: Path) -> None:
    folders = [Path(f"{tmp_path}{'/d' * depth}") for depth in range(1, 1301)]
    try:
        for folder in folders:
            folder.mkdir()
        write(tmp_path, "e.txt", "Text.")
        (folders[0] / "z.txt").write_text("Text.", "utf-8")
        (folders[-1] / "f.txt").write_text("Text.", "utf-8")
        assert [article.id for article in articles(read([tmp_path]))] == ["d/" * 1300 + "f.txt", "d/z.txt", "e.txt"]
    finally:  # pytest would recurse to remove them
        for file in (folders[0] / "z.txt", folders[-1] / "f.txt"):
            file.unlink(missing_ok=True)
        for folder in reversed(folders):
            folder.rmdir()


def test_the_folder_to_leave_out_is_not_walked(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Text.")
    report = write(tmp_path, "out/report/index.html", "<html>").parent
    for path in (tmp_path, tmp_path / "out" / ".."):
        assert [item.id for item in read([path], leave_out=[report])] == ["a.txt"]
    assert [item.id for item in read([report], leave_out=[report])] == ["index.html"]


def test_the_file_that_is_written_to_is_no_article(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Text.")
    output = write(tmp_path, "out.jsonl", '{"text": "Written while it is read."}')
    assert [item.id for item in read([tmp_path], leave_out=[output])] == ["a.txt"]
    assert "where the output goes" in failure(read([output], leave_out=[output])).reason


def test_reports_and_what_browsers_save_beside_a_page_are_no_articles(tmp_path: Path) -> None:
    for name in (
        "a.txt",
        "old/report.html",
        "old/index.md",
        "old/articles/a.md",
        "old/plots/a.svg",
        "Page.htm",
        "Page_files/frame.html",
    ):
        write(tmp_path, name, "Text.")
    write(tmp_path, "court_files/b.txt", "Text.")
    assert [item.id for item in read([tmp_path])] == ["Page.htm", "a.txt", "court_files/b.txt"]


def test_documents_that_are_passed_over_are_told_of_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c/d.PDF", "c/e.docx", "c/f.log"):
        write(tmp_path, name, "Text.")
    told: list[str] = []
    assert len(articles(read([tmp_path], tell=told.append))) == 1
    assert len(told) == 1 and "1 .docx, 2 .pdf" in told[0]


RECORDS = """{"schema_version":"1.1","id":"a","title":"Bridge","text":"One.","status":"scored","reason":null}
{"schema_version":"1.1","id":"b","path":"b.txt","text":"","status":"failed","reason":"'b.txt' is empty."}
{"schema_version":"1.1","status":"summary","articles":2}
"""
DOCUMENT = '{"records":[\n' + ",\n".join(RECORDS.splitlines()[:2]) + '\n],"summary":' + RECORDS.splitlines()[2] + "}\n"


@pytest.mark.parametrize(
    "data", [RECORDS, DOCUMENT, "\ufeff" + RECORDS.replace("\n", "\r\n")], ids=["jsonl", "json", "windows"]
)
@pytest.mark.parametrize("name", ["out.jsonl", "out.json", "out"])
def test_records_given_in_place_of_articles_are_read_again_and_told_of(tmp_path: Path, name: str, data: str) -> None:
    told: list[str] = []
    article, failed = read([write(tmp_path, name, data)], tell=told.append)
    assert isinstance(article, Article)
    assert (article.id, article.title, article.text) == ("a", "Bridge", "One.")
    assert failed == Failure("b", "b.txt", "'b.txt' is empty.")
    assert len(told) == 1 and "wellsourced report" in told[0]


def test_records_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Text.")
    write(tmp_path, "out.jsonl", RECORDS)
    told: list[str] = []
    assert [item.id for item in read([tmp_path], tell=told.append)] == ["a.txt"]
    assert len(told) == 1 and "passed over" in told[0]


def test_records_of_a_run_that_was_cut_off_lose_only_the_last(tmp_path: Path) -> None:
    article, failed, cut = read([write(tmp_path, "out.jsonl", RECORDS[:-20])])
    assert (article.id, failed.id) == ("a", "b")
    assert isinstance(cut, Failure) and "cut off" in cut.reason


def test_hidden_and_other_files_are_passed_over_in_folders_only(tmp_path: Path) -> None:
    hidden, other = write(tmp_path, ".a.txt", "Hidden."), write(tmp_path, "a.log", "Other.")
    write(tmp_path, ".git/b.txt", "Hidden.")
    assert "holds no articles" in failure(read([tmp_path])).reason
    assert all(extension in failure(read([tmp_path])).reason for extension in EXTENSIONS)
    assert [article.text for article in articles(read([hidden, other]))] == ["Hidden.", "Other."]
