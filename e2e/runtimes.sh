#!/bin/sh
# Makes sure that what runs the programs that are taken away is there: installs Debian's packages when run as root. Without
# them the tests that need them are not run, and say so.
set -eu
python=/usr/bin/python3
packages=
[ -x "$python" ] || packages="$packages python3"
"$python" -c 'import websockets' 2>/dev/null || packages="$packages python3-websockets"
"$python" -c 'import jsonschema' 2>/dev/null || packages="$packages python3-jsonschema"
command -v nc >/dev/null || packages="$packages netcat-openbsd"
[ -n "$packages" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "Some tests will not be run: they need$packages. Install with: sudo apt-get install$packages" >&2
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing$packages"
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -qq -y --no-install-recommends $packages >/dev/null
