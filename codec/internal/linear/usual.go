//go:build !race && !wasm

package linear

// usual is the largest size, in bytes, unless all is tried.
const usual = 100_000

// Large is the size, in bytes, of one large input.
const Large = 160_000

// Slow tells that all is several times as slow: tests then take fewer of the inputs that differ by chance.
const Slow = false
