//go:build race || wasm

package linear

// usual is smaller where all is several times as slow.
const usual = 10_000

const (
	// Large is smaller, too, but more than inspect makes trials of: these take memory.
	Large = 80_000
	// Slow is as in usual.go.
	Slow = true
)
