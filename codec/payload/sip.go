package payload

import (
	"bytes"
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// SIP's text is binary too, where a phone does not send text.
var sip = Format{ID: "sip", Label: "SIP", Subprotocols: []string{"sip"}, read: readSIP, weights: weights{50, 0, 0, 40, 0, 't'}}

const sipVersion = "SIP/2.0"

// readSIP reads one message of SIP: its start line, its headers, an empty line and its body (RFC 3261 section 7). RFC 7118 section 5
// has one in each WebSocket message.
func readSIP(b []byte, t *tree) (int, string) {
	line, _, _ := bytes.Cut(b, []byte{'\n'})
	start := string(bytes.TrimSuffix(line, []byte{'\r'}))
	meaning := sipStart(start)
	if meaning == "" {
		return 0, "Its first line is none of SIP: that has SIP/2.0 in it."
	}
	at := min(len(line)+1, len(b))
	t.leaf("Start line", "line", start, 0, at).Meaning = meaning
	at, length := sipHeaders(b, at, t)
	sipBody(b, at, length, t)
	if len(t.problems) > 0 {
		return scoreBroken, "Its first line is one of SIP."
	}
	return scoreCertain, "Its first line is one of SIP, and headers follow."
}

// sipHeaders takes the headers from the byte at on, up to the empty line behind them, and returns where the body begins and its length
// as a header has it, -1 without one.
func sipHeaders(b []byte, at int, t *tree) (next, length int) {
	for length = -1; ; {
		line, _, found := bytes.Cut(b[at:], []byte{'\n'})
		from := at
		if at += len(line); found {
			at++
		}
		header := string(bytes.TrimSuffix(line, []byte{'\r'}))
		name, value, colon := strings.Cut(header, ":")
		switch value = strings.TrimSpace(value); {
		case !found:
			t.leaf("Cut off", "text", header, from, at)
			t.problem(from, at, "The message ends before the empty line behind the headers.")
			return at, length
		case header == "":
			t.leaf("End of headers", "empty line", "", from, at)
			return at, length
		case header[0] == ' ' || header[0] == '\t':
			t.leaf("Continued", "header", strings.TrimSpace(header), from, at)
		case !colon:
			t.problem(from, at, "This header has no colon.")
			fallthrough
		default:
			t.leaf(name, "header", value, from, at)
			if ascii.EqualFold(name, "Content-Length") || ascii.EqualFold(name, "l") {
				length = decimalNumber(value)
			}
		}
	}
}

// sipStart says what a start line is; empty if it is none of SIP.
func sipStart(line string) string {
	if code, ok := strings.CutPrefix(line, sipVersion+" "); ok && decimalNumber(code[:min(len(code), 3)]) >= 100 {
		return "A response"
	}
	method, target, _ := strings.Cut(strings.TrimSuffix(line, " "+sipVersion), " ")
	if len(method)+len(target) < len(line)-1 && strings.Contains(target, ":") && !strings.Contains(target, " ") && isUpper(method) {
		return "A request"
	}
	return ""
}

// isUpper tells a word of capital letters.
func isUpper(word string) bool {
	for _, c := range []byte(word) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return word != ""
}

// sipBody takes the body, of the length in bytes that a header gave, or up to the end if that is -1.
func sipBody(b []byte, at, length int, t *tree) {
	end := len(b)
	if length > end-at {
		t.problem(at, end, "The body is shorter than its Content-Length.")
	} else if length >= 0 {
		end = at + length
	}
	if end > at {
		t.leaf("Body", "text", shownText(b[at:end]), at, end)
		t.addNested(b[at:end], false)
	}
	if end < len(b) {
		t.stray(end, len(b), "The body is over by its Content-Length; one WebSocket message carries one message of SIP (RFC 7118 section 5).")
	}
}
