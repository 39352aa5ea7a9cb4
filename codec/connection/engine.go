package connection

// engine is what the directions of one connection share.
type engine struct {
	recorder Recorder
	// whole says that the bytes of all sides are one recording that stays as it is: places in it are counted from its start,
	// whoever sent them, payloads may be parts of it, and what all messages inflate to is bounded together.
	whole            bool
	frames, messages int
	exchange         exchange
	budget           budget
	finished         bool
}
