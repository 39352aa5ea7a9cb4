#!/bin/sh
# Makes sure that Chromium and Firefox are there: installs Debian's packages when run as root, and says what to do otherwise.
set -eu
packages=
command -v chromium >/dev/null || packages="$packages chromium"
command -v firefox-esr >/dev/null || packages="$packages firefox-esr"
[ -n "$packages" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "The tests need$packages. Install with: sudo apt-get install$packages" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
echo "Installing$packages"
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -qq -y --no-install-recommends $packages >/dev/null
