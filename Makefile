# Each target does all its own set-up, in a virtual environment beside this file.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check clean

demo: $(VENV)/installed  ## score the five seed articles
	$(BIN)/score seeds

test: $(VENV)/developing  ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/developing  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	# Through a link that bears the package's name, so that types do not depend on what this folder is called.
	mkdir -p $(VENV)/typing && ln -sfn ../.. $(VENV)/typing/wellsourced
	cd $(VENV)/typing && ../bin/mypy --config-file wellsourced/pyproject.toml $(addprefix wellsourced/,__init__.py models features reports scoring)

clean:
	rm -rf $(VENV) build dist *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "wellsourced needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/developing: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@ $(VENV)/installed
