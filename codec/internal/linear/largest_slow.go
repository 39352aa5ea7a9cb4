//go:build race || wasm

package linear

// Largest is smaller where all is several times as slow.
const Largest = 100_000
