package inspect

// What crosses the boundary as a typed array is copied by hand.

// Offset is each frame's first byte.
func (c *FrameColumns) Offset() []float64 { return c.offset }

// PayloadLength is as announced, in bytes.
func (c *FrameColumns) PayloadLength() []float64 { return c.payloadLength }

// FirstByte has FIN, RSV1 to RSV3 and the opcode.
func (c *FrameColumns) FirstByte() []byte { return c.firstByte }

// Masked is 1 or 0.
func (c *FrameColumns) Masked() []byte { return c.masked }

// Direction is 0 for the client's, 1 for the server's, 2 for an unknown one.
func (c *FrameColumns) Direction() []byte { return c.direction }

// Complete is 1 if the whole frame is there, or 0.
func (c *FrameColumns) Complete() []byte { return c.complete }

// Found is 1 if a finding is about the frame, or 0.
func (c *FrameColumns) Found() []byte { return c.found }

// Message is the index of the frame's message, or -1.
func (c *FrameColumns) Message() []int32 { return c.message }
