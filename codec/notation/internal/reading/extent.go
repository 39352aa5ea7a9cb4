package reading

// Extent is how much of a head a text has.
type Extent int8

// How much it may be.
const (
	// UnknownExtent: nothing tells, or the text is no header fields.
	UnknownExtent Extent = iota
	// PartOfHead: they are the later part of a head, and what it lacks came before them.
	PartOfHead
	// AllButHost: the text is the map of header fields of a request in Go, which never has Host.
	AllButHost
	// CutHead: the text ends within the head.
	CutHead
)

// String returns "unknown", "part of a head", "all but Host" or "cut head".
func (e Extent) String() string {
	return [...]string{"unknown", "part of a head", "all but Host", "cut head"}[e]
}
