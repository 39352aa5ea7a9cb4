package clean

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/head"
	"github.com/wslens/wslens/codec/notation/internal/lex"
	"github.com/wslens/wslens/codec/notation/internal/reading"
)

// arrows point back from a remark to what stands before it in the line. slashes begin one as in a program, which is read apart behind hex.
var (
	arrows  = []string{"<-", "←", "<="}
	slashes = "//"
)

// remarked is what the fields of a head begin with that people remark on, and its first line.
var remarked = []string{"get /", "http/1.", "host:", "origin:", "upgrade:", "connection:", "sec-websocket-"}

// withoutRemarks returns a text without the remarks behind an arrow, or slashes, at the ends of lines of heads and of hex. It is nil if there are none.
// Places move.
func withoutRemarks(text string) *reading.Excerpt {
	e, found := &reading.Excerpt{}, false
	for i := 0; i < len(text); {
		end, next := lex.LineEnd(text, i)
		behind := next
		if at := remarkIn(text[i:end]); at > 0 {
			found = true
			e.Add(text, i, i+len(strings.TrimRight(text[i:i+at], " \t")))
			if gap, after := lex.LineEnd(text, next); gap == next && head.StartLineAt(text[i:end]) >= 0 { // left blank for the remark
				behind = after
			}
			i = end
		}
		e.Add(text, i, next)
		i = behind
	}
	if !found {
		return nil
	}
	return e
}

// remarkIn is where the arrow of a remark stands in a line; 0 if there is none.
func remarkIn(line string) int {
	if len(line) > longestCode {
		return 0
	}
	for _, arrow := range arrows {
		at := strings.Index(line, " "+arrow)
		if at > 0 && isRemark(line[at+1+len(arrow):]) && mayBeRemarked(line[:at]) {
			return at + 1
		}
	}
	if at := strings.Index(line, " "+slashes); at > 0 && isRemark(line[at+1+len(slashes):]) && isRemarked(line[:at]) {
		return at + 1
	}
	return 0
}

// isRemark tells words behind an arrow: some letters on end that are no hex digits.
func isRemark(text string) bool {
	const least = 3
	if text == "" || text[0] != ' ' && text[0] < 0x80 && !lex.IsLetter(text[0]) { // the characters of a dump
		return false
	}
	letters, others := 0, false
	for i := 0; i < len(text); i++ {
		if !lex.IsLetter(text[i]) {
			letters, others = 0, false
			continue
		}
		others = others || lex.HexValue(text[i]) < 0
		if letters++; letters >= least && others {
			return true
		}
	}
	return false
}

// mayBeRemarked tells what is read by itself: a line of a head, or hex digits in pairs at the end.
func mayBeRemarked(before string) bool {
	words := strings.Fields(strings.TrimRight(ascii.LowerString(before), ". \t"))
	return isRemarked(before) || len(words) > 1 && isPair(words[len(words)-1]) && isPair(words[len(words)-2])
}

// isRemarked tells a line of a head that people remark on.
func isRemarked(line string) bool {
	line = ascii.LowerString(line)
	for _, begins := range remarked {
		if at := strings.Index(line, begins); at >= 0 && at < 16 {
			return true
		}
	}
	return false
}

func isPair(word string) bool {
	return len(word) == 2 && lex.HexValue(word[0]) >= 0 && lex.HexValue(word[1]) >= 0
}
