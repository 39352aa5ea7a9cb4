package identify

import "github.com/wslens/wslens/codec/payload"

// evidence is the best format of b and its weight in bits.
func evidence(b []byte) (id, label string, n int) {
	r, err := payload.Read(b, payload.Options{})
	if err != nil {
		return "", "", 0
	}
	switch {
	case r.ID == "text" || r.ID == "hex":
		return r.ID, "text", 0
	case r.Score >= 95:
		n = 30
	case r.Score >= 85:
		n = 24
	case r.Score >= 70:
		n = 14
	case r.Score >= 60:
		n = 8
	default:
		return r.ID, r.Label, 0
	}
	return r.ID, r.Label, min(n, 4*len(b))
}
