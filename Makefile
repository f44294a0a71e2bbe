# The commands of this project. Each does its own set-up; the second run finds it done.
#
#   make run      the kiosk, full screen (ARGS="--windowed" for a window); without a display, the demo
#   make test     format, lint, types, the walls between the floors, and all tests
#   make setup    only prepare .venv/
#   make lint     the first four of `make test`
#   make demo     one scripted visit through the real screens, into out/demo
#   make shots    every screen as a picture, into out/shots
#   make bench    speed and memory, each beside its yardstick: a report
#   make pins     pin what requirements/*.in ask for
#   make clean    take away everything that was made here

PY = .venv/bin/python
BIN = .venv/bin
ARGS =

# One text encoding and one language of error messages, whatever the machine is set to.
export LC_ALL = C.UTF-8
export PYTHONUTF8 = 1

.PHONY: run test setup setup-test setup-bench lint unit floors demo shots bench pins clean

run:
	@tools/setup.sh run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		exec $(PY) main.py run $(ARGS); \
	else \
		echo "There is no display here, so the demo runs instead: see out/demo."; \
		exec $(PY) main.py demo -o out/demo; \
	fi

setup:
	@tools/setup.sh run

setup-test:
	@tools/setup.sh test

setup-bench:
	@tools/setup.sh bench

test: lint unit floors

lint: setup-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: setup-test
	$(PY) -m pytest --numprocesses 2 --dist worksteal --cov --cov-report= $(ARGS)

# The pure floors decide everything, so every line and branch of them is tried. (After `unit`.)
floors: unit
	$(PY) -m coverage report --fail-under=100 \
		--include='kiosk/content/*,kiosk/picture/*,kiosk/plan/*,kiosk/visit/*'

demo: setup
	$(PY) main.py demo -o out/demo $(ARGS)

shots: setup
	$(PY) main.py shots -o out/shots $(ARGS)

bench: setup-bench
	$(PY) -m bench $(ARGS)

pins:
	tools/pins.sh

clean:
	rm -rf .venv out .coverage .pytest_cache .ruff_cache .mypy_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
