"""Run the commands in the documentation's console blocks and write what they print below them.

``python docs/run_examples.py`` rewrites the pages; with ``--check`` it changes nothing and fails if a page is out of date.
A block is rewritten if it opens with ``$ score`` or ``$ wellsourced`` and names ``seeds``: a shell command, run in the
project's folder.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WIDTH = 100
_BLOCK = re.compile(r"^```console\n\$ ((?:score|wellsourced) .*\bseeds\b.*)\n(?:.*\n)*?```$", re.MULTILINE)


@cache
def run(command: str, given: str = "") -> str:
    """What a shell command prints."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    done = subprocess.run(
        command, shell=True, input=given, capture_output=True, text=True, cwd=ROOT, env=environment, timeout=300
    )
    return done.stdout


def printed(command: str) -> str:
    """What stands below a command: its output, through ``| head`` and the like, without spaces at the ends of lines."""
    made, pipe, filtering = command.partition(" | ")
    output = run(filtering, run(made)) if pipe else run(made)
    return "\n".join(line.rstrip() for line in output.rstrip().splitlines())


def main(check: bool) -> int:
    """Rewrite the pages, or say which are out of date."""
    texts = {page: page.read_text(encoding="utf-8") for page in PAGES}
    commands = sorted({match[1] for text in texts.values() for match in _BLOCK.finditer(text)})
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, dict.fromkeys(command.partition(" | ")[0] for command in commands)))
    outputs = {command: printed(command) for command in commands}
    stale = []
    for page, text in texts.items():
        fresh = _BLOCK.sub(lambda match: f"```console\n$ {match[1]}\n{outputs[match[1]]}\n```", text)
        if fresh != text:
            stale.append(page.relative_to(ROOT))
            if not check:
                page.write_text(fresh, encoding="utf-8", newline="\n")
    if stale and check:
        print(f"out of date, run `make docs`: {', '.join(map(str, stale))}", file=sys.stderr)
    return int(bool(stale) and check)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
