package story

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/words"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/passage"
	"github.com/wslens/wslens/codec/notation/internal/sides"
)

// The most heads in one passage that the name of a connection mentions, and the length of the name, in bytes, behind which no more follow.
const mostHeads, longestHeads = 4, 240

// Names names the connections, each by its heads and by how much stands beside them, such as "GET /feed, 101, 2 passages of
// bytes".
func Names(p *passage.Walker) (names []string) {
	var counts []int // of passages of bytes
	for i := range p.Found {
		f := &p.Found[i]
		if f.Story < 0 {
			continue
		}
		for len(names) <= f.Story {
			names, counts = append(names, ""), append(counts, 0)
		}
		if f.Kind == passage.Bytes {
			counts[f.Story]++
		} else if f.Reason != requestBelow && len(names[f.Story]) < longestHeads {
			heads, _ := heads(f)
			names[f.Story] = joined(names[f.Story], heads)
		}
	}
	for i, n := range counts {
		if n > 0 {
			names[i] = joined(names[i], words.Count(n, "passage")+" of bytes")
		}
	}
	return names
}

// joined puts two parts of a name behind each other.
func joined(name, part string) string {
	if name == "" || part == "" {
		return name + part
	}
	return name + ", " + part
}

// heads says in short what the start lines in a passage say, the first of them: method and target, or the status code; and
// which side sends them, if that is one.
func heads(f *passage.Found) (names string, side sides.Side) {
	rest := string(f.Reading.Bytes)
	for n := 0; rest != "" && n < mostHeads; {
		line, _, _ := strings.Cut(rest, "\n")
		first, second, _ := strings.Cut(line[:lex.TrimEnd(line)], " ")
		second, version, _ := strings.Cut(second, " ")
		sender := sides.Client
		switch {
		case first == ":status" || first == ":status:" || strings.HasPrefix(first, "HTTP/"):
			sender = sides.Server
		case strings.HasPrefix(first, ":"):
		case strings.HasPrefix(version, "HTTP/"):
			second = first + " " + second
		default:
			sender = sides.Unknown
		}
		if sender != sides.Unknown {
			names = joined(names, shortened(second))
			if n++; n == 1 {
				side = sender
			} else if sender != side {
				side = sides.Unknown
			}
		}
		_, rest, _ = strings.Cut(rest, "\r\n\r\n")
	}
	return names, side
}

// The length of a target or a status at which it is cut.
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
