#!/bin/sh
# Makes sure that the peers of e2e/live/peers are there which npm and Go do not bring.
set -eu
. "$(dirname "$0")/packages.sh"
python=/usr/bin/python3
missing python3 [ -x "$python" ]
missing python3-websockets "$python" -c 'import websockets'
missing python3-aiohttp "$python" -c 'import aiohttp'
missing nginx-light [ -x /usr/sbin/nginx ]
missing haproxy [ -x /usr/sbin/haproxy ]
install "The tests need" 1
