//go:build !race && !wasm

package linear

// Largest is the largest size, in bytes, of what Grows makes.
const Largest = 1_000_000
