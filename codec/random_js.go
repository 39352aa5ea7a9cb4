package codec

import "syscall/js"

// fillRandom fills b from a strong source (RFC 6455 section 5.3): crypto/rand does the same, and brings 39 kB with it.
func fillRandom(b []byte) {
	random := js.Global().Get("Uint8Array").New(len(b))
	js.Global().Get("crypto").Call("getRandomValues", random)
	js.CopyBytesToGo(b, random)
}
