package handshake

import (
	"strings"
	"testing"
)

func TestSubprotocolSyntax(t *testing.T) {
	const last = "Sec-WebSocket-Version: 13\r\n"
	line := func(values string) string { return last + "Sec-WebSocket-Protocol:" + values + "\r\n" }
	for _, c := range []aCase{
		{name: "one", new: line(" chat")},
		{name: "white space", new: line(" foo , bar\t, \tbaz\t ,  qux\t\t,norf")},
		{name: "two lines", new: line(" a") + "Sec-WebSocket-Protocol: b\r\n"},
		{name: "same but for case", new: line(" chat, Chat")},
		{name: "names of every object", new: line(" constructor, __proto__, toString")},
		{name: "empty", new: line(" "), want: "handshake-subprotocol-syntax:e", at: "Sec-WebSocket-Protocol: \r\n",
			says: "names no subprotocol", fixed: last},
		{name: "commas alone", new: line(",,"), want: "handshake-subprotocol-syntax:e", at: "Sec-WebSocket-Protocol:,,\r\n",
			says: `",,"`, fixed: last},
		{name: "empty member", new: line(" foo,,bar"), want: "handshake-subprotocol-syntax:w", at: ",", says: "two commas in a row",
			fixed: "-"},
		{name: "empty first member", new: line(" ,foo"), want: "handshake-subprotocol-syntax:w", at: ",", says: "npm ws",
			fixed: "-"},
		{name: "semicolon", new: line(" ok, foo;bar, a b"), want: "handshake-subprotocol-syntax:e", at: "foo;bar",
			says: `";" (3b)`, fixed: "-"},
		{name: "space", new: line(" f oo"), want: "handshake-subprotocol-syntax:e", at: "f oo", says: `" " (20)`, fixed: "-"},
		{name: "quotes", new: line(` "foo"`), want: "handshake-subprotocol-syntax:e", at: `"foo"`, says: "(22)", fixed: "-"},
		{name: "not ASCII", new: line(" f\xc3\xb6o"), want: "handshake-subprotocol-syntax:e", at: "f\xc3\xb6o", says: `"\xc3" (c3)`,
			fixed: "-"},
		{name: "twice", new: line(" foo, bar") + "Sec-WebSocket-Protocol: foo\r\n", want: "handshake-subprotocol-syntax:e",
			at: "foo", says: `"foo" is twice`, fixed: "-"},
	} {
		c.old = last
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}

func TestExtensionSyntax(t *testing.T) {
	for _, c := range []struct {
		value string
		// list is what was read; at and says describe the fault, if there is one.
		list, at, says string
	}{
		{"foo", "foo", "", ""},
		{"permessage-deflate; client_max_window_bits", "permessage-deflate(client_max_window_bits)", "", ""},
		{"foo; bar\t; \tbaz=1\t ;  bar=\"1\"\t\t, \tqux\t ;norf", "foo(bar,baz=1,bar=1) qux(norf)", "", ""},
		{`a; b="\1\0"`, "a(b=10)", "", ""},
		{"a; b = 1", "a(b=1)", "", ""},
		{", a,, b,", "a b", "", ""},
		{"", "", "", ""},
		{",;constructor", "", ";", "name of an extension"},
		{"x-webkit- -frame", "", "-", "comma or a semicolon"},
		{"foo;=", "", "=", "name of a parameter"},
		{"=[", "", "=", "name of an extension"},
		{`foo; bar="baz`, "", `"baz`, "not closed"},
		{`foo; bar="baz\`, "", `"baz\`, "not closed"},
		{`foo; bar="b az", c`, "", `"b az"`, "not a token"},
		{"foo;", "", ";", "ends where the name of a parameter is due"},
		{"ok, foo; bar;", "ok", ";", "ends where"},
		{"foo; bar=", "", "=", "ends where a value is due"},
		{"foo; bar=;", "", ";", "Instead of a value there is"},
		{"f@o", "f", "@", "comma or a semicolon"},
		{`"foo"`, "", `"`, "name of an extension"},
		{`foo;bar="baz"qux`, "foo(bar=baz)", "q", "comma or a semicolon"},
		{`foo; bar=" "`, "", `" "`, "not a token"},
		{`foo; bar=""`, "", `""`, "not a token"},
	} {
		list, err := ParseExtensions(c.value, 50)
		if got := shownExtensions(list); got != c.list && c.says == "" || !strings.HasPrefix(got, c.list) {
			t.Errorf("%q is read as %q, want %q", c.value, got, c.list)
		}
		for _, e := range list {
			if at := e.At.at(c.value, 50); !strings.HasPrefix(at, e.Name) {
				t.Errorf("%q: the span of %s covers %q", c.value, e.Name, at)
			}
			for _, p := range e.Params {
				if at := (Span{p.Start, p.End}).at(c.value, 50); !strings.HasPrefix(at, p.Name) || strings.TrimSpace(at) != at {
					t.Errorf("%q: the span of %s covers %q", c.value, p.Name, at)
				}
			}
		}
		switch {
		case err == nil && c.says != "":
			t.Errorf("%q has no fault", c.value)
		case err == nil:
		case c.says == "" || !strings.Contains(err.Error(), c.says) || err.At.at(c.value, 50) != c.at:
			t.Errorf("%q: %q at %q", c.value, err.Text, err.At.at(c.value, 50))
		}
	}
}

// shownExtensions writes extensions in short.
func shownExtensions(list []Extension) string {
	var all []string
	for _, e := range list {
		s := e.Name
		var params []string
		for _, p := range e.Params {
			if p.HasValue {
				params = append(params, p.Name+"="+p.Value)
			} else {
				params = append(params, p.Name)
			}
		}
		if params != nil {
			s += "(" + strings.Join(params, ",") + ")"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestExtensionRule(t *testing.T) {
	const last = "Sec-WebSocket-Version: 13\r\n"
	line := func(values string) string { return last + "Sec-WebSocket-Extensions:" + values + "\r\n" }
	for _, c := range []aCase{
		{name: "good", new: line(" permessage-deflate, bbf-usp-protocol; baz=2")},
		{name: "two lines", new: line(" permessage-deflate") + "Sec-WebSocket-Extensions: bbf-usp-protocol\r\n"},
		{name: "fault", new: line(" foo; bar="), want: "handshake-extension-syntax:e", at: "=",
			says: `a value is due. The value is "foo; bar=".`, fixed: "-"},
		{name: "fault in the second line", new: line(" permessage-deflate") + "Sec-WebSocket-Extensions: bbf-usp-protocol[\r\n",
			want: "handshake-extension-syntax:e", at: "[", says: `there is "[". The value is "bbf-usp-protocol[".`, fixed: "-"},
		{name: "empty", new: line(""), want: "handshake-extension-syntax:e", at: "Sec-WebSocket-Extensions:\r\n",
			says: "names no extension", fixed: last},
		{name: "empty member", new: line(" permessage-deflate,,"), want: "handshake-extension-syntax:w", at: ",", says: "empty", fixed: "-"},
	} {
		c.old = last
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}
