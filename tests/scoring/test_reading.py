"""Reading files, folders and standard input: whatever is broken fails alone, with a sentence that says what to do."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pandas
import pytest
from broken_inputs import article_text, write_mixed_folder
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced.features.article import Article
from wellsourced.scoring import formats
from wellsourced.scoring.failures import LONGEST_TEXT
from wellsourced.scoring.reading import EXTENSIONS, Failure, read
from wellsourced.scoring.rows import as_date

HEADLINE, TEXT = article_text(7)


def articles(results: Iterable[Article | Failure]) -> list[Article]:
    """The results, none of which may be a failure."""
    found = list(results)
    assert not [item for item in found if isinstance(item, Failure)]
    return [item for item in found if isinstance(item, Article)]


def failure(results: Iterable[Article | Failure]) -> Failure:
    """The only result, which must be a failure."""
    (item,) = results
    assert isinstance(item, Failure)
    return item


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


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
        assert [item.id for item in read([path], leave_out=report)] == ["a.txt"]
    assert [item.id for item in read([report], leave_out=report)] == ["index.html"]


def test_hidden_and_other_files_are_passed_over_in_folders_only(tmp_path: Path) -> None:
    hidden, other = write(tmp_path, ".a.txt", "Hidden."), write(tmp_path, "a.log", "Other.")
    write(tmp_path, ".git/b.txt", "Hidden.")
    assert "holds no articles" in failure(read([tmp_path])).reason
    assert all(extension in failure(read([tmp_path])).reason for extension in EXTENSIONS)
    assert [article.text for article in articles(read([hidden, other]))] == ["Hidden.", "Other."]


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
    monkeypatch.setattr(formats, "LARGEST_FILE", 100)
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
