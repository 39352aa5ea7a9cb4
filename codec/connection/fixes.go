package connection

import (
	"unicode/utf8"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/internal/hashes"
	"github.com/wslens/wslens/codec/rule"
)

// Corrected bytes are made for frames up to this size, and up to this many bytes in one report.
const (
	maxFixedFrame = 64 << 10
	maxFixBytes   = 1 << 20
)

// repairs make the corrected frame of a frame that breaks a rule.
var repairs = [rule.Repairs]func(h codec.Header, payload []byte) []byte{
	rule.ClearRSV2RSV3:    remade(func(h *codec.Header) { h.RSV2, h.RSV3 = false, false }),
	rule.ClearRSV1:        remade(func(h *codec.Header) { h.RSV1 = false }),
	rule.SetFIN:           remade(func(h *codec.Header) { h.FIN = true }),
	rule.ShortestLength:   remade(func(h *codec.Header) { h.LengthForm = 0 }),
	rule.MakeContinuation: remade(func(h *codec.Header) { h.Opcode, h.RSV1 = codec.Continuation, false }),
	rule.Unmask:           remade(func(h *codec.Header) { h.Masked = false }),
	rule.Mask:             masked,
	rule.MaskAnew:         masked,
	rule.CutControl:       shortened,
	rule.GiveOpcode:       started,
	rule.LeaveOut:         func(codec.Header, []byte) []byte { return nil },
	rule.EmptyBlock:       repacked(func([]byte) []byte { return []byte{0} }),
	rule.EndWithBlock:     repacked(withEmptyBlockStart),
	rule.DropBody:         repacked(func([]byte) []byte { return nil }),
	rule.DropReason:       repacked(func(p []byte) []byte { return p[:2] }),
	rule.NormalClose:      normalClose,
}

// fix gives the findings that came with a frame at [start, end) their corrected bytes, where bytes can put it right. Of the payload
// they take what was kept.
func (f *Findings) fix(h codec.Header, payload []byte, start, end int) {
	whole := uint64(len(payload)) == h.PayloadLength
	for i := f.fixed; i < len(f.List); i++ {
		e := &f.List[i]
		if !whole || e.Fix != nil || e.Text != nil || e.Severity == rule.Note || e.Start < int64(start) || e.End > int64(end) {
			continue
		}
		e.Fix = f.makeFix(e.Rule, h, payload, start, end)
	}
	f.fixed = len(f.List)
}

func (f *Findings) makeFix(id rule.ID, h codec.Header, payload []byte, start, end int) *rule.Fix {
	if end-start > maxFixedFrame || f.fixBudget+end-start > maxFixBytes {
		return nil
	}
	row, _ := rule.Lookup(id)
	if row.Fix == rule.NoRepair {
		return nil
	}
	b := repairs[row.Fix](h, payload)
	f.fixBudget += len(b)
	return &rule.Fix{Start: int64(start), End: int64(end), Bytes: b, Text: row.Fix.Label()}
}

// remade returns a fixer that changes the header alone. Of a length only its form is kept.
func remade(change func(*codec.Header)) func(codec.Header, []byte) []byte {
	return func(h codec.Header, payload []byte) []byte {
		change(&h)
		return codec.AppendFrame(nil, h, payload)
	}
}

// repacked returns a fixer that changes the payload, and the length with it.
func repacked(change func([]byte) []byte) func(codec.Header, []byte) []byte {
	return func(h codec.Header, payload []byte) []byte {
		h.LengthForm = 0
		return codec.AppendFrame(nil, h, change(payload))
	}
}

// withEmptyBlockStart is a compressed payload made to end with 00, the first byte of the empty block whose other four bytes are stripped
// (RFC 7692 section 7.2.1).
func withEmptyBlockStart(payload []byte) []byte {
	if tail := "\x00\x00\xff\xff"; len(payload) > len(tail) && string(payload[len(payload)-len(tail):]) == tail {
		return payload[:len(payload)-len(tail)]
	}
	return append(payload[:len(payload):len(payload)], 0)
}

// masked takes the key from the payload's digest: as good as random here, and the same for the same input.
func masked(h codec.Header, payload []byte) []byte {
	sum := hashes.SHA256(append(h.Append(nil), payload...))
	h.Masked, h.MaskingKey = true, [4]byte(sum[:])
	return codec.AppendFrame(nil, h, payload)
}

// shortened cuts the payload, and never inside a character.
func shortened(h codec.Header, payload []byte) []byte {
	h.LengthForm = 0
	n := min(len(payload), codec.MaxControlPayload)
	for back := 0; back < 3 && n < len(payload) && !utf8.RuneStart(payload[n]); back++ {
		n--
	}
	return codec.AppendFrame(nil, h, payload[:n])
}

func started(h codec.Header, payload []byte) []byte {
	h.Opcode = codec.Binary
	if utf8.Valid(payload) {
		h.Opcode = codec.Text
	}
	return codec.AppendFrame(nil, h, payload)
}

func normalClose(h codec.Header, payload []byte) []byte {
	h.LengthForm = 0
	return codec.AppendFrame(nil, h, append([]byte{0x03, 0xE8}, payload[2:]...))
}
