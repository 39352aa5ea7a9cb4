package messages

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/jsontext"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// fromOtherQuotes reads the JSON at text[i] whose quotes are not JSON's: it stands in a string of a program, so that they are
// escaped or doubled; Python has printed it; or its names have no quotes. The index behind it is 0 if there is none.
func (f *Finder) fromOtherQuotes(i int) (*lex.Output, int) {
	if i >= f.lineStop {
		f.lineStop, _ = lex.LineEnd(f.Text, i)
	}
	last := f.lineStop
	k := lex.SkipAny(f.Text[:last], i, "{[")
	f.tries += k - i
	var out *lex.Output
	switch {
	case lex.StartsAt(f.Text, k, `\"`):
		out = f.unquote(i, last, '\\')
	case lex.StartsAt(f.Text, k, `""`) && k+2 < last && lex.IsWordChar(f.Text[k+2]):
		out = f.unquote(i, last, '"')
	case k < last && (lex.IsWordChar(f.Text[k]) || strings.IndexByte(` '"`, f.Text[k]) >= 0):
		out = f.requote(i, last)
	}
	if out == nil {
		return nil, 0
	}
	s := jsontext.From(out.Bytes, 0)
	for _, ok := s.Next(); ok; _, ok = s.Next() {
	}
	if s.Err() != nil {
		f.tries += len(out.Bytes)
		return nil, 0
	}
	n := s.Pos()
	return &lex.Output{Bytes: out.Bytes[:n], Spans: out.Spans[:n]}, int(out.Spans[n-1].End)
}

// unquote reads text[i:last], in which the quotes are escaped, up to a quote that is not.
func (f *Finder) unquote(i, last int, escape byte) *lex.Output {
	out := &lex.Output{}
	for i < last {
		switch c := f.Text[i]; {
		case c == escape && i+1 < last && (f.Text[i+1] == '"' || f.Text[i+1] == escape):
			out.Add(f.Text[i+1], i, i+2)
			i += 2
		case c == '"':
			return out
		default:
			i = out.AddRune(f.Text, i)
		}
	}
	return out
}

// The words of Python, of JavaScript, of Elixir and of Ruby, and what JSON has for them.
const otherWords = " True=true False=false None=null nil=null undefined=null true=true false=false null=null "

// requote takes the brackets from text[i] on to the one that closes the first, and puts what is in no quotes, or in single ones,
// into double ones. It is nil for what is no JSON even so.
func (f *Finder) requote(i, last int) *lex.Output {
	out, depth := &lex.Output{}, 0
	for i < last {
		c := f.Text[i]
		switch {
		case c == '\'' || c == '"':
			i = f.string(i, last, out)
		case lex.StartsAt(f.Text, i, "..."):
			i += len("...")
		case lex.StartsAt(f.Text, i, "%{"): // a map of Elixir
			i += len("%")
		case lex.StartsAt(f.Text, i, "=>"):
			out.Add(':', i, i+len("=>"))
			i += len("=>")
		case lex.IsLetter(c) || c == '_' || c == '$':
			i = f.word(i, last, out)
		case strings.IndexByte(" \t,:.-+", c) >= 0 || lex.IsDigit(c):
			i = out.AddRune(f.Text, i)
		case strings.IndexByte("{[}]", c) >= 0:
			out.Add(c, i, i+1)
			i++
			if depth += 2*lex.Int(c == '{' || c == '[') - 1; depth == 0 {
				return out
			}
		default:
			i = last + 1
		}
	}
	f.tries += len(out.Bytes)
	return nil
}

// string takes the string that begins at text[i], and returns the index behind it; one past the line if it has no end.
func (f *Finder) string(i, last int, out *lex.Output) int {
	mark := f.Text[i]
	out.Add('"', i, i+1)
	for i++; i < last; {
		switch c := f.Text[i]; {
		case c == mark:
			out.Add('"', i, i+1)
			return i + 1
		case c == '\\' && i+1 < last && f.Text[i+1] == '\'':
			out.Add('\'', i, i+2)
			i += 2
		case c == '\\' && i+1 < last:
			out.AddText(f.Text, i, i+1)
			i = out.AddRune(f.Text, i+1)
		case c == '"':
			out.AddMissing(`\"`, lex.At(i, i+1))
			i++
		default:
			i = out.AddRune(f.Text, i)
		}
	}
	return last + 1
}

// word takes a name or a word such as True, and returns the index behind it; one past the line for any other.
func (f *Finder) word(i, last int, out *lex.Output) int {
	end := i
	for end < last && (lex.IsWordChar(f.Text[end]) || f.Text[end] == '$') {
		end++
	}
	if lex.StartsAt(f.Text, lex.SkipSpace(f.Text[:last], end), ":") {
		out.Add('"', i, i+1)
		out.AddText(f.Text, i, end)
		out.Add('"', end-1, end)
		return end
	}
	_, rest, ok := strings.Cut(otherWords, " "+f.Text[i:end]+"=")
	if !ok {
		return last + 1
	}
	word, _, _ := strings.Cut(rest, " ")
	out.AddMissing(word, lex.At(i, end))
	return end
}
