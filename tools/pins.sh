#!/bin/sh
# Writes requirements/*.txt anew from requirements/*.in: every version exact, every file by its hash.
# Run it with the oldest Python we support, so that nothing which only that one needs is left out.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3.11}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$python" -m venv "$place"
"$place/bin/python" -m pip install --quiet pip-tools==7.6.2
cd requirements
for name in run dev; do
    # No package host is named: each machine asks the one it is set up for.
    CUSTOM_COMPILE_COMMAND="make pins" "$place/bin/pip-compile" --quiet --generate-hashes --allow-unsafe \
        --no-strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
        --annotation-style=line "$name.in" -o "$name.txt"
done
