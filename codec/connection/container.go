package connection

import (
	"errors"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/rule"
)

// container is what some libraries wrap around DEFLATE data.
type container struct {
	name            string
	header, trailer int // bytes before and behind the data
}

// containerOf recognises a zlib header (RFC 1950 section 2.2) or a gzip one (RFC 1952 section 2.3); the name is empty if
// there is neither.
func containerOf(b []byte) container {
	switch {
	case len(b) >= 2 && b[0] == 0x78 && b[1]&0x20 == 0 && (int(b[0])<<8|int(b[1]))%31 == 0:
		return container{"zlib", 2, 4}
	case len(b) >= 10 && b[0] == 0x1F && b[1] == 0x8B && b[2] == 8:
		return container{"gzip", gzipHeader(b), 8}
	}
	return container{}
}

// gzipHeader is the length of a gzip header with its optional parts.
func gzipHeader(b []byte) int {
	const hasCRC, hasExtra, hasName, hasComment = 2, 4, 8, 16
	flags, n := b[3], 10
	if flags&hasExtra != 0 && len(b) >= 12 {
		n += 2 + int(b[10]) + int(b[11])<<8
	}
	for _, flag := range []byte{hasName, hasComment} {
		for flags&flag != 0 && n < len(b) {
			if n++; b[n-1] == 0 {
				break
			}
		}
	}
	if flags&hasCRC != 0 {
		n += 2
	}
	return min(n, len(b))
}

// unwrap returns the DEFLATE data of a payload that is wrapped, with its checksum or without, ended as permessage-deflate
// asks for (RFC 7692 section 7.2.1), and what it inflates to, of at most limit bytes.
func (c container) unwrap(b []byte, limit int) (raw, out []byte, err error) {
	rest := b[c.header:]
	for _, raw = range [][]byte{rest[:max(0, len(rest)-c.trailer)], rest} {
		var i deflate.Inflater
		if out, err = i.Message(raw, limit); errors.Is(err, deflate.ErrLimit) {
			return nil, nil, err
		}
		if err != nil || len(out) == 0 {
			err = deflate.ErrCorrupt
			continue
		}
		if i.Form().EmptyBlockMissing {
			raw = withEmptyBlockStart(raw)
		}
		return raw, out, nil
	}
	return nil, nil, err
}

// wrapped reports a container, and looks inside. The fix is for a message of one frame.
func (i *Inflation) wrapped(m *message, c container, wire []byte) {
	text := "The payload begins with a " + c.name + " header of " + words.Count(c.header, "byte")
	var fix *rule.Fix
	switch raw, out, err := c.unwrap(wire, maxLookInside-i.budget.tried); {
	case errors.Is(err, deflate.ErrLimit):
		i.budget.tried = maxLookInside
		text += "; what is inside is too much to be looked at here."
	case err != nil:
		i.budget.tried = min(i.budget.tried+len(wire), maxLookInside)
		text += "; the data behind it does not inflate either."
	default:
		m.payload = out
		i.budget.tried += len(out)
		text += "; the data behind it inflates to " + words.Count(len(out), "byte") + "."
		fix = i.rawInstead(m, raw)
		if !i.NoTakeover {
			i.inflater.Remember(out)
		}
	}
	start, end := m.place(0, c.header)
	f := rule.New(rule.DeflateWrongContainer, int64(start), int64(end), text)
	f.Fix = fix
	i.found.Add(f)
}

// rawInstead puts the DEFLATE data alone into the frame of a message, if it has but one and is not too large to be copied.
func (i *Inflation) rawInstead(m *message, raw []byte) *rule.Fix {
	if m.parts > 1 || m.wire > maxFixedFrame || i.found.fixBudget+len(raw) > maxFixBytes {
		return nil
	}
	h := m.head
	h.LengthForm = 0
	b := codec.AppendFrame(nil, h, raw)
	i.found.fixBudget += len(b)
	return &rule.Fix{Start: int64(m.start), End: int64(m.end), Bytes: b, Text: "Send the raw DEFLATE data alone"}
}
