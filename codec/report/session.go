package report

// Summary is what a session knows so far.
type Summary struct {
	Bytes ByteCounts `js:"bytes"`
	// Frames of both directions are counted in the order in which they begin; the one that is being read counts.
	FrameCount int `js:"frameCount"`
	// Messages are counted in the order in which they end.
	MessageCount int `js:"messageCount"`
	// The byte ranges count from the start of the finding's direction.
	Findings     []Finding   `js:"findings"`
	FindingCount int         `js:"findingCount"`
	Handshake    *Handshake  `js:"handshake"`
	Connection   *Connection `js:"connection"`
	Verdict      Verdict     `js:"verdict"`
	// Whether the input has ended.
	Finished bool `js:"finished"`
}

// ByteCounts are the bytes that a session has taken.
type ByteCounts struct {
	Client int `js:"client"`
	Server int `js:"server"`
	// Bytes that nothing tells the side of, so far.
	Unknown int `js:"unknown"`
}

// FrameColumns are the frames from..to-1 of a session, each a row of the columns.
type FrameColumns struct {
	From int `js:"from"`
	To   int `js:"to"`
	// Bytes from the start of the frame's direction.
	Offset []float64 `js:"offset" json:"-"`
	// As announced, in bytes; exact up to 2^53.
	PayloadLength []float64 `js:"payloadLength" json:"-"`
	// FIN, RSV1 to RSV3 and the opcode.
	FirstByte []byte `js:"firstByte" json:"-"`
	// 1 or 0.
	Masked []byte `js:"masked" json:"-"`
	// 0: the client's, 1: the server's, 2: unknown.
	Direction []byte `js:"direction" json:"-"`
	// 1 if the whole frame is there, or 0.
	Complete []byte `js:"complete" json:"-"`
	// 1 if a finding is about the frame, or 0.
	Found []byte `js:"found" json:"-"`
	// The index of the frame's message; -1 as long as that has not ended.
	Message []int32 `js:"message" json:"-"`
}
