package hashes

import (
	"encoding/hex"
	"testing"
)

// The examples of FIPS 180-4 for "abc".
func TestDigests(t *testing.T) {
	abc := []byte("abc")
	one, two := SHA1(abc), SHA256(abc)
	if got := hex.EncodeToString(one[:]); got != "a9993e364706816aba3e25717850c26c9cd0d89d" {
		t.Error("SHA-1:", got)
	}
	if got := hex.EncodeToString(two[:]); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Error("SHA-256:", got)
	}
	running := NewRunning()
	running.Write(abc[:1])
	running.Write(abc[1:])
	if running.Sum() != two {
		t.Error("a running digest differs")
	}
}
