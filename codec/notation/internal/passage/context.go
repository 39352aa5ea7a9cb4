package passage

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// BytesWords say that bytes follow.
const BytesWords = " hex base64 b64 data payload bytes byte octets raw frame frames buf buffer message msg body recv receive received sent send sending rx tx got read write packet xxd dump "

// IdentifierWords name what only identifies something, however much it looks like bytes.
const IdentifierWords = " id sid uid uuid guid session token hash digest md5 sha1 sha256 fingerprint etag mac serial sessionid requestid clientid traceid deviceid scannerid "

// The longest label that is taken off, with the time and whatever else a log writes before it.
const LongestLabel = 120

// IsAnnounced reports whether the words before text[i] in its line say that bytes follow.
func (p *Walker) IsAnnounced(i int) bool {
	const most = 60
	start := max(p.Lines[p.At].Start, i-most)
	before := ascii.LowerString(p.Text[start:i])
	if lex.SkipSpace(before, 0) == len(before) {
		if p.At == 0 {
			return false
		}
		before = ascii.LowerString(p.Content(p.At - 1))
		if !strings.HasSuffix(before, ":") {
			return false
		}
	} else if before = before[:lex.TrimEnd(before)]; strings.HasSuffix(before, `":`) || strings.HasSuffix(before, "':") { // a name in JSON
		return false
	} else if last := before[len(before)-1]; strings.IndexByte(":=>'\"`|<", last) < 0 {
		return false
	}
	return lex.HasWord(before, BytesWords)
}

// IsNamed reports whether one of the words stands directly before text[i], apart from quotes and marks.
func (p *Walker) IsNamed(i int, words string) bool {
	const most = 16
	before := strings.TrimRight(ascii.LowerString(p.Text[max(p.Lines[p.At].Start, i-most):i]), " \\\"'")
	return lex.HasWord(before[strings.LastIndexByte(before, ' ')+1:], words)
}

// IsAlone reports whether nothing but quotes and marks stands before text[i] in its line.
func (p *Walker) IsAlone(i int) bool {
	return i <= p.Lines[p.At].Start+LongestLabel && lex.SkipAny(p.Text, p.Lines[p.At].Start, "`'\"|>") >= i
}

const wideColon, wideEquals = "\uff1a", "\uff1d"

// IsLabelled reports whether a colon, an equals sign or an arrow stands before text[i].
func (p *Walker) IsLabelled(i int) bool {
	before := p.Text[:lex.TrimEnd(p.Text[:i])]
	if n := len(before) - len(wideColon); n >= 0 && (before[n:] == wideColon || before[n:] == wideEquals) {
		return true
	}
	return before != "" && strings.IndexByte(":=>]`'\"|", before[len(before)-1]) >= 0
}

// partNames are labels of the fields of a header that programs print beside the whole frame.
var partNames = []string{"opcode", "length", "mask", "mask key", "masking key", "masking-key"}

// IsPart tells by the label before text[i] that a field of a frame's header stands there, not the frame.
func (p *Walker) IsPart(i int) bool {
	const most = 24
	label, labelled := strings.CutSuffix(strings.TrimRight(p.Text[max(p.Lines[p.At].Start, i-most):i], " "), ":")
	if !labelled {
		return false
	}
	label = ascii.LowerString(label)
	for _, name := range partNames {
		if strings.HasSuffix(label, name) {
			return true
		}
	}
	return false
}
