package payload

// Protocol returns the label of the protocol of text messages that b is best read as, and whether that is a guess: other protocols
// may have such a message. It is empty for other text.
func Protocol(b []byte) (label string, guess bool) {
	best := 0
	for _, f := range list {
		if f.weights.with != 't' || len(b) < 2 {
			continue
		}
		if r := f.readInto(b, &tree{isText: true, budget: mostLooked}); r.Score > max(best, scoreBroken) {
			label, best = f.Label, r.Score
		}
	}
	return label, best < scoreKnown
}
