"""Do the figures of the author's voice stand when a sentence changes in ways that change nothing?

    python benchmarks/robustness.py GOLD

GOLD holds news sentences labelled author_hedge, weasel and commentary. Prints F1 and its 95% interval as the sentences are,
and with other quotation marks, without the first comma, with other names, the other party, and another country.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from wellsourced.features.labelled import read_rows
from wellsourced.scoring.commentary_evaluation import evaluate_commentary
from wellsourced.scoring.figure import Figure
from wellsourced.scoring.parsing import load_pipeline
from wellsourced.scoring.voice_evaluation import evaluate_sentences

_NAMES = {"Trump": "Miller", "Clinton": "Fraser", "Obama": "Walker", "Biden": "Cole", "Donald": "Edward", "Hillary": "Ann",
          "Barack": "Thomas", "Sanders": "Keller", "Romney": "Palmer", "Ryan": "Hughes", "Putin": "Orlov"}  # fmt: skip
_PARTIES = {"Republican": "Democrat", "Republicans": "Democrats", "GOP": "Democratic", "Democratic": "Republican",
            "Democrat": "Republican", "Democrats": "Republicans", "conservative": "liberal", "conservatives": "liberals",
            "liberal": "conservative", "liberals": "conservatives"}  # fmt: skip
_COUNTRIES = {"Russia": "Spain", "Russian": "Spanish", "Russians": "Spaniards", "China": "Brazil", "Chinese": "Brazilian",
              "Iraq": "Norway", "Iraqi": "Norwegian", "Iran": "Chile", "Iranian": "Chilean", "Syria": "Finland",
              "Syrian": "Finnish", "Mexico": "Canada", "Mexican": "Canadian", "America": "Italy", "American": "Italian",
              "Americans": "Italians"}  # fmt: skip


def swapped(words: dict[str, str]) -> Callable[[str], str]:
    """A change that puts other words for ``words``."""
    pattern = re.compile(rf"\b({'|'.join(words)})\b")
    return lambda text: pattern.sub(lambda hit: words[hit[0]], text)


def curled(text: str) -> str:
    """Straight quotation marks made curly, by turns opening and closing."""
    marks = iter("“”" * text.count('"'))
    return re.sub('"', lambda _: next(marks), text).replace("'", "’")


def straightened(text: str) -> str:
    """Curly quotation marks made straight."""
    return re.sub("[“”]", '"', text).replace("‘", "'").replace("’", "'")


CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "straight marks": straightened,
    "curly marks": curled,
    "no first comma": lambda text: text.replace(",", "", 1),
    "other names": swapped(_NAMES),
    "other party": swapped(_PARTIES),
    "other country": swapped(_COUNTRIES),
}


def measured(gold: Path) -> Iterator[tuple[str, dict[str, Figure]]]:
    """Each change, and F1 by task."""
    pipeline, rows = load_pipeline(), read_rows(gold)
    with TemporaryDirectory() as folder:
        changed = Path(folder) / "changed.jsonl"
        for name, change in CHANGES.items():
            lines = [
                json.dumps({**row, **{key: change(row[key]) for key in ("text", "prev") if row.get(key)}}) for row in rows
            ]
            changed.write_text("\n".join(lines), encoding="utf-8")
            yield (
                name,
                {
                    "hedging": evaluate_sentences("hedging", changed, None, pipeline)["f1"],
                    "weasel": evaluate_sentences("weasel", changed, None, pipeline)["f1"],
                    "commentary": evaluate_commentary(changed, None, pipeline)["f1"],
                },
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} GOLD")
    for title, figures in measured(Path(sys.argv[1])):
        print(f"{title:<16}" + "  ".join(f"{task} {figure}" for task, figure in figures.items()), flush=True)
