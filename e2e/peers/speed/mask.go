package main

import (
	"strconv"
	_ "unsafe" // for linkname

	"github.com/gobwas/ws"
	"github.com/wslens/wslens/codec"

	_ "github.com/coder/websocket"
	_ "github.com/gorilla/websocket"
)

// Gorilla and coder do not export their masking; it is linked by name, so that it can be measured alone.

//go:linkname gorillaMask github.com/gorilla/websocket.maskBytes
func gorillaMask(key [4]byte, pos int, b []byte) int

//go:linkname coderMask github.com/coder/websocket.mask
func coderMask(b []byte, key uint32) uint32

var maskSizes = []int{16, 128, 1 << 10, 64 << 10, 1 << 20, 16 << 20}

func maskContests() (contests []contest) {
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	for _, size := range maskSizes {
		b, times := make([]byte, size), max(1, 4096/size)
		again := func(mask func()) func() error {
			return func() error {
				for range times {
					mask()
				}
				return nil
			}
		}
		contests = append(contests, contest{"mask " + sizeName(size), "payload", times, times * size, []entry{
			{"wslens", again(func() { codec.Mask(key, 0, b) })},
			{"gobwas", again(func() { ws.Cipher(b, key, 0) })},
			{"coder", again(func() { coderMask(b, 0x3d21fa37) })},
			{"gorilla", again(func() { gorillaMask(key, 0, b) })},
		}})
	}
	return contests
}

func sizeName(n int) string {
	switch {
	case n >= 1<<20:
		return strconv.Itoa(n>>20) + " MiB"
	case n >= 1<<10:
		return strconv.Itoa(n>>10) + " KiB"
	}
	return strconv.Itoa(n) + " B"
}
