package rule

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
)

// faultWords tell of a fault in a line in which no phrase of the table is found. Behind the bar of a row stand the rules, before it
// the words that the line must hold, with blanks between them; a slash stands between words of which one is enough, an underscore for a
// blank within a word. The first row that fits counts.
const faultWords = `rsv1|frame-rsv1-not-negotiated
rsv2/rsv3|frame-rsv2-rsv3 input-other-protocol
rsv/reserved_bit|frame-rsv1-not-negotiated frame-rsv2-rsv3 input-other-protocol
opcode/op_code|frame-reserved-data-opcode frame-reserved-control-opcode
expected_unmasked/expects_unmasked/be_unmasked/not_be_masked|frame-server-masked
unmasked/not_masked/n't_masked/must_be_masked/must_mask/without_mask/without_a_mask/missing_mask/no_mask|frame-client-not-masked
masked|frame-server-masked
mask server|frame-server-masked
mask client|frame-client-not-masked
fragment control/ping/pong/close_frame|frame-control-fragmented
control/ping/pong frame/payload/length/size 125/too_long/too_large/too_big/exceed/invalid/out_of_range|frame-control-too-long
ping/pong/heartbeat/keepalive timeout/timed_out/not_received/no_pong/unanswered|ping-unanswered
continuation expected/unfinished/previous unexpected/without/nothing/not_started|message-continuation-without-start
continuation unexpected/without/nothing/not_started|message-continuation-without-start
continuation/fragment expect/unfinished/previous/finish|message-start-inside-message
after_close/after_closing frame/data/message|message-after-close
significant_bit/top_bit/high_bit/msb length|frame-length-msb
close 1_byte/1-byte/one_byte/single_byte|close-body-one-byte
utf-8/utf8 close_reason/reason_of|close-reason-invalid-utf8
utf-8/utf8|message-invalid-utf8
inflate/decompress/zlib|deflate-inflate-failed deflate-missing-history
close_code/closing_code/status_code bad/invalid/illegal/reserved/not_allowed|close-code-not-sendable close-code-reserved close-code-undefined
minimal/shortest length/size/encod|frame-length-not-minimal
too_big/too_large/too_long/exceed/size_limit message/frame/payload|message-too-big
sec-websocket-accept missing/no_/not_found/absent|handshake-accept-missing
sec-websocket-accept|handshake-accept-mismatch handshake-accept-missing
sec-websocket-key|handshake-key-missing handshake-key-length
sec-websocket-version|handshake-version
sec-websocket-protocol/subprotocol/sub-protocol|handshake-subprotocol-not-offered handshake-subprotocol-none-chosen
sec-websocket-extensions|handshake-extension-not-offered
upgrade header|handshake-upgrade handshake-connection
origin allowed/mismatch/forbidden/reject/check|handshake-origin
`

// A line that tells of a fault of a WebSocket has one of aboutWords and one of failWords, and is no question.
var (
	aboutWords = []string{"websocket", "web socket", " frame", "sec-websocket", "wss:", "ws:"}
	failWords  = []string{"error", "exception", "fail", "violat", "invalid", "illegal", "refus", "reject", "abort", "closed", "closing"}
)

const (
	wordsWithin = 64 << 10 // how many bytes of a text are searched for these words
	longestLine = 300      // longer lines, in bytes, are passed over
)

// findFaultLine is the first line that tells of a fault of a WebSocket in words that no phrase of the table has.
func findFaultLine(text string) []Saying {
	start := 0
	for rest := text[:min(len(text), wordsWithin)]; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if said := strings.Trim(line, " \t\r"); len(said) <= longestLine && !strings.HasSuffix(said, "?") && !isRequirement(said) && hasAny(said, aboutWords) && hasAny(said, failWords) {
			if rules := byWords(said); rules != nil {
				at := start + strings.Index(line, said)
				return []Saying{{Start: at, End: at + len(said), Rules: rules}}
			}
		}
		start += len(line) + len("\n")
	}
	return nil
}

// isRequirement tells a sentence of a standard, by the capitals of its verbs (RFC 2119).
func isRequirement(line string) bool {
	return strings.Contains(line, " MUST ") || strings.Contains(line, " SHOULD ") || strings.Contains(line, " MAY ")
}

// tellsFault tells whether a status code comes with a reason that names a fault of the protocol.
func tellsFault(code int) bool {
	return code == 1002 || code == 1003 || code >= 1006 && code <= 1011 && code != 1008
}

// byWords are the rules that a line points to; nil if it points to none.
func byWords(line string) []ID {
	line = ascii.LowerString(line)
	for rest := faultWords; rest != ""; {
		var row string
		row, rest, _ = strings.Cut(rest, "\n")
		words, causes, _ := strings.Cut(row, "|")
		if hasAll(line, words) {
			rules := idsOf(causes)
			if opcode, known := opcodeIn(line); known && rules[0] == FrameReservedDataOpcode {
				rules = []ID{ofOpcode(opcode)}
			}
			return rules
		}
	}
	return nil
}

// hasAll tells whether a line has all of the words, or for each one of the others that stand with it.
func hasAll(line, words string) bool {
	for words != "" {
		var others string
		others, words, _ = strings.Cut(words, " ")
		for met := false; !met; {
			if others == "" {
				return false
			}
			var one string
			one, others, _ = strings.Cut(others, "/")
			met = hasWord(line, one)
		}
	}
	return true
}

// hasWord tells whether a line has a word; an underscore in it stands for a blank.
func hasWord(line, word string) bool {
	b := []byte(word)
	for i, c := range b {
		if c == '_' {
			b[i] = ' '
		}
	}
	return strings.Contains(line, string(b))
}

// opcodeIn is the number behind the word opcode, if it is one that breaks a rule.
func opcodeIn(line string) (opcode int, known bool) {
	_, rest, _ := strings.Cut(line, "opcode")
	rest = strings.TrimLeft(rest, " :=([")
	opcode, _, known = numberAt(rest, 0, 'o')
	return opcode, known && ofOpcode(opcode) != ""
}
