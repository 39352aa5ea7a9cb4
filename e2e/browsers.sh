#!/bin/sh
# Makes sure that Chromium and Firefox are there.
set -eu
. "$(dirname "$0")/packages.sh"
missing chromium command -v chromium
missing firefox-esr command -v firefox-esr
install "The tests need" 1
