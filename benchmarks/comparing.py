"""What does comparing cost? Groups and compares many articles and prints time and memory at 1,000, 10,000 and so on.

    python benchmarks/comparing.py FILE... [--articles 10000]

FILE is anything `score` reads: articles of one event, as many as an event is to have. Further events are made of the same
articles by exchanging the letters of their nouns, verbs and adjectives, another way for each event, so that no two events
share words. Only comparing is timed, from sketches to events.
"""

from __future__ import annotations

import argparse
import random
import string
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from wellsourced.features.article import Article
from wellsourced.scoring.comparing.compare import Comparer
from wellsourced.scoring.comparing.sketch import Sketch
from wellsourced.scoring.reading import read
from wellsourced.scoring.running import run

CONTENT = ("NN", "VB", "JJ", "RB")


def another_event(sketch: Sketch, number: int) -> Sketch:
    """The same article with other words: each keeps its length, so that every offset stays true."""
    letters = list(string.ascii_lowercase)
    random.Random(number).shuffle(letters)
    table = str.maketrans(string.ascii_letters, "".join(letters) + "".join(letters).upper())
    text, words = list(sketch.text), list(sketch.words)
    for index, tag in enumerate(sketch.tags):
        if tag.startswith(CONTENT):
            words[index] = words[index].translate(table)
            text[sketch.offsets[index] : sketch.ends[index]] = words[index]
    names = tuple(
        replace(
            naming,
            words=tuple(word.translate(table) for word in naming.words),
            full=tuple(word.translate(table) for word in naming.full),
        )
        for naming in sketch.names
    )
    return replace(sketch, id=f"{number}-{sketch.id}", text="".join(text), words=tuple(words), names=names)


def invented(sketches: list[Sketch], articles: int) -> Iterator[Sketch]:
    for number in range(articles // len(sketches)):
        yield from (another_event(sketch, number) for sketch in sketches)


def resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    articles = (item for item in read(options.files) if isinstance(item, Article))
    sketches = [result.sketch for result in run(articles, sketch=True) if result.sketch is not None]
    print(" articles  events  findings  adding s comparing s  ms/article  MB before    MB   (processor time)")
    count = 1000
    while count <= options.articles:
        before, comparer, adding = resident_megabytes(), Comparer(), 0.0
        for sketch in invented(sketches, count):
            start = time.process_time()
            comparer.add(sketch)
            adding += time.process_time() - start
        start, events, findings = time.process_time(), 0, 0
        for event in comparer.events():
            events, findings = events + 1, findings + len(event["findings"])
        comparing = time.process_time() - start
        each = (adding + comparing) * 1000 / count
        print(
            f"{count:>9}{events:>8}{findings:>10}{adding:>10.1f}{comparing:>12.1f}{each:>12.1f}"
            f"{before:>11.0f}{resident_megabytes():>6.0f}",
            flush=True,
        )
        count *= 10


if __name__ == "__main__":
    main()
