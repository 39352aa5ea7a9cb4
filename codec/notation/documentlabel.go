package notation

import (
	"strconv"
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// mostHeads is how many heads of a connection its name tells of.
const mostHeads = 4

// stories names the connections, each by its heads and by how much stands beside them, such as "GET /feed, 101, 2 passages of
// bytes".
func (p *passages) stories() []string {
	var all [][]string
	var counts []int // of passages of bytes
	for i := range p.found {
		f := &p.found[i]
		if f.Story < 0 {
			continue
		}
		for len(all) <= f.Story {
			all, counts = append(all, nil), append(counts, 0)
		}
		if f.Kind == BytesPassage {
			counts[f.Story]++
		} else if n := len(all[f.Story]); f.Reason != requestBelow && n < mostHeads {
			heads, _ := f.heads()
			all[f.Story] = append(all[f.Story], heads[:min(len(heads), mostHeads-n)]...)
		}
	}
	var names []string
	for i, parts := range all {
		switch n := counts[i]; {
		case n == 1:
			parts = append(parts, "1 passage of bytes")
		case n > 1:
			parts = append(parts, strconv.Itoa(n)+" passages of bytes")
		}
		names = append(names, strings.Join(parts, ", "))
	}
	return names
}

// heads says in short what the start lines in a passage say, the first of them: method and target, or the status code; and
// which side sends them, if that is one.
func (f *Passage) heads() (names []string, side Side) {
	rest := string(f.reading.Bytes)
	for rest != "" && len(names) < mostHeads {
		line, _, _ := strings.Cut(rest, "\n")
		first, second, _ := strings.Cut(line[:lex.TrimEnd(line)], " ")
		second, version, _ := strings.Cut(second, " ")
		sender := UnknownSide
		switch {
		case first == ":status" || first == ":status:" || strings.HasPrefix(first, "HTTP/"):
			names, sender = append(names, shortened(second)), ServerSide
		case strings.HasPrefix(first, ":"):
			names, sender = append(names, shortened(second)), ClientSide
		case strings.HasPrefix(version, "HTTP/"):
			names, sender = append(names, shortened(first+" "+second)), ClientSide
		}
		if len(names) == 1 {
			side = sender
		} else if sender != UnknownSide && sender != side {
			side = UnknownSide
		}
		_, rest, _ = strings.Cut(rest, "\r\n\r\n")
	}
	return names, side
}

const longestName = 60

// shortened is the start of a text, up to what is no printable ASCII.
func shortened(text string) string {
	n := 0
	for n < len(text) && n < longestName && text[n] >= ' ' && text[n] < 0x7f {
		n++
	}
	if n < len(text) {
		return text[:n] + "…"
	}
	return text
}
