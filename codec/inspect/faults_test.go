package inspect_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// faults is what has gone wrong in WebSocket codecs: what, where it was seen, and what of it is tried here. The first
// 43 are of codecs, the rest of what shows their output.
var faults = []struct {
	what, seen string
	try        []func(t *testing.T)
}{
	1: {"a sum of lengths wraps", "CVE-2020-27813, gorilla/websocket up to 1.4.0",
		try(past("lengths that wrap when added", "lengths that wrap at 2^64"), lengthsThatWrap)},
	2: {"a length with its top bit set is negative", "CVE-2020-13935, Tomcat up to 9.0.36; golang/go#11999",
		try(past("negative length"), announced("ffffffffffffffff", "8000000000000000"))},
	3: {"header and length wrap together", "baresip/re, gpac, libhv, ios-webkit-debug-proxy",
		try(past("length -4", "length that wraps with its header"), announced("fffffffffffffffc", "7fffffffffffffff", "7ffffffffffffff2"))},
	4: {"a length over 2^53 is rounded, or ends the process", "CVE-2026-1528, undici; CVE-2026-54466, websocket-driver",
		try(past("length over 2^53", "length of 2^62"), announced("0020000000000000", "0020000000000001", "4000000000000000"))},
	5: {"memory is taken by the announced length", "gobwas/ws#223, emiago/sipgo, golang/go#5082, ws below 1.1.1",
		try(past("a tebibyte announced"), announcedPowers)},
	6: {"bytes behind the end of the input are read", "CVE-2026-0716, libsoup", try(announcedShort)},
	7: {"the rest of a refused frame is read as the next frame", "golang/go#11999, facil.io#169",
		try(past("frames inside a refused payload"), refusedPayload, flood("everything wrong"))},
	8: {"a length in the wrong byte order, or with the MASK bit in it", "beginners' codecs",
		try(past("length in the wrong byte order", "125 masked bytes", "126 masked bytes", "127 masked bytes"), lengthForms)},

	9: {"fragments cost far more than their bytes", "CVE-2026-48779, ws below 8.21",
		try(flood("fragments of one byte"), flood("empty fragments"), flood("starts inside a message"), flood("both sides"))},
	10: {"fragments are put together in quadratic time", "several",
		try(tinyFragments, tinyFrames, flood("half a character"), splitEmoji)},
	11: {"a compressed message inflates without end", "CVE-2026-1526, undici; CVE-2018-1000518, websockets; CVE-2016-10544, uWebSockets",
		try(bomb, bombInFragments, manyBombs, limitOfInflated, flood("bombs in zlib"), flood("bombs without RSV1"))},
	12: {"a limit is off by one, or cuts a message without a word", "python websockets#1715", try(exactLimit)},
	13: {"the limit is forgotten for fragments", "Java-WebSocket#1508", try(past("limit on the sum of fragments"), limitOfFragments)},
	14: {"many empty frames or Pings", "floods",
		try(past("empty pings"), flood("empty frames"), flood("pings"), flood("pings of both sides"), flood("pings, then their pongs"))},
	15: {"many empty blocks, last blocks or tiny compressed messages", "floods",
		try(flood("empty blocks"), flood("last blocks"), flood("compressed empty messages"), tinyWithoutTakeover)},
	16: {"a head is read again from its start with each byte", "CVE-2023-43669, tungstenite",
		try(flood("one head without end"), flood("many heads"), headsByByte)},
	17: {"fields behind many others are lost", "CVE-2024-37890, ws", try(flood("many fields"), upgradeBehindManyFields)},

	18: {"blanks in a subprotocol take quadratic time", "CVE-2021-32640, ws below 7.4.6", try(blanksInSubprotocol)},
	19: {"a quotation that does not end takes exponential time", "CVE-2020-7662, websocket-extensions", try(openQuotation)},
	20: {"an extension has the name of a property of every object", "ws below 3.3.1", try(namesOfObjects)},
	21: {"window bits out of range are taken", "CVE-2026-2229, undici", try(windowBits)},
	22: {"a line break in an option begins a new field", "CVE-2026-1527, undici", try(injectedLines)},
	23: {"the key is not checked", "tungstenite#377, wsproto, websocket-driver", try(badKeys)},
	24: {"white space around the accept value counts", "undici 6.29", try(spacedAccept)},
	25: {"the version is compared as a number", "ws 8.23", try(versions)},
	26: {"a refusal is taken for an open connection", "proxies", try(past("frames behind a refusal"), refusals)},
	27: {"another site's page is taken for an error of the protocol", "captures", try(otherOrigin)},
	28: {"bytes behind the head are lost", "captures", try(past("first frame in the same segment as the response"))},

	29: {"a message that is not compressed disturbs the window", "sockudo-ws, libwebsockets#2794", try(plainBetween)},
	30: {"nothing inflates behind a last block", "bun#34105, coder, python websockets, Boost.Beast", try(lastBlocks)},
	31: {"context takeover is lost, or kept against the agreement", "bun#33003, undici, Boost.Beast",
		try(takeoverByDirection, flood("compressed with missing history"))},
	32: {"a Ping inside a compressed message is inflated", "wsproto", try(past("ping inside a compressed message"))},
	33: {"RSV1 on a control frame or a continuation is taken", "gorilla, undici; engine.io",
		try(past("RSV1 on a ping, no extension"), strayRSV)},
	34: {"a cut or broken payload overruns the inflater", "CVE-2026-29035, CivetWeb; libwebsockets#2120; CVE-2022-37434, zlib",
		try(cutDeflate, brokenDeflate, flood("compressed rubbish"))},
	35: {"the tail of a message is sent, or taken off twice", "several", try(tails)},

	36: {"bad close codes and reasons are taken", "gorilla, websocket 1.0.35, Chromium",
		try(past("close of one byte", "close with 1004", "close with 999 and a bad reason"), closeCodes)},
	37: {"UTF-8 is checked by frame, or not at all", "gorilla, coder", try(past("character over the border of two fragments"), splitText)},
	38: {"a byte order mark is dropped", "undici", try(past("byte order mark at the start of a text"))},
	39: {"a cut message is given as whole", "coder", try(past("cut at a border of frames inside a message"), cutMessages)},
	40: {"the MASK bit is not checked, or not obeyed", "coder, faye, websocket 1.0.35", try(past("masked server frame"), unmaskedClient)},
	41: {"a masking key is used again", "CVE-2025-10148, curl", try(freshKeys)},
	42: {"what comes after a Close is taken", "Chromium, python websockets, gobwas",
		try(past("data after a close", "close inside a fragmented message"), flood("closes"))},
	43: {"a long control frame gets through in a longer form", "zeek, python websockets",
		try(past("ping of 5 bytes in the 64-bit form"), longControl)},

	44: {"markup and hidden characters in every part", "display",
		try(past("markup as text", "markup as close reason", "bidirectional override and NUL in a text"), markupEverywhere)},
	45: {"deeply nested JSON", "display", try(deepJSON)},
	46: {"text that is nearly bytes", "display", try(hexNoise)},
}

