package lex

import "strings"

// IsStartLine reports whether the line is a request line, a status line, or a pseudo-header field of HTTP/2.
func IsStartLine(line string) bool {
	if rest, ok := strings.CutPrefix(line, "HTTP/"); ok {
		status := strings.IndexByte(rest, ' ') + 1
		return status > 1 && status < len(rest) && IsDigit(rest[0]) && IsDigit(rest[status])
	}
	if IsPseudoLine(line) {
		return true
	}
	method, rest, ok := strings.Cut(line, " ")
	if !ok || !isMethod(method) {
		return false
	}
	version := strings.LastIndexByte(rest, ' ') + 1
	target := strings.TrimRight(rest[:version], " ") // a log's words have more spaces
	return strings.HasPrefix(rest[version:], "HTTP/") && !strings.HasSuffix(target, ":") && (strings.HasPrefix(target, "/") || strings.IndexByte(target, ' ') < 0) || method == "GET" && strings.HasPrefix(rest, "/")
}

// isMethod tells a word that can be a method.
func isMethod(word string) bool {
	const longest = 20
	for i := range len(word) {
		if c := word[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return word != "" && len(word) <= longest
}

// IsPseudoLine reports whether the line is a pseudo-header field (RFC 9113 section 8.3; RFC 8441 section 4), as
// ":method: CONNECT", ":method:CONNECT" or ":method = CONNECT".
func IsPseudoLine(line string) bool {
	if line == "" || line[0] != ':' {
		return false
	}
	name, rest := line[1:], ""
	if i := strings.IndexAny(name, ":= \t"); i > 0 {
		name, rest = name[:i], strings.TrimLeft(name[i:], " \t")
	}
	return rest != "" && (rest[0] == ':' || rest[0] == '=') &&
		strings.Contains(" method protocol scheme path authority status ", " "+name+" ")
}

// ConsoleMark is the length of what a browser's console writes before a line, such as "chat.js:17 " and "(index):9:4 ": where in the
// page it comes from. It is 0 if no such thing begins the line.
func ConsoleMark(line string) int {
	const most = 120
	line = line[:min(len(line), most)]
	name := Until(line, ": \t")
	end := name
	for end < len(line) && (line[end] == ':' || IsDigit(line[end])) {
		end++
	}
	if end < name+2 || end == len(line) || line[end] != ' ' || !IsDigit(line[end-1]) || !IsDigit(line[name+1]) {
		return 0
	}
	if dot := strings.LastIndexByte(line[:name], '.'); dot > 0 && IsLetter(line[dot+1]) || line[:name] == "(index)" {
		return end + 1
	}
	return 0
}

// IsStatus tells a space and a status code.
func IsStatus(s string) bool {
	return len(s) >= 4 && IsDigit(s[1]) && IsDigit(s[2]) && IsDigit(s[3]) && (len(s) == 4 || s[4] == ' ')
}
