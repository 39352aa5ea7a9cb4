#!/bin/sh
# Makes sure that what runs the programs that are taken away is there. Without them the tests that need them are not run,
# and say so.
set -eu
. "$(dirname "$0")/packages.sh"
python=/usr/bin/python3
missing python3 [ -x "$python" ]
missing python3-websockets "$python" -c 'import websockets'
missing python3-jsonschema "$python" -c 'import jsonschema'
missing netcat-openbsd command -v nc
install "Some tests will not be run: they need" 0
