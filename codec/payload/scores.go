package payload

// What a score means, so that the formats can be compared.
const (
	// scoreCertain: a signature, or structure that nothing else has by chance, and all of it is well-formed.
	scoreCertain = 95
	// scoreKnown: well-formed throughout, and the names or codes are those of the format.
	scoreKnown = 85
	// scoreShaped: well-formed throughout, with structure: a map, an array, an object.
	scoreShaped = 70
	// scoreBroken: begins as the format does for certain, then breaks or is cut off.
	scoreBroken = 60
	// scoreScalar: text that is a JSON number, string or word as well.
	scoreScalar = 52
	// scoreText: printable text, which is what it is if nothing better fits.
	scoreText = 50
	// scoreAlways: fits anything, and so is better than what chance may have made.
	scoreAlways = 20
	// scoreChance: well-formed, but so short or loose that chance may have made it.
	scoreChance = 10
)

// enoughText is how many bytes of text, where a binary format has text, chance does not make.
const enoughText = 3

// evidence is what was seen in values that announce their length, to tell them from what chance made.
type evidence struct {
	values     int
	containers int
	textBytes  int  // in strings that are printable
	odd        int  // strings that are not printable, and values that break a rule
	begins     bool // with a container
	signature  bool
}

// addText counts a string.
func (e *evidence) addText(b []byte) {
	if printable(b) {
		e.textBytes += len(b)
	} else {
		e.odd++
	}
}

// bits is the weight of well-formed values that end with the last byte: one bit for each value, and 1.4 for each byte of readable text.
func (e *evidence) bits() int { return max(0, e.textBytes*14/10+e.values-8*e.odd) }

// score is that of outermost values one behind the other: well-formed or not, one or several, all containers or not.
func (e *evidence) score(whole, one, holding, isText bool) (int, string) {
	convincing := e.textBytes >= enoughText+8*e.odd
	switch {
	case !whole && (!convincing || !e.begins):
		return 0, "The payload is not well-formed, or something else."
	case isText || !e.begins || !one && !convincing || e.isBare():
		return scoreChance, "The payload is well-formed, but chance may have made it."
	case !whole:
	case e.signature:
		return scoreCertain, "The payload begins with the signature and is well-formed."
	case one && convincing:
		return scoreKnown, "The payload is one value to its last byte, with readable text in it."
	case one:
		return scoreShaped, "The payload is one value to its last byte, and has structure."
	case holding:
		return scoreShaped, "The payload is several values to its last byte, with readable text in them."
	}
	return scoreBroken, "The payload begins with structure and readable text, and goes on otherwise."
}

// isBare reports whether there is no text, and too little else to be no chance.
func (e *evidence) isBare() bool { return e.textBytes == 0 && (e.values < 3 || e.odd > 0) }
