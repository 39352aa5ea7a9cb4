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
# The second module is fetched when a file of packets is opened; what reads each byte of it keeps its inlining.
GOOS=js GOARCH=wasm go build -trimpath -buildvcs=false -ldflags='-w -buildid=' \
    -gcflags=all=-l -gcflags=github.com/wslens/wslens/codec= -gcflags=github.com/wslens/wslens/codec/internal/smallhash= \
    -gcflags=github.com/wslens/wslens/codec/capture/...= -gcflags=github.com/gopacket/gopacket/...= -gcflags=github.com/klauspost/compress/...= \
    -o "$dist/capture.wasm" ./wasm/capture
node web/build/build.mjs "$dist"
