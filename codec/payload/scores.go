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
	// scoreText: printable text, which is what it is if nothing better fits.
	scoreText = 50
	// scoreChance: well-formed, but so short or loose that chance may have made it.
	scoreChance = 20
	// scoreAlways: fits anything.
	scoreAlways = 5
)
