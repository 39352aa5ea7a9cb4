package notation

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
)

// mended returns the JSON that stands at text[i] in other quotes: within a string of a program, with its quotes escaped or
// doubled; as Python shows it; or with names without quotes. The index behind it is 0 if there is none.
func (f *messageFinder) mended(i int) (*sink, int) {
	if i >= f.lineStop {
		f.lineStop, _ = lineEnd(f.text, i)
	}
	last := f.lineStop
	k := skipAny(f.text[:last], i, "{[")
	f.tries += k - i
	var out *sink
	switch {
	case startsAt(f.text, k, `\"`):
		out = f.unquote(i, last, '\\')
	case startsAt(f.text, k, `""`) && k+2 < last && isWordChar(f.text[k+2]):
		out = f.unquote(i, last, '"')
	case k < last && (isWordChar(f.text[k]) || strings.IndexByte(` '"`, f.text[k]) >= 0):
		out = f.requote(i, last)
	}
	if out == nil {
		return nil, 0
	}
	s := jsontext.From(out.bytes, 0)
	for _, ok := s.Next(); ok; _, ok = s.Next() {
	}
	if s.Err() != nil {
		f.tries += len(out.bytes)
		return nil, 0
	}
	n := s.Pos()
	return &sink{bytes: out.bytes[:n], spans: out.spans[:n]}, int(out.spans[n-1].End)
}

// unquote takes text[i:last], in which the quotes are behind an escape, up to a quote that is not.
func (f *messageFinder) unquote(i, last int, escape byte) *sink {
	out := &sink{}
	for i < last {
		switch c := f.text[i]; {
		case c == escape && i+1 < last && (f.text[i+1] == '"' || f.text[i+1] == escape):
			out.add(f.text[i+1], i, i+2)
			i += 2
		case c == '"':
			return out
		default:
			i = out.addRune(f.text, i)
		}
	}
	return out
}

// The words of Python and of JavaScript, and what JSON has for them.
const otherWords = " True=true False=false None=null undefined=null true=true false=false null=null "

// requote takes the brackets from text[i] on to the one that closes the first, and puts what is in no quotes, or in single ones,
// into double ones. It is nil for what is no JSON even so.
func (f *messageFinder) requote(i, last int) *sink {
	out, depth := &sink{}, 0
	for i < last {
		c := f.text[i]
		switch {
		case c == '\'' || c == '"':
			i = f.string(i, last, out)
		case startsAt(f.text, i, "..."):
			i += len("...")
		case isLetter(c) || c == '_' || c == '$':
			i = f.word(i, last, out)
		case strings.IndexByte(" \t,:.-+", c) >= 0 || isDigit(c):
			i = out.addRune(f.text, i)
		case c == '{' || c == '[' || c == '}' || c == ']':
			out.add(c, i, i+1)
			i++
			if depth += btoi(c == '{' || c == '[') - btoi(c == '}' || c == ']'); depth == 0 {
				return out
			}
		default:
			i = last + 1
		}
	}
	f.tries += len(out.bytes)
	return nil
}

// string takes the string that begins at text[i], and returns the index behind it; one past the line if it has no end.
func (f *messageFinder) string(i, last int, out *sink) int {
	mark := f.text[i]
	out.add('"', i, i+1)
	for i++; i < last; {
		switch c := f.text[i]; {
		case c == mark:
			out.add('"', i, i+1)
			return i + 1
		case c == '\\' && i+1 < last && f.text[i+1] == '\'':
			out.add('\'', i, i+2)
			i += 2
		case c == '\\' && i+1 < last:
			out.take(f.text, i, i+1)
			i = out.addRune(f.text, i+1)
		case c == '"':
			out.made(`\"`, Span{uint32(i), uint32(i + 1)})
			i++
		default:
			i = out.addRune(f.text, i)
		}
	}
	return last + 1
}

// word takes a name or a word such as True, and returns the index behind it; one past the line for any other.
func (f *messageFinder) word(i, last int, out *sink) int {
	end := i
	for end < last && (isWordChar(f.text[end]) || f.text[end] == '$') {
		end++
	}
	if startsAt(f.text, skipSpace(f.text[:last], end), ":") {
		out.add('"', i, i+1)
		out.take(f.text, i, end)
		out.add('"', end-1, end)
		return end
	}
	_, rest, ok := strings.Cut(otherWords, " "+f.text[i:end]+"=")
	if !ok {
		return last + 1
	}
	word, _, _ := strings.Cut(rest, " ")
	out.made(word, Span{uint32(i), uint32(end)})
	return end
}
