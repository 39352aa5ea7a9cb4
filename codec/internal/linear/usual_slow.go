//go:build race || wasm

package linear

// usual is smaller where all is several times as slow.
const usual = 10_000

// Large and Slow are as elsewhere.
const (
	Large = 40_000
	Slow  = true
)
