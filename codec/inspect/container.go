package inspect

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/deflate"
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

// maxUnwrapped is the most that is inflated of what is in a container, in bytes.
const maxUnwrapped = 1 << 20

// unwrap returns the DEFLATE data of a payload that is wrapped, with its checksum or without, ended as permessage-deflate
// asks for (RFC 7692 section 7.2.1), and what it inflates to.
func (c container) unwrap(b []byte) (raw, out []byte, good bool) {
	rest := b[c.header:]
	for _, raw := range [][]byte{rest[:max(0, len(rest)-c.trailer)], rest} {
		var i deflate.Inflater
		out, err := i.Message(raw, maxUnwrapped)
		if err != nil || len(out) == 0 {
			continue
		}
		if i.Form().Bare {
			raw = endedRight(raw)
		}
		return raw, out, true
	}
	return nil, nil, false
}

// unwrapped is the frame without the container. What is inside may be beyond repair: then it is the frame as it was.
func unwrapped(h codec.Header, payload []byte) []byte {
	raw, _, good := containerOf(payload).unwrap(payload)
	if !good {
		return codec.AppendFrame(nil, h, payload)
	}
	return repacked(func([]byte) []byte { return raw })(h, payload)
}