func try(f ...func(t *testing.T)) []func(t *testing.T) { return f }

func TestFaults(t *testing.T) {
	for i, f := range faults {
		if i == 0 {
			continue
		}
		t.Run(fmt.Sprintf("%02d %s", i, f.what), func(t *testing.T) {
			for _, try := range f.try {
				try(t)
			}
			if len(f.try) == 0 || f.seen == "" {
				t.Error("nothing is tried")
			}
		})
	}
	for _, f := range floods {
		if !used[f.name] {
			t.Errorf("no fault has the flood %q", f.name)
		}
	}
	for _, g := range goldens(t)["past-bugs.json"] {
		if !used[g.Name] && !slices.Contains(notOfOthers, g.Name) {
			t.Errorf("no fault has the case %q", g.Name)
		}
	}
}

// notOfOthers are cases of past-bugs.json that are no fault of the list.
var notOfOthers = []string{"ping and text between fragments of one byte"}

// used has the names of the floods and cases of the list.
var used = map[string]bool{}

// past runs cases of past-bugs.json.
func past(names ...string) func(t *testing.T) {
	for _, name := range names {
		used[name] = true
	}
	return func(t *testing.T) {
		cases := goldens(t)["past-bugs.json"]
		for _, name := range names {
			i := slices.IndexFunc(cases, func(g golden) bool { return g.Name == name })
			if i < 0 {
				t.Fatalf("there is no case %q", name)
			}
			r := cases[i].report(t)
			compare(t, cases[i], r)
			sound(t, r)
		}
	}
}

// flood puts a flood of hostile_test.go through.
func flood(name string) func(t *testing.T) {
	used[name] = true
	return func(t *testing.T) {
		for _, f := range floods {
			if f.name == name {
				goesWithSize(t, f.make, agreed("permessage-deflate"))
				return
			}
		}
		t.Fatalf("there is no flood %q", name)
	}
}

// errorsAre compares the rules of the errors of an input with those that are wanted.
func errorsAre(t *testing.T, name string, r *inspect.Report, want ...string) {
	t.Helper()
	sound(t, r)
	if got := errorsOf(r); !slices.Equal(got, want) {
		t.Errorf("%s: errors %q, want %q", name, got, want)
	}
}
