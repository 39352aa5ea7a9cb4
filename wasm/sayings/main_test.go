package main

import (
	"os"
	"strings"
	"testing"
)

func TestGeneratedIsCurrent(t *testing.T) {
	got, err := os.ReadFile("../../web/data/sayings.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != generate() {
		t.Error("web/data/sayings.json has drifted from codec/rule: run make types")
	}
}

// TestGenerate has rows of the tables as a person reads them.
func TestGenerate(t *testing.T) {
	out := generate()
	for _, want := range []string{
		`[1006,"Abnormal Closure","No Close came`,
		`[4401,"","In graphql-transport-ws: a subscribe came`,
		`["Chromium","Unrecognized frame opcode: …","",["frame-reserved-data-opcode","frame-reserved-control-opcode"]]`,
		`["Chromium","'Sec-WebSocket-Accept' header is missing","",["handshake-accept-missing"]]`,
		`["Chromium","WebSocket connection to '…' failed","The browser could not`,
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no line has %s", want)
		}
	}
}
