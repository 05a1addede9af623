"""A folder of 200 inputs as people keep them, 20 of them broken in 20 different ways."""

from __future__ import annotations

import codecs
import gzip
import json
import random
from pathlib import Path

import pandas

ARTICLES = 180
_PLACES = ["Harborough", "Milton Vale", "Eastbridge", "Port Ellis", "Carrow", "Linden Falls"]
_NAMES = ["Maria Okafor", "Daniel Prentice", "Ruth Salander", "Ahmed Farouk", "Grace Holloway", "Tomás Ibarra"]
_TOPICS = [
    ("a new tram line", "transport committee", "commuters"),
    ("the repair of forty bridges", "public works department", "lorry drivers"),
    ("a ban on wood stoves", "environment board", "householders"),
    ("a second water treatment plant", "water authority", "farmers"),
    ("free school meals", "education board", "parents"),
]


def article_text(seed: int) -> tuple[str, str]:
    """Headline and body of a plausible news article of more than 120 words, the same for the same seed."""
    choose = random.Random(seed)
    place = choose.choice(_PLACES)
    first, second = choose.sample(_NAMES, 2)
    topic, body, people = choose.choice(_TOPICS)
    cost, votes, year = choose.randint(3, 90), choose.randint(5, 30), choose.randint(2012, 2023)
    headline = f"{place} council approves {topic} for {cost} million pounds"
    paragraphs = [
        f"The council of {place} approved {topic} on Tuesday after a debate of six hours, with {votes} members in favour "
        f"and {votes - 4} against. The plan is expected to cost {cost} million pounds over five years.",
        f"“We have waited for this since {year}, and {people} have paid for it,” said {first}, who chairs the {body}. "
        "“The figures were checked twice, and they hold.”",
        f"{second}, a member of the opposition, said the estimate left out the cost of borrowing. According to a report "
        f"that the {body} published in March, interest could add up to {cost // 3 + 1} million pounds over ten years.",
        "Residents who spoke at the meeting were divided. Some said that work could begin before the summer; others asked "
        "for an independent review, which the council’s legal adviser described as possible but not required.",
        f"The first contracts will be signed in the autumn, the {body} said in a statement. A spokesman declined to say "
        f"which companies had made offers. The council will discuss the matter again on {choose.randint(1, 28)} November.",
    ]
    return headline, "\n\n".join(paragraphs)


def write_mixed_folder(folder: Path) -> tuple[int, int]:
    """Fill ``folder`` with 200 inputs in many formats, encodings and sub-folders; returns how many are fine and broken.

    The first number counts articles and the second failures: reading the folder gives just so many of each. Nothing in it
    depends on file permissions, so it is the same for every user.
    """
    folder.mkdir(parents=True, exist_ok=True)
    fine = _write_files(folder, 120) + _write_tables(folder, ARTICLES - 120)
    _write_ignored(folder)
    return fine, _write_broken(folder)


def _write_files(folder: Path, count: int) -> int:
    """One article a file."""
    for number in range(count):
        headline, text = article_text(number)
        place = folder / f"desk-{number % 7}" / ("nested" if number % 5 == 0 else "")
        place.mkdir(parents=True, exist_ok=True)
        stem = place / f"article {number:03}" if number % 11 == 0 else place / f"article-{number:03}"
        whole = f"{headline}\n\n{text}\n"
        match number % 12:
            case 0:
                stem.with_suffix(".txt").write_bytes(codecs.BOM_UTF8 + whole.encode())
            case 1:
                stem.with_suffix(".txt").write_bytes(whole.replace("\n", "\r\n").encode("cp1252"))
            case 2:
                stem.with_suffix(".txt").write_bytes(whole.encode("utf-16"))
            case 3:
                stem.with_suffix(".md").write_text(
                    f"---\ntitle: {headline}\ndate: 2021-02-18\n---\n\n# {headline}\n\n{text}\n", "utf-8"
                )
            case 4:
                stem.with_suffix(".html").write_text(_page(headline, text), "utf-8")
            case 5:
                stem.with_suffix(".HTM").write_bytes(_page(headline, text, "windows-1252").encode("cp1252"))
            case 6:
                stem.with_suffix(".json").write_text(
                    json.dumps({"title": headline, "text": text, "id": f"own-{number}"}), "utf-8"
                )
            case 7:
                stem.with_suffix(".txt.gz").write_bytes(gzip.compress(whole.encode(), mtime=0))
            case 8:
                stem.with_suffix(".json").write_text(
                    json.dumps([{"headline": headline, "body": text, "source": {"name": "A"}}]), "utf-8"
                )
            case _:
                stem.with_suffix(".txt").write_text(whole, "utf-8")
    return count


