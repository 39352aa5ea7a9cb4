package rule_test

import (
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

const (
	e = rule.Error
	w = rule.Warning
	n = rule.Note
)

// catalogue is what the rules weigh and how a receiver answers, worked out from RFC 6455, RFC 7692 and RFC 9110 by hand.
var catalogue = []struct {
	id          rule.ID
	severity    rule.Severity
	close, http uint16
}{
	{"frame-truncated", e, 0, 0},
	{"frame-rsv2-rsv3", e, 1002, 0},
	{"frame-rsv1-not-negotiated", e, 1002, 0},
	{"frame-reserved-data-opcode", e, 1002, 0},
	{"frame-reserved-control-opcode", e, 1002, 0},
	{"frame-client-not-masked", e, 1002, 0},
	{"frame-server-masked", e, 1002, 0},
	{"frame-mixed-masks", e, 1002, 0},
	{"frame-length-not-minimal", e, 1002, 0},
	{"frame-length-msb", e, 1002, 0},
	{"frame-control-too-long", e, 1002, 0},
	{"frame-control-fragmented", e, 1002, 0},
	{"frame-zero-key", w, 0, 0},
	{"frame-predictable-key", w, 0, 0},
	{"frame-huge-length", n, 0, 0},
	{"frame-trailing-bytes", n, 0, 0},
	{"frame-stray-bytes", e, 1002, 0},
	{"frame-length-too-long", e, 1002, 0},
	{"frame-length-miswritten", e, 1002, 0},

	{"message-continuation-without-start", e, 1002, 0},
	{"message-start-inside-message", e, 1002, 0},
	{"message-unfinished", w, 0, 0},
	{"message-invalid-utf8", e, 1007, 0},
	{"message-split-code-point", n, 0, 0},
	{"message-interleaved-control", n, 0, 0},
	{"message-empty-fragment", n, 0, 0},
	{"message-after-close", e, 0, 0},
	{"message-too-big", e, 1009, 0},
	{"ping-unanswered", w, 0, 0},
	{"pong-differs", w, 0, 0},
	{"pong-unsolicited", n, 0, 0},

	{"close-body-one-byte", e, 1002, 0},
	{"close-code-not-sendable", e, 1002, 0},
	{"close-code-reserved", e, 1002, 0},
	{"close-code-undefined", e, 1002, 0},
	{"close-reason-invalid-utf8", e, 1007, 0},
	{"close-empty", n, 0, 0},
	{"close-code-late-registration", n, 0, 0},
	{"close-code-range", n, 0, 0},
	{"close-code-wrong-side", w, 0, 0},
	{"close-extensions-not-listed", w, 0, 0},
	{"close-not-answered", w, 0, 0},

	{"deflate-rsv1-on-control", e, 1002, 0},
	{"deflate-rsv1-on-continuation", e, 1002, 0},
	{"deflate-inflate-failed", e, 1007, 0},
	{"deflate-missing-history", e, 1007, 0},
	{"deflate-beyond-window", e, 1007, 0},
	{"deflate-wrong-container", e, 1007, 0},
	{"deflate-tail-not-stripped", w, 0, 0},
	{"deflate-empty-message", w, 0, 0},
	{"deflate-rsv1-but-plain", w, 0, 0},
	{"deflate-plain-but-inflates", w, 0, 0},
	{"deflate-bfinal", n, 0, 0},
	{"deflate-larger-than-plain", n, 0, 0},
	{"deflate-output-limit", n, 1009, 0},

	{"handshake-method", e, 0, 405},
	{"handshake-http-version", e, 0, 400}, // RFC 6455 section 4.2.1: an error such as 400
	{"handshake-target", e, 0, 400},
	{"handshake-target-host", w, 0, 0},
	{"handshake-host", e, 0, 400},
	{"handshake-upgrade", e, 0, 426},
	{"handshake-connection", e, 0, 400},
	{"handshake-key-missing", e, 0, 400},
	{"handshake-key-duplicate", e, 0, 400},
	{"handshake-key-length", e, 0, 400},
	{"handshake-key-not-base64", e, 0, 400},
	{"handshake-key-pad-bits", w, 0, 0},
	{"handshake-key-sample", w, 0, 0},
	{"handshake-key-whitespace", n, 0, 0},
	{"handshake-version", e, 0, 426},
	{"handshake-origin", n, 0, 403},
	{"handshake-origin-syntax", w, 0, 0},
	{"handshake-subprotocol-syntax", e, 0, 400},
	{"handshake-extension-syntax", e, 0, 400},
	{"handshake-status", e, 0, 0},
	{"handshake-accept-missing", e, 0, 0},
	{"handshake-accept-duplicate", e, 0, 0},
	{"handshake-accept-mismatch", e, 0, 0},
	{"handshake-accept-newline", e, 0, 0},
	{"handshake-wrong-side", w, 0, 0},
	{"handshake-subprotocol-not-offered", e, 0, 0},
	{"handshake-extension-not-offered", e, 0, 0},
	{"handshake-subprotocol-several", e, 0, 0},
	{"handshake-subprotocol-none-chosen", n, 0, 0},
	{"handshake-early-data", w, 0, 0},
	{"handshake-line-endings", w, 0, 400}, // 400 for white space before a colon, which is an error
	{"handshake-body", w, 0, 0},
	{"handshake-body-lengths", w, 0, 0},
	{"handshake-refusal-field", w, 0, 0},
	{"handshake-refusal-versions", w, 0, 0},

	{"h2-connect", e, 0, 400},
	{"h2-scheme", e, 0, 0},
	{"h2-authority", e, 0, 400}, // what is malformed may be answered by 400 (RFC 9113 section 8.1.1)
	{"h2-host", e, 0, 400},
	{"h2-pseudo-field", e, 0, 400},
	{"h2-forbidden-headers", e, 0, 400},
	{"h2-field-case", e, 0, 400},
	{"h2-status", e, 0, 0},
	{"h2-key-unused", n, 0, 0},
	{"h2-still-masked", n, 0, 0},

	{"deflate-unknown-parameter", e, 0, 0},
	{"deflate-duplicate-parameter", e, 0, 0},
	{"deflate-takeover-with-value", e, 0, 0},
	{"deflate-window-bits-invalid", e, 0, 0},
	{"deflate-server-bits-missing-value", e, 0, 0},
	{"deflate-client-bits-missing-value", e, 0, 0},
	{"deflate-client-bits-not-offered", e, 0, 0},
	{"deflate-server-takeover-ignored", e, 0, 0},
	{"deflate-server-bits-too-large", e, 0, 0},
	{"deflate-server-bits-unanswered", n, 0, 0},
	{"deflate-client-bits-too-large", w, 0, 0},
	{"deflate-window-bits-8", n, 0, 0},
	{"extension-accepted-twice", e, 0, 0},
	{"extension-rsv1-conflict", e, 0, 0},
	{"extension-old-name", n, 0, 0},
	{"extension-unregistered", n, 0, 0},

	{"input-notation", e, 0, 0},
	{"input-other-protocol", w, 0, 0},
	{"input-maybe-payload", n, 0, 0},
}

func TestCatalogue(t *testing.T) {
	expected := map[rule.ID]bool{}
	for _, want := range catalogue {
		expected[want.id] = true
		got, ok := rule.Lookup(want.id)
		if !ok {
			t.Errorf("%s is not in the catalogue", want.id)
			continue
		}
		if got.ID != want.id || got.Severity != want.severity || got.CloseCode != want.close || got.HTTPStatus != want.http {
			t.Errorf("%s: got %s %v %d %d, want %v %d %d", want.id,
				got.ID, got.Severity, got.CloseCode, got.HTTPStatus, want.severity, want.close, want.http)
		}
	}
	for _, got := range rule.All() {
		if !expected[got.ID] {
			t.Errorf("%s is in the catalogue and no test says how it weighs", got.ID)
		}
	}
}
