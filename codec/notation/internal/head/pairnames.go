package head

import (
	"strings"

	"github.com/wslens/wslens/codec/internal/ascii"
	"github.com/wslens/wslens/codec/notation/internal/lex"
)

// Names of fields by which a print of pairs is known to be one of a head, in lower case. All that begin with sec-websocket- and x- are
// such, too.
const pairNames = "host upgrade connection origin user-agent accept accept-encoding accept-language accept-charset pragma cache-control cookie " +
	"cookie2 set-cookie server date via forwarded authorization proxy-authorization referer sec-fetch-dest sec-fetch-mode sec-fetch-site dnt te " +
	"content-length content-type transfer-encoding access-control-allow-origin access-control-allow-credentials access-control-allow-headers " +
	"alt-svc cf-ray cf-connecting-ip cf-visitor cf-ipcountry cf-cache-status cdn-loop strict-transport-security vary location keep-alive " +
	"proxy-connection upgrade-insecure-requests sec-gpc priority traceparent"

// isPairName holds them: a name is looked for at each word of a text.
var isPairName = setOf(pairNames)

func setOf(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

// What stands in a start line has these names, each with the part that it is.
var startNames = map[string]byte{
	"REQUEST_METHOD": 'm', "method": 'm', "Method": 'm', ":method": 'm', "requestMethod": 'm',
	"REQUEST_URI": 'u', "PATH_INFO": 'u', ":path": 'u', "url": 'u', "URL": 'u', "uri": 'u', "Uri": 'u', "path": 'u', "RequestURI": 'u', "requestUri": 'u',
	"status": 's', "Status": 's', "StatusCode": 's', "statusCode": 's', ":status": 's', "status_code": 's', "Status Code": 's',
	":protocol": 'p', ":scheme": 'n', "SERVER_PROTOCOL": 'n', "Proto": 'n',
}

// pairName returns the name of a field in lower case as HTTP writes it, where the text has it as a variable of CGI (RFC 3875 section
// 4.1.18), too; empty if it is none that is known.
func pairName(word string) (name string, cgi bool) {
	if rest, ok := strings.CutPrefix(word, "HTTP_"); ok {
		return strings.ReplaceAll(ascii.LowerString(rest), "_", "-"), true
	}
	if word == ":authority" {
		return "host", false
	}
	name = ascii.LowerString(word)
	if strings.HasPrefix(name, "sec-websocket-") || strings.HasPrefix(name, "x-") && len(name) > len("x-") || isPairName[name] {
		return name, false
	}
	return "", false
}

// fieldName is the name as people write it.
func fieldName(lower string) string {
	name := []byte(lower)
	for i, c := range name {
		if c >= 'a' && c <= 'z' && (i == 0 || name[i-1] == '-') {
			name[i] = c - 0x20
		}
	}
	return strings.ReplaceAll(string(name), "Websocket", "WebSocket")
}

// isStartPart reports whether the value can be that part of a start line.
func isStartPart(part byte, value string) bool {
	switch part {
	case 'm':
		return value != "" && len(value) <= 10 && lex.Until(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0 && lex.SkipAny(value, 0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == len(value)
	case 'u':
		return lex.StartsAt(value, 0, "/") || lex.StartsAt(value, 0, "ws://") || lex.StartsAt(value, 0, "wss://") || lex.StartsAt(value, 0, "http")
	case 's':
		return lex.IsStatus(" " + value)
	case 'p':
		return value == "websocket"
	}
	return true
}
