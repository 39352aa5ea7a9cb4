package payload

import "strconv"

var jupyter = Format{
	ID: "jupyter", Label: "Jupyter", Subprotocols: []string{"v1.kernel.websocket.jupyter.org"}, read: readJupyter, weights: weights{80, 8, 0, 0, 0, 't'},
}

var jupyterShapes = shapes{"parent_header", `
Message|Between a notebook and its kernel|header{ parent_header{ metadata{ content{ ?channel ?buffers ?msg_id ?msg_type ?tracker
`, `
channel: shell, iopub, stdin or control
msg_type: What kind of message it is
session: The session
username: Who sent it
parent_header: The header of the message that this answers
content: What it says
`}

// jupyterParts are the parts of a message of version 1; what is behind them are buffers.
var jupyterParts = [...]string{"Channel", "Header", "Parent header", "Metadata", "Content"}

// readJupyter reads a message in JSON, or one of version 1, which has a count of offsets, the offsets, and the parts that begin
// there, all little-endian in 8 bytes.
func readJupyter(b []byte, t *tree) (int, string) {
	const size, not = 8, "It has no offsets as messages of Jupyter have."
	if len(b) < size || b[0] == '{' {
		return jupyterShapes.read(b, t)
	}
	count := littleEndian(b[:size])
	if count < 6 || count > 1000 || uint64(len(b)) < size*(count+1) {
		return 0, not
	}
	t.layout(b, 0, "\nl8 Offsets|How many follow\n")
	at, last := size, size*(count+1)
	for i := range count {
		offset := littleEndian(b[at : at+size])
		if offset < last || offset > uint64(len(b)) || i == 0 && offset != last {
			return 0, not
		}
		t.layout(b, at, "\nl8 Offset\n")
		at, last = at+size, offset
	}
	if last != uint64(len(b)) {
		return 0, not
	}
	for i := range int(count) - 1 {
		start, end := int(littleEndian(b[size*(i+1):size*(i+2)])), int(littleEndian(b[size*(i+2):size*(i+3)]))
		name := "Buffer " + strconv.Itoa(i-len(jupyterParts))
		if i < len(jupyterParts) {
			name = jupyterParts[i]
		}
		value, kind := shownBytes(b[start:end])
		t.leaf(name, kind, value, start, end)
		t.hold(b[start:end], false)
	}
	return scoreCertain, "It has the offsets of a message of Jupyter in version 1, and ends with the last one."
}
