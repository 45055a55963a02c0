# What one does here. Everything is installed in .venv/, from locks with hashes.
#   make serve            see the handbook on http://127.0.0.1:8000 (make serve PORT=8001 for another port)
#   make test             all that must be green before a change is merged; what CI runs
#   make check            what is wrong in the handbook's own pages and data
#   make bench            measure building against other tools (make bench ARGS="--pages 200 --runs 1" for a quick look,
#                         make bench ONLY=search for another of benchmarks/)
#   make film             record the handbook's own film anew (tools/film/manus.yml is its script)
#   make pictures         take the pictures of the guide for editors anew

PYTHON ?= python3
PORT ?= 8000
ONLY ?= building

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --universal --generate-hashes --no-emit-index-url --python-version 3.11 --quiet \
	--custom-compile-command "make lock" --extra zensical pyproject.toml

.PHONY: install serve test check bench soak film pictures conformance lock

install: .venv/.installed

serve: install
	$(BIN)/handbok serve --port $(PORT)

check: install
	$(BIN)/handbok check

test: .venv/.tested-with
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/handbok check
	$(BIN)/python -m pytest -n auto -m "not soak"

soak: .venv/.tested-with
	$(BIN)/python -m pytest -m soak

# A corpus is a folder with a manifest.json; others' files stay outside the project.
conformance: install
	@$(BIN)/python -m tests.captions.conformance "$(CORPUS)"

# The results of building stand in benchmarks/results/; the others of benchmarks/ print theirs.
bench: .venv/.tested-with
	$(BIN)/python -m benchmarks.$(ONLY) $(ARGS)

film: .venv/.tested-with
	$(BIN)/python -m tools.film

pictures: .venv/.tested-with
	$(BIN)/python -m tools.pictures

lock: install
	$(PIP) install uv
	$(LOCK) --group build --output-file requirements.txt
	$(LOCK) --extra booklets --extra media --group dev --output-file requirements-dev.txt

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed: install it, or name it as in 'make PYTHON=python3.12 $(MAKECMDGOALS)'."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv module is missing: run 'apt-get install python3-venv' (for another Python than Debian's default, python3.X-venv) and then make again."; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

# The project goes in last and alone: hatchling, which installs it, comes from the lock.
.venv/.installed: .venv/bin/python requirements.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tested-with: .venv/.installed requirements-dev.txt tests/package-lock.json .ci/tools
	$(PIP) install --require-hashes -r requirements-dev.txt
	@.ci/tools
	@touch $@
