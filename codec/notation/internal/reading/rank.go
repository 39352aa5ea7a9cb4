package reading

// AllFieldsScore is the score of header fields of which each line is one.
const AllFieldsScore = 95

// The scores of a text of which something was read and something left out: of any, of heads and of whole frames, and of bytes that are
// no frames, above which an error message beside them ranks.
const (
	DocumentScore = 90
	SurelyScore   = 99
	UnknownScore  = 25
)

// LeastFramesScore is the score that the text behind a head must reach, lest a short body be taken for hex.
const LeastFramesScore = 50

// Insert inserts a reading behind those that fit as well or better.
func Insert(found []Reading, r *Reading) []Reading {
	at := len(found)
	for at > 0 && r.IsBetterThan(&found[at-1]) {
		at--
	}
	found = append(found, *r)
	copy(found[at+1:], found[at:])
	found[at] = *r
	return found
}

// IsBetterThan reports whether the reading fits the text better than another one: it has the higher score, or else fewer problems.
func (r *Reading) IsBetterThan(other *Reading) bool {
	if r.Score == other.Score {
		return len(r.Problems) < len(other.Problems)
	}
	return r.Score > other.Score
}
