# `make` alone says what there is. Everything runs in .venv, which `make env` makes.

VENV := .venv
PYTHON := $(VENV)/bin/python
MANAGE := $(PYTHON) manage.py
HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)
SOURCES ?= seeds
export PYTHON_FOR_ENV
# A folder with more annotated articles (dev/*.txt and *.json), looked for beside the repository.
GOLDSET ?= $(firstword $(wildcard ../goldset ../*/goldset))

.DEFAULT_GOAL := help
.PHONY: help env env-dev run admin test check score score-aside soak serve clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- the environment ----------------------------------------------------------------------------------------------
env: $(VENV)/.installed ## Make .venv with what the site needs (Python 3.11 to 3.13)
env-dev: $(VENV)/.installed-dev ## The same, with what tests and checks need

$(PYTHON):
	@python="$$(.ci/find-python)" && "$$python" -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(PYTHON)
	@echo "Installing requirements.txt into $(VENV) (a minute or so) …"
	@$(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing requirements-dev.txt into $(VENV) …"
	@$(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

# --- to use it ----------------------------------------------------------------------------------------------------
run: export DEBUG := on
run: env ## Try the site: migrate, load seeds/, serve on http://127.0.0.1:8000 (PORT=8001 for another port)
	@$(MANAGE) migrate --verbosity 0
	@# Status 1: some articles could not be loaded, and the command has named them. The site can be served all the same.
	@$(MANAGE) load_articles $(SOURCES) || [ $$? -eq 1 ]
	@echo
	@echo "  The site:                     http://$(HOST):$(PORT)/   (stop with Ctrl-C)"
	@echo "  The first editor's account:   make admin   (in another terminal; then http://$(HOST):$(PORT)/admin/)"
	@echo
	@$(MANAGE) runserver $(HOST):$(PORT)

admin: env ## Make an editor's account
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) createsuperuser

serve: export DEBUG := off
serve: env ## Serve in production (needs SECRET_KEY and ALLOWED_HOSTS; see docs/operations.md)
	@$(MANAGE) check --deploy
	@$(MANAGE) migrate --noinput --verbosity 1
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@exec $(VENV)/bin/gunicorn diplomacy.wsgi --bind $(HOST):$(PORT) --workers $(WORKERS) --threads 4 \
		--access-logfile - --no-control-socket

# --- to work on it ------------------------------------------------------------------------------------------------
test: env-dev ## The whole suite: SQLite, PostgreSQL and Chromium where found; says what was left out
	@.ci/test "not soak"

soak: env-dev ## The long tests
	@.ci/test "soak"

check: env-dev ## Style, types, layers, templates, migrations, settings of production
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/djlint templates --lint --quiet
	$(MANAGE) makemigrations --check --dry-run
	DEBUG=off SECRET_KEY="$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
		ALLOWED_HOSTS=diplomacy.example $(MANAGE) check --deploy --fail-level WARNING

score: env ## Score the reading of the annotated articles (ERRORS=1 lists what is wrong)
	@PYTHON=$(PYTHON) .ci/score open

score-aside: env ## Score the articles set aside, which nobody reads (GOLDSET=folder)
	@PYTHON=$(PYTHON) .ci/score aside $(GOLDSET)

clean: ## Remove .venv, caches and collected files; the database stays
	rm -rf $(VENV) staticfiles build screenshots .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
