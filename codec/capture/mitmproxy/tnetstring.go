package mitmproxy

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
)

var (
	errForm  = errors.New("mitmproxy: this is no tnetstring")
	errDepth = errors.New("mitmproxy: the values stand too deep in each other")
	errSize  = errors.New("mitmproxy: a flow is longer than is read")
)

const (
	// maxDigits is how long the length of a value may be written.
	maxDigits = 10
	// maxFlow is the longest flow that is read, in bytes.
	maxFlow = 256 << 20
	// maxDepth is how deep values may stand in each other.
	maxDepth = 32
)

// readValue reads one value: its length in decimal, a colon, its bytes, and a character that says what it is (tnetstrings.info).
func readValue(r *bufio.Reader) (any, error) {
	size := 0
	for n := 0; ; n++ {
		c, err := r.ReadByte()
		switch {
		case err == io.EOF && n > 0:
			return nil, io.ErrUnexpectedEOF
		case err != nil:
			return nil, err
		case c == ':' && n > 0:
			if size > maxFlow {
				return nil, errSize
			}
			// No memory by a length that was announced: it grows with what comes.
			var body bytes.Buffer
			if got, err := io.CopyN(&body, r, int64(size)+1); err != nil || got <= int64(size) {
				return nil, io.ErrUnexpectedEOF
			}
			return value(body.Bytes()[:size], body.Bytes()[size], 0)
		case c < '0' || c > '9' || n >= maxDigits:
			return nil, errForm
		}
		size = 10*size + int(c-'0')
	}
}

// value reads the body of a value. Texts and bytes are both strings.
func value(b []byte, kind byte, depth int) (any, error) {
	if depth > maxDepth {
		return nil, errDepth
	}
	switch kind {
	case ',', ';':
		return string(b), nil
	case '#', '^':
		f, err := strconv.ParseFloat(string(b), 64)
		if err != nil {
			return nil, errForm
		}
		return f, nil
	case '!':
		return string(b) == "true", nil
	case '~':
		return nil, nil
	case ']':
		return items(b, depth)
	case '}':
		list, err := items(b, depth)
		if err != nil || len(list)%2 != 0 {
			return nil, errForm
		}
		dict := map[string]any{}
		for i := 0; i < len(list); i += 2 {
			if key, ok := list[i].(string); ok {
				dict[key] = list[i+1]
			}
		}
		return dict, nil
	}
	return nil, errForm
}

func items(b []byte, depth int) (list []any, err error) {
	for len(b) > 0 {
		colon := bytes.IndexByte(b[:min(len(b), maxDigits+1)], ':')
		if colon < 0 {
			return nil, errForm
		}
		size, err := strconv.ParseUint(string(b[:colon]), 10, 40)
		if err != nil {
			return nil, errForm
		}
		rest := b[colon+1:]
		if size >= uint64(len(rest)) {
			return nil, errForm
		}
		item, err := value(rest[:size], rest[size], depth+1)
		if err != nil {
			return nil, err
		}
		list, b = append(list, item), rest[size+1:]
	}
	return list, nil
}
