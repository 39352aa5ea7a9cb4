package rule

// Repair is how bytes alone put right a frame that breaks a rule. Package connection makes the bytes.
type Repair uint8

// The repairs; Label says what each does.
const (
	// NoRepair: the fix needs more than the frame, or the check itself makes it.
	NoRepair Repair = iota
	ClearRSV2RSV3
	ClearRSV1
	SetFIN
	ShortestLength
	MakeContinuation
	GiveOpcode
	Unmask
	Mask
	MaskAnew
	CutControl
	LeaveOut
	EmptyBlock
	EndWithBlock
	DropBody
	DropReason
	NormalClose
	// Repairs is how many there are.
	Repairs
)

var labels = [Repairs]string{
	ClearRSV2RSV3:    "Clear RSV2 and RSV3",
	ClearRSV1:        "Clear RSV1",
	SetFIN:           "Set FIN",
	ShortestLength:   "Write the length in its shortest form",
	MakeContinuation: "Make it a continuation",
	GiveOpcode:       "Give it an opcode of its own",
	Unmask:           "Unmask the frame",
	Mask:             "Mask the frame",
	MaskAnew:         "Mask it with another key",
	CutControl:       "Cut the payload to 125 bytes",
	LeaveOut:         "Leave the frame out",
	EmptyBlock:       "Send the byte 00",
	EndWithBlock:     "Fix the end of the payload",
	DropBody:         "Leave the body out",
	DropReason:       "Leave the reason out",
	NormalClose:      "Send 1000 in its place",
}

// Label says what it does, as a button's label would; empty for NoRepair.
func (r Repair) Label() string { return labels[r] }
