package payload

import "strings"

var jupyter = Format{
	ID: "jupyter", Label: "Jupyter", Subprotocols: []string{"v1.kernel.websocket.jupyter.org"}, read: readJupyter,
	weights: weights{80, 8, 0, 0, 0, 't'},
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

// readJupyter reads a message in JSON, or one of version 1, which has a count of offsets, the offsets, and the parts that begin
// there, all little-endian in 8 bytes.
func readJupyter(b []byte, t *tree) (int, string) {
	const size, not = 8, "It has no offsets as messages of Jupyter have."
	if len(b) < size || b[0] == '{' {
		return jupyterShapes.read(b, t)
	}
	count := littleEndian(b[:size])
	if count < 6 || uint64(len(b)) < size*(count+1) || count > 1000 {
		return 0, not
	}
	from := size * (int(count) + 1)
	t.layout(b, 0, "\nl8 Offsets|How many follow\n")
	for at := size; at < size*(int(count)+1); at += size {
		t.layout(b, at, "\nl8 Offset\n")
	}
	names := "Channel/Header/Parent header/Metadata/Content/"
	for at := size; at < size*int(count); at += size {
		start, end := littleEndian(b[at:at+size]), littleEndian(b[at+size:at+2*size])
		if start != uint64(from) || end < start || end > uint64(len(b)) {
			return 0, not
		}
		part := b[from:end]
		value, kind := shownBytes(part)
		var name string
		if name, names, _ = strings.Cut(names, "/"); name == "" {
			name = "Buffer"
		}
		t.leaf(name, kind, value, from, int(end))
		t.addNested(part, false)
		from = int(end)
	}
	if from < len(b) {
		return 0, not
	}
	return scoreCertain, "It has the offsets of a message of Jupyter in version 1, and ends with the last one."
}
