#!/bin/sh
# Builds the static site into dist, or into the folder named as the first argument.
set -eu
cd "$(dirname "$0")"
dist=${1:-dist}

make -s web/node_modules/.package-lock.json
rm -rf "$dist"
mkdir -p "$dist"
# Without inlining the compressed module is a tenth smaller; the codec and the hashes keep it for their inner loops. By the names of
# functions, which -s would leave out, build.mjs tells which are never called.
GOOS=js GOARCH=wasm go build -trimpath -buildvcs=false -ldflags='-w -buildid=' \
    -gcflags=all=-l -gcflags=github.com/wslens/wslens/codec= -gcflags=github.com/wslens/wslens/codec/internal/smallhash= \
    -o "$dist/wslens.wasm" ./wasm
# The second module is fetched when a file of packets is opened; what reads each byte or each frame of it keeps its inlining, and with it the
# runtime, whose maps and memory they use.
own=github.com/wslens/wslens/codec
flags=
for package in $own $own/internal/smallhash $own/capture/... $own/captures $own/connection $own/record \
    github.com/gopacket/gopacket github.com/gopacket/gopacket/pcapgo github.com/klauspost/compress/... \
    runtime internal/runtime/... internal/abi net/netip time bufio; do
    flags="$flags -gcflags=$package="
done
# shellcheck disable=SC2086 # each flag is a word
GOOS=js GOARCH=wasm go build -trimpath -buildvcs=false -ldflags='-w -buildid=' -gcflags=all=-l $flags -o "$dist/capture.wasm" ./wasm/capture
node web/build/build.mjs "$dist"
