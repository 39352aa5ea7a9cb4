package handshake

import "testing"

func TestKeyRules(t *testing.T) {
	line := func(value string) string { return "Sec-WebSocket-Key:" + value + "\r\n" }
	good := line(" " + goodKey)
	for _, c := range []aCase{
		{name: "missing", new: "", want: "handshake-key-missing:e", at: "GET /chat HTTP/1.1", says: "no Sec-WebSocket-Key",
			fixed: "-"},
		{name: "duplicate", new: good + good, want: "handshake-key-duplicate:e", at: "Sec-WebSocket-Key: " + goodKey + "\r\n",
			says: "2 times", fixed: good},
		{name: "three", new: good + good + good, want: "handshake-key-duplicate:e",
			at: "Sec-WebSocket-Key: " + goodKey + "\r\n", says: "3 times", fixed: good + good},

		{name: "empty", new: line(" "), want: "handshake-key-length:e", at: line(" "), says: "empty", fixed: "-"},
		{name: "15 bytes", new: line(" AAECAwQFBgcICQoLDA0O"), want: "handshake-key-length:e", at: "AAECAwQFBgcICQoLDA0O",
			says: "15 bytes", fixed: "-"},
		{name: "20 bytes", new: line(" WHQ4eXhscUtKYjBvOGN3WEdtOEQ="), want: "handshake-key-length:e",
			at: "WHQ4eXhscUtKYjBvOGN3WEdtOEQ=", says: "20 bytes", fixed: "-"},
		{name: "one byte", new: line(" AA=="), want: "handshake-key-length:e", at: "AA==", says: "1 byte,", fixed: "-"},
		{name: "hex", new: line(" c772491cc6c32f51332e487d1818570f"), want: "handshake-key-length:e",
			at: "c772491cc6c32f51332e487d1818570f", says: "16 bytes in hex", fixed: good},
		{name: "16 letters", new: line(" abcdefghijklmnop"), want: "handshake-key-length:e", at: "abcdefghijklmnop",
			says: "not encoded", fixed: line(" YWJjZGVmZ2hpamtsbW5vcA==")},

		{name: "UUID", new: line(" 6ba7b810-9dad-11d1-80b4-00c04fd430c8"), want: "handshake-key-not-base64:e",
			at: "6ba7b810-9dad-11d1-80b4-00c04fd430c8", says: "UUID", fixed: line(" a6e4EJ2tEdGAtADAT9QwyA==")},
		{name: "UUID in braces", new: line(" {6BA7B810-9DAD-11D1-80B4-00C04FD430C8}"), want: "handshake-key-not-base64:e",
			at: "{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}", says: "UUID", fixed: line(" a6e4EJ2tEdGAtADAT9QwyA==")},
		{name: "URL-safe", new: line(" -__7__v_-__7__v_-__7_w=="), want: "handshake-key-not-base64:e",
			at: "-__7__v_-__7__v_-__7_w==", says: "URL-safe", fixed: line(" +//7//v/+//7//v/+//7/w==")},
		{name: "no padding", new: line(" x3JJHMbDL1EzLkh9GBhXDw"), want: "handshake-key-not-base64:e",
			at: "x3JJHMbDL1EzLkh9GBhXDw", says: "padding", fixed: good},
		{name: "raw text", new: line(" Zq8!x_2Lm#0pRt5v"), want: "handshake-key-not-base64:e", at: "Zq8!x_2Lm#0pRt5v",
			says: "not encoded", fixed: line(" WnE4IXhfMkxtIzBwUnQ1dg==")},
		{name: "raw bytes", new: line(" \x00\x01\x02\x03\x80\x81\x82\x83\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8"),
			want: "handshake-key-not-base64:e", at: "\x00\x01\x02\x03\x80\x81\x82\x83\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8",
			says: `"\x00\x01\x02\x03\x80`, fixed: line(" AAECA4CBgoP//v38+/r5+A==")},
		{name: "a word", new: line(" notbase64"), want: "handshake-key-not-base64:e", at: "notbase64",
			says: `The key "notbase64" is not base64.`, fixed: "-"},
		{name: "space within", new: line(" x3JJHMbDL1Ez Lkh9GBhXDw=="), want: "handshake-key-not-base64:e",
			at: "x3JJHMbDL1Ez Lkh9GBhXDw==", says: "not base64", fixed: "-"},
		{name: "two keys joined", new: line(" dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ=="),
			want: "handshake-key-not-base64:e", at: "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==", says: "not base64",
			fixed: "-"},
		{name: "CR within", new: line(" x3JJHMbDL1Ez\rLkh9GBhXDw=="), want: "handshake-line-endings:w handshake-key-not-base64:e",
			at: "\r", says: "CR", fixed: line(" x3JJHMbDL1Ez Lkh9GBhXDw==")},

		// The text of RFC 6455 section 4.1 gives 16 bytes and this text for them.
		{name: "pad bits", new: line(" AQIDBAUGBwgJCgsMDQ4PEC=="), want: "handshake-key-pad-bits:w handshake-key-sample:w",
			at: "C", says: "OfS0wDaT5NoxF2gqm7Zj2YtetzM=", fixed: line(" AQIDBAUGBwgJCgsMDQ4PEA==")},
		{name: "pad bits in random key", new: line(" x3JJHMbDL1EzLkh9GBhXDx=="), want: "handshake-key-pad-bits:w",
			at: "x", says: `ends in "x=="`, fixed: good},

		{name: "sample", new: line(" dGhlIHNhbXBsZSBub25jZQ=="), want: "handshake-key-sample:w", at: "dGhlIHNhbXBsZSBub25jZQ==",
			says: `"the sample nonce"`, fixed: "-"},
		{name: "zeros", new: line(" AAAAAAAAAAAAAAAAAAAAAA=="), want: "handshake-key-sample:w", at: "AAAAAAAAAAAAAAAAAAAAAA==",
			says: "all the same: 00 00", fixed: "-"},
		{name: "counting down", new: line(" EA8ODQwLCgkIBwYFBAMCAQ=="), want: "handshake-key-sample:w",
			at: "EA8ODQwLCgkIBwYFBAMCAQ==", says: "count up or down: 10 0f", fixed: "-"},
		{name: "text", new: line(" YWJjZGVmZ2hpamtsbW5vcQ=="), want: "handshake-key-sample:n", at: "YWJjZGVmZ2hpamtsbW5vcQ==",
			says: `text: "abcdefghijklmnoq"`, fixed: "-"},

		{name: "white space", new: line("    " + goodKey + " \t"), want: "handshake-key-whitespace:n",
			at: "    " + goodKey + " \t", says: `\t"`, fixed: good},
		{name: "no space", new: line(goodKey)},
		{name: "good", new: good},
		{name: "good, lower case", new: "sec-websocket-key: " + goodKey + "\r\n"},
	} {
		c.old = good
		t.Run(c.name, func(t *testing.T) { c.run(t, goodRequest, requestFindings) })
	}
}
