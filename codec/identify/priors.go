package identify

// Context says where bytes come from.
type Context struct {
	// Notation is the id of the notation that a text was read in; empty for bytes.
	Notation string
	// Given says that the bytes were given as bytes, Behind that a head stands before them, Chosen that somebody chose the
	// notation.
	Given, Behind, Chosen bool
}

// prior is what is known before a look at the bytes, in bits.
type prior struct{ frames, payload, key int }

// Where the bytes come from.
var (
	unknownSource = prior{6, 4, 0}
	fromHex       = prior{12, 4, 2}
	fromLiteral   = prior{5, 6, 0}  // programs print what they got: more often a payload than frames
	fromBase64    = prior{-1, 6, 4} // developer tools copy binary payloads so, never frames
	fromTraffic   = prior{14, 4, 0}
	givenAsBytes  = prior{12, 4, 0}
	behindHead    = prior{14, 4, 0}
)

// sources are those of the notations that are not hex.
var sources = map[string]*prior{
	"base64": &fromBase64,
	"c":      &fromLiteral, "elixir": &fromLiteral, "escaped": &fromLiteral, "go": &fromLiteral, "java": &fromLiteral,
	"javascript": &fromLiteral, "json": &fromLiteral, "node": &fromLiteral, "python-bytes": &fromLiteral,
	"python-list": &fromLiteral, "rust": &fromLiteral,
	"packets": &fromTraffic, "follow": &fromTraffic, "follow-c": &fromTraffic, "follow-yaml": &fromTraffic,
	"head-frames": &fromTraffic, "log": &fromTraffic, "command": &fromTraffic, "repaired": &fromTraffic,
}

// chosen is how much a choice of the notation tells of frames: what comes from developer tools needs none.
const chosen = 4

func (c Context) prior() prior {
	p := unknownSource
	switch source := sources[c.Notation]; {
	case c.Behind:
		p = behindHead
	case c.Given:
		p = givenAsBytes
	case source != nil:
		p = *source
	case c.Notation != "":
		p = fromHex
	}
	if c.Chosen {
		p.frames += chosen
	}
	return p
}
