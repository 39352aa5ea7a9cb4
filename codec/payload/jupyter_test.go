package payload

import (
	"encoding/binary"
	"strings"
	"testing"
)

// jupyterMessage is a message of version 1 as jupyter_server writes it: a count of offsets, the offsets, and the parts.
func jupyterMessage(parts ...string) []byte {
	b := binary.LittleEndian.AppendUint64(nil, uint64(len(parts)+1))
	at := 8 * (len(parts) + 2)
	for _, part := range append(parts, "") {
		b = binary.LittleEndian.AppendUint64(b, uint64(at))
		at += len(part)
	}
	return append(b, strings.Join(parts, "")...)
}

// Each offset, and each part, is one node.
func TestJupyterOffsets(t *testing.T) {
	r := readAs(t, "jupyter", jupyterMessage("shell", `{"msg_id":"1"}`, "{}", "{}", `{"code":"1"}`, "\x01\x02"))
	want := map[string]int{"Offsets": 1, "Offset": 7, "Channel": 1, "Header": 1, "Parent header": 1, "Metadata": 1, "Content": 1, "Buffer": 1}
	got := map[string]int{}
	for _, n := range r.Nodes {
		if n.Depth == 0 {
			got[n.Name]++
		}
	}
	for name, n := range want {
		if got[name] != n {
			t.Errorf("%s: %d, want %d\n%s", name, got[name], n, lines(&r.Reading))
		}
	}
}
