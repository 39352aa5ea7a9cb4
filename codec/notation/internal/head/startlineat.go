package head

import (
	"strings"

	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// StartLineAt returns where in a line the start line of a head begins, perhaps behind what a log writes before it; -1 if there is
// none.
func StartLineAt(line string) int {
	line = line[:StrayMark(line)]
	line = strings.TrimSuffix(line[:lex.TrimEnd(line)], LiteralBreak)
	if at := lex.SkipSpace(line, 0); at < len(line) && lex.IsPseudoLine(line[at:]) {
		return at
	}
	const most = 200
	for from := 0; from < min(len(line), most); {
		n := strings.Index(line[from:], "HTTP/")
		if n < 0 {
			return -1
		}
		at := from + n
		from = at + len("HTTP/")
		version := from + lex.Until(line[from:], " \t")
		switch {
		case !isVersion(line[from:version]):
		case version == len(line):
			if at = requestAt(line, at); at >= 0 {
				return at
			}
		case (at == 0 || !lex.IsLetter(line[at-1]) && line[at-1] != '"' && line[at-1] != '\'') && lex.IsStatus(line[version:]):
			return at
		}
	}
	return -1
}

// StrayMark is where a mark of code in Markdown stands at the end of a line in which it is not opened; else it is where the line ends.
func StrayMark(line string) int {
	if at := strings.IndexByte(line, '`'); at > 0 && at == lex.TrimEnd(line)-1 {
		return at
	}
	return len(line)
}

// isVersion tells the version of HTTP behind the slash.
func isVersion(s string) bool {
	return s != "" && len(s) <= 3 && lex.SkipAny(s, 0, "0123456789.") == len(s)
}

// requestAt returns where the method stands before the version at line[at]; -1 if there is none, or in a quote.
func requestAt(line string, at int) int {
	target := line[:lex.TrimEnd(line[:at])]
	start := strings.LastIndexByte(target, ' ') + 1
	if start == 0 || start == len(target) || target[len(target)-1] == ':' {
		return -1
	}
	method := lex.TrimEnd(target[:start])
	i := methodAt(line, method)
	if i == method {
		return -1
	}
	if i == 0 {
		return 0
	}
	isQuoted := strings.IndexByte("\"'`", line[i-1]) >= 0 && lex.SkipSpace(line, 0) < i-1 // one that begins the line is closed behind the head
	if lex.IsLetter(line[i-1]) || line[i-1] == '(' || isQuoted {
		return -1
	}
	return i
}

// methodAt returns where the method begins that ends before line[end]: in capital letters, or in others at the start of the line; end if there is
// none.
func methodAt(line string, end int) int {
	i := end
	for i > 0 && line[i-1] >= 'A' && line[i-1] <= 'Z' {
		i--
	}
	if i < end {
		return i
	}
	for i > 0 && lex.IsLetter(line[i-1]) {
		i--
	}
	if i > 0 {
		return end
	}
	return i
}

// Begins tells bytes that begin as a head does.
func Begins(b []byte) bool {
	start := string(b[:min(len(b), len("HTTP/1."))])
	return strings.HasPrefix(start, "GET ") || start == "HTTP/1."
}
