package captures_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"slices"
	"testing"

	"github.com/wslens/wslens/codec/captures"
)

// The last byte of each packet in turn is cut off. A session and a report blame nobody for what is found for that reason: the second text
// ends with a character of three bytes.
func TestBlame(t *testing.T) {
	file, err := os.ReadFile("testdata/plain.pcap")
	if err != nil {
		t.Fatal(err)
	}
	packets, spared := packetsOf(file), 0
	for i, p := range packets {
		short := bytes.Clone(p[:len(p)-1])
		binary.LittleEndian.PutUint32(short[8:], binary.LittleEndian.Uint32(p[8:])-1)
		f, err := captures.Open(bytes.NewReader(slices.Concat(file[:24], slices.Concat(packets[:i]...), short, slices.Concat(packets[i+1:]...))), captures.Options{})
		if err != nil || len(f.Connections) != 1 {
			t.Fatalf("packet %d: %v", i, err)
		}
		s, err := f.Session(0)
		if err != nil {
			t.Fatal(err)
		}
		sum, _ := f.Summary(0, s)
		r, _ := f.Report(0, 0, captures.All)
		if sum.Verdict.Level == "error" || r.Verdict.Level == "error" || f.Connections[0].Errors > 0 {
			t.Errorf("packet %d: %+v, %+v", i, sum.Verdict, r.Verdict)
		}
		if sum.Verdict.Title == "Parts of this connection are not in the capture." {
			spared++
		}
	}
	if spared == 0 {
		t.Error("nothing was found in a frame that is not whole")
	}
}
