"""The documentation is true: its examples run, its links lead somewhere, its options exist."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wellsourced.features.base import Extractor
from wellsourced.features.document import Document
from wellsourced.scoring.cli import app

ROOT = Path(__file__).parent.parent


def code_blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_the_five_minute_extractor_works_as_written(read_document: Callable[..., Document], tmp_path: Path) -> None:
    (code,) = code_blocks(ROOT / "CONTRIBUTING.md", "python")
    path = tmp_path / "corrections.py"
    path.write_text(code, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("wellsourced.features.presentation.corrections", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
        extractor: Extractor = module.CORRECTIONS
        assert all(extractor.measure(read_document(text)).value == 1.0 for text in extractor.fires)
        assert all(extractor.measure(read_document(text)).value == 0.0 for text in extractor.silent)
    finally:
        del sys.modules[spec.name]


def test_the_model_card_is_written_from_the_score_cards() -> None:
    from wellsourced.models.prior import prior_cards
    from wellsourced.models.scorecard import load_scorecard
    from wellsourced.scoring.card import render_card

    for name, prior in prior_cards().items():
        fitted = load_scorecard(ROOT / "models" / f"{name}.json")
        stated = [(term.feature, term.reference, term.scale, term.curve, term.reason) for term in prior.terms]
        found = [(term.feature, term.reference, term.scale, term.curve, term.reason) for term in fitted.terms]
        assert found == stated, "run: wellsourced train score"
        assert all(new.weight * old.weight >= 0 for new, old in zip(fitted.terms, prior.terms, strict=True))
    assert (ROOT / "models" / "CARD.md").read_text(encoding="utf-8") == render_card(ROOT / "models")


def test_weights_go_the_way_their_extractors_declare() -> None:
    from wellsourced.features.extractors import EXTRACTORS
    from wellsourced.models.prior import prior_cards

    for name, card in prior_cards().items():
        declared = {extractor.name: getattr(extractor, name) for extractor in EXTRACTORS}
        for term in card.terms:
            assert declared[term.feature] == ("raises" if term.weight > 0 else "lowers"), f"{name}: {term.feature}"


def test_every_weight_has_a_reason_in_words() -> None:
    from wellsourced.models.prior import prior_cards

    assert all(len(term.reason.split()) > 5 for card in prior_cards().values() for term in card.terms)


def test_links_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "reports" / "examples").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readmes_library_example_runs(seed_texts: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = code_blocks(ROOT / "README.md", "python")
    names = {"text": seed_texts["002"], "articles": list(seed_texts.values())}
    exec(compile(code, "README.md", "exec"), names)
    assert "attribution.density" in capsys.readouterr().out
    assert len(names["table"]) == 5
    assert names["record"]["status"] == "scored"


def test_the_readme_names_every_option_of_score() -> None:
    help_text = CliRunner().invoke(app, ["--help"]).stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for option in re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_text, re.MULTILINE):
        assert option in {"--help", "--version", "--install-completion", "--show-completion"} or f"`{option}" in readme, option


def test_the_library_guides_examples_run(seed_texts: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"text": seed_texts["002"], "articles": list(seed_texts.values())}
    for code in code_blocks(ROOT / "docs" / "library.md", "python"):
        exec(compile(code, "library.md", "exec"), names)
    printed = capsys.readouterr().out
    assert "commentary.speculation: " in printed
    assert "adds −" in printed or "adds -" in printed


def test_the_commands_in_the_docs_print_what_stands_below_them() -> None:
    check = [sys.executable, str(ROOT / "docs" / "run_examples.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_the_reference_of_features_is_written_from_their_declarations() -> None:
    from wellsourced.reports.rules import rules_markdown
    from wellsourced.scoring.explain_commands import declared

    written = (ROOT / "docs" / "features.md").read_text(encoding="utf-8")
    assert written == "".join(f"{line}\n" for line in rules_markdown(declared())), "run: make docs"


def test_the_example_report_is_what_a_run_writes(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, [str(ROOT / "seeds"), "--out", str(tmp_path), "--quiet"]).exit_code == 0
    kept = ROOT / "reports" / "examples" / "seeds"
    for folder, other in ((kept, tmp_path), (tmp_path, kept)):
        for path in folder.rglob("*"):
            if path.is_file():
                same = other / path.relative_to(folder)
                assert same.is_file() and same.read_bytes() == path.read_bytes(), f"{same}: run make examples"


def test_every_command_of_the_workshop_has_help_and_is_named_in_the_docs() -> None:
    from wellsourced.scoring.workshop import app as workshop

    commands = re.findall(
        r"^  ([a-z]+)  ", CliRunner().invoke(workshop, ["--help"]).stdout.split("Commands:")[1], re.MULTILINE
    )
    docs = "".join(page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
    assert len(commands) >= 6
    for command in commands:
        assert f"wellsourced {command}" in docs or command == "score", command
