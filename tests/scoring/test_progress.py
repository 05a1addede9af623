"""How many articles a run will have, where that can be told quickly."""

from __future__ import annotations

from pathlib import Path

from wellsourced.scoring.progress import expected


def test_files_and_lines_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.html.gz").write_text("x")
    (tmp_path / "c.jsonl").write_text('{"text":"x"}\n\n{"text":"y"}\n')
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "picture.png").write_text("x")
    assert expected([str(tmp_path)]) == 4
    assert expected([str(tmp_path)], leave_out=tmp_path / "deep") == 3


def test_nothing_is_said_of_what_would_have_to_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "table.csv").write_text("text\nx\n")
    assert expected([str(tmp_path)]) is None
    assert expected(["-"]) is None
    assert expected([str(tmp_path / "nowhere.txt")]) == 1