def _write_tables(folder: Path, count: int) -> int:
    """Many articles a file."""
    rows = []
    for number in range(1000, 1000 + count):
        headline, text = article_text(number)
        rows.append({"id": f"row-{number}", "title": headline, "text": text, "outlet": "NA", "date": "18 February 2021"})
    third = count // 3
    (folder / "tables").mkdir()
    pandas.DataFrame(rows[:third]).to_csv(folder / "tables" / "some.csv", index=False)
    pandas.DataFrame(rows[third : 2 * third]).to_parquet(folder / "tables" / "more.parquet")
    lines = [json.dumps(row, ensure_ascii=False) for row in rows[2 * third :]]
    (folder / "tables" / "rest.jsonl").write_text("\n\n".join(lines), "utf-8")
    return count


def _write_ignored(folder: Path) -> None:
    """What a reader of folders passes over: hidden files, other extensions, a link that leads back."""
    (folder / ".hidden.txt").write_text("Not to be read.", "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "config.txt").write_text("Not to be read.", "utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    try:
        (folder / "desk-0" / "up").symlink_to(folder, target_is_directory=True)
        (folder / "desk-0" / "again.txt").symlink_to(next(folder.glob("desk-1/*.txt")).resolve())
    except OSError:  # a file system without links
        pass


def _write_broken(folder: Path) -> int:
    """Twenty failures, no two alike."""
    broken = folder / "broken"
    broken.mkdir()
    _, text = article_text(5000)
    files: dict[str, bytes] = {
        "empty.txt": b"",
        "blank.md": b" \n\t\r\n \n",
        "noise.txt": random.Random(1).randbytes(5000),
        "zeros.txt": b"\0" * 4000,
        "renamed-pdf.txt": b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n",
        "huge.txt": b"All work and no play. " * 240_000,
        "menus-only.html": b"<html><head><title>Shop</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
        "empty.html": b"",
        "cut-off.json": b'{"title": "A council", "text": "The council',
        "no-text.json": b'{"title": "A headline and nothing else"}',
        "number-for-text.json": b'{"text": 5}',
        "no-articles.json": b'{"articles": []}',
        "deep.json": b"[" * 200_000,
        "one-bad-line.jsonl": b'{"text": "The council\n',
        "null-text.jsonl": b'{"id": "nothing", "text": null}\n',
        "no-text-column.csv": b"title,place\nA headline,Carrow\n",
        "unclosed.csv": b'text\n"The council met on Tuesday\n',
        "not-parquet.parquet": b"PAR1 and then something else altogether",
        "not-gzip.txt.gz": text.encode(),
        "cut-off.txt.gz": gzip.compress(text.encode() * 3, mtime=0)[:400],
    }
    for name, data in files.items():
        (broken / name).write_bytes(data)
    return len(files)


def _page(headline: str, text: str, charset: str = "utf-8") -> str:
    paragraphs = "\n".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return (
        f"<!DOCTYPE html>\n<html lang='en'><head><meta charset='{charset}'><title>{headline}</title>"
        f"<meta property='og:title' content='{headline}'><meta property='og:site_name' content='The Carrow Post'>"
        f"<meta name='author' content='Jane Roe'></head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<main><article><h1>{headline}</h1>\n{paragraphs}\n</article></main><footer>© The Post</footer></body></html>"
    )
