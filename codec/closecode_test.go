package codec_test

import (
	"testing"

	"github.com/wslens/wslens/codec"
)

// closeRanges are RFC 6455 sections 7.4.1 and 7.4.2 and the IANA registry, range by range, without a gap.
var closeRanges = []struct {
	first, last codec.CloseCode
	class       codec.CloseClass
	sendable    bool
}{
	{0, 999, codec.CloseReserved, false},        // not used
	{1000, 1003, codec.CloseRegistered, true},   // defined in 7.4.1
	{1004, 1004, codec.CloseReserved, false},    // kept for later
	{1005, 1006, codec.CloseNotSendable, false}, // only reported by APIs
	{1007, 1011, codec.CloseRegistered, true},   // defined in 7.4.1
	{1012, 1014, codec.CloseLate, true},         // IANA, after the RFC
	{1015, 1015, codec.CloseNotSendable, false}, // only reported by APIs
	{1016, 2999, codec.CloseReserved, false},    // for the protocol, its revisions and extensions
	{3000, 3999, codec.CloseLibrary, true},      // libraries, frameworks, applications: registered with IANA
	{4000, 4999, codec.ClosePrivate, true},      // private use
	{5000, 65535, codec.CloseUndefined, false},  // in no range
}

func TestCloseCodeClasses(t *testing.T) {
	next := 0
	for _, r := range closeRanges {
		if int(r.first) != next {
			t.Fatalf("the table goes from %d to %d", next-1, r.first)
		}
		for code := int(r.first); code <= int(r.last); code++ {
			c := codec.CloseCode(code)
			if c.Class() != r.class || c.Sendable() != r.sendable {
				t.Errorf("%d: class %d, sendable %v; want %d, %v", code, c.Class(), c.Sendable(), r.class, r.sendable)
			}
		}
		next = int(r.last) + 1
	}
	if next != 1<<16 {
		t.Fatalf("the table ends at %d", next-1)
	}
}

// TestCloseCodeNames has the registry's names; every other code has none.
func TestCloseCodeNames(t *testing.T) {
	names := map[codec.CloseCode]string{
		1000: "Normal Closure", 1001: "Going Away", 1002: "Protocol error", 1003: "Unsupported Data", 1004: "Reserved",
		1005: "No Status Rcvd", 1006: "Abnormal Closure", 1007: "Invalid frame payload data", 1008: "Policy Violation",
		1009: "Message Too Big", 1010: "Mandatory Ext.", 1011: "Internal Error", 1012: "Service Restart",
		1013: "Try Again Later", 1014: "Bad Gateway", 1015: "TLS handshake",
		3000: "Unauthorized", 3003: "Forbidden", 3008: "Timeout",
	}
	for code := range 1 << 16 {
		c := codec.CloseCode(code)
		if c.Name() != names[c] {
			t.Errorf("%d is %q; want %q", code, c.Name(), names[c])
		}
	}
}
