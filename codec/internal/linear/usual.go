//go:build !race && !wasm

package linear

// usual is the largest size, in bytes, unless all is tried.
const usual = 100_000
