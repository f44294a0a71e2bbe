#!/bin/sh
# Prepares .venv/ and the system libraries for one purpose: run, test or bench.
#
#   tools/setup.sh run|test|bench
#
# A second call finds the stamp of the first and ends at once. System packages are installed when we
# are root on Debian or Ubuntu; otherwise the exact command is printed and we stop (exit 1).
# PYTHON=... names the Python to use; else the first that is 3.11 or newer.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

case $purpose in
run) pins=requirements/run.txt ;;
test | bench) pins=requirements/dev.txt ;;
*)
    echo "tools/setup.sh: the purpose is run, test or bench, not '$purpose'." >&2
    exit 2
    ;;
esac

stamp=.venv/.set-up-for-$purpose
stamp_now() { # everything that would make an old environment wrong
    printf '%s\n' "$PWD"
    cat "$pins" pyproject.toml tools/setup.sh | cksum
}
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(stamp_now)" = "$(cat "$stamp")" ]; then
    exit 0
fi

# ------------------------------------------------------------------------------------ a fitting Python

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
python=
for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
    if fits "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Kiosk needs Python 3.11 or newer; ${PYTHON:-python3} is not. Name one with PYTHON=/path/to/python3." >&2
    exit 1
fi

# ------------------------------------------------------------------------------------- system packages

wanted= # Debian's names of what is missing
library() { # library SONAME PACKAGE
    "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$1" 2>/dev/null || wanted="$wanted $2"
}
program() { # program NAME PACKAGE
    PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null 2>&1 || wanted="$wanted $2"
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

"$python" -c 'import venv, ensurepip' 2>/dev/null || wanted="$wanted python3-venv"

# Qt itself, even without a window.
library libglib-2.0.so.0 libglib2.0-0
library libEGL.so.1 libegl1
library libGL.so.1 libgl1
library libdbus-1.so.3 libdbus-1-3
library libfontconfig.so.1 libfontconfig1
library libxkbcommon.so.0 libxkbcommon0
# Its window under X11 and under Wayland.
library libxcb-cursor.so.0 libxcb-cursor0
library libxcb-icccm.so.4 libxcb-icccm4
library libxcb-keysyms.so.1 libxcb-keysyms1
library libxcb-shape.so.0 libxcb-shape0
library libxkbcommon-x11.so.0 libxkbcommon-x11-0
library libwayland-cursor.so.0 libwayland-cursor0
library libwayland-egl.so.1 libwayland-egl1

# The voice and what plays it. A kiosk without them works, and says so where it is asked to read aloud.
required=$wanted
program espeak-ng espeak-ng
program aplay alsa-utils
if [ "$purpose" = run ] && [ "$wanted" != "$required" ] && ! can_install; then
    echo "This kiosk will not read aloud. For a voice: sudo apt-get install --no-install-recommends${wanted#"$required"}" >&2
    wanted=$required
fi

if [ "$purpose" != run ]; then
    program Xvfb xvfb       # a screen nobody sees
    program xdotool xdotool # real touches on it
fi
if [ "$purpose" = test ]; then
    program cupsd cups # a real print server, private to the tests
    program lpstat cups-client
    program cupsfilter cups-filters
    program dbus-run-session dbus-daemon # an accessibility bus, private to the tests
    [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] || wanted="$wanted at-spi2-core"
    program pdftotext poppler-utils # reads the handout back
    # A real database server, private to the tests. Debian keeps its programs apart from all others.
    PATH="$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin)" command -v initdb >/dev/null 2>&1 || wanted="$wanted postgresql"
fi

if [ -n "$wanted" ]; then
    if can_install; then
        echo "Installing system packages:$wanted"
        export DEBIAN_FRONTEND=noninteractive
        # shellcheck disable=SC2086  # a list of words is meant
        apt-get install -y -qq --no-install-recommends $wanted >/dev/null 2>&1 || {
            apt-get update -qq
            apt-get install -y -qq --no-install-recommends $wanted >/dev/null
        }
    else
        echo "These system packages are missing. Please install them, then try again:" >&2
        echo "  sudo apt-get install --no-install-recommends$wanted" >&2
        exit 1
    fi
fi

# --------------------------------------------------------------------------------- virtual environment

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore
if ! .venv/bin/python -m pip --version >/dev/null 2>&1 || [ "$(cat .venv/.made-in 2>/dev/null)" != "$PWD" ]; then
    echo "Making .venv with $("$python" --version) ..."
    "$python" -m venv --clear .venv
    printf '%s' "$PWD" >.venv/.made-in # an environment that was moved does not work
fi
echo "Installing what $pins pins ..."
.venv/bin/python -m pip install --quiet --require-hashes -r "$pins"
.venv/bin/python -m pip install --quiet --no-deps --no-index --no-build-isolation --editable .
stamp_now >"$stamp"
echo "Ready."
