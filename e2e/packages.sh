# Sourced. missing adds a package to the list of those that are not there; install installs them if run as root.
packages=

# missing PACKAGE COMMAND...: the package is missing if the command fails.
missing() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || packages="$packages $package"
}

# install WHY STATUS: not run as root it says why they are needed, and how to install them, and ends with the status.
install() {
    [ -n "$packages" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "$1$packages. Install with: sudo apt-get install$packages" >&2
        exit "$2"
    fi
    export DEBIAN_FRONTEND=noninteractive
    echo "Installing$packages"
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -qq -y --no-install-recommends $packages >/dev/null
}
