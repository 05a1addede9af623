"""Does memory stay flat? Scores many distinct articles and prints the process's resident memory on the way.

    python benchmarks/memory.py FILE... [--articles 5000]

FILE is anything `score` reads. Where the files hold too few articles, further ones are made by giving every word with a
capital a new ending, so that each brings strings that the pipeline has never seen.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from wellsourced import Article, Scorer
from wellsourced.scoring.reading import read

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("files", nargs="+")
parser.add_argument("--articles", type=int, default=5000)
options = parser.parse_args()

originals = [item for item in read(options.files) if isinstance(item, Article) and len(item.text) < 20_000]


def distinct_articles() -> Iterator[Article]:
    for generation in count():
        for article in originals:
            text = re.sub(r"\b([A-Z]\w+)", rf"\g<1>{generation}x", article.text) if generation else article.text
            yield replace(article, text=text)


def resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


scorer = Scorer.load()
for number, _ in enumerate(scorer.score_many(distinct_articles()), 1):
    if number % (options.articles // 10) == 0:
        print(f"{number:6d} articles {resident_megabytes():7.0f} MB", flush=True)
    if number == options.articles:
        break
