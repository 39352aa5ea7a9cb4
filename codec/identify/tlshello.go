package identify

// helloBits is the evidence of a hello without the header of a record, or in the form of SSL 2.
const helloBits = 40

// helloWithoutRecord weighs b as a hello of TLS without the header of its record (RFC 8446 section 4), as programs log it, or as a ClientHello in
// the form of SSL 2, which older clients sent first (RFC 5246 appendix E.2).
func helloWithoutRecord(b []byte) Hypothesis {
	const fixed, random = 4, 32 // the type and the length of the message; the random value
	h := Hypothesis{Kind: TLS, Bits: helloBits, Span: min(len(b), fixed+2)}
	switch {
	case len(b) >= fixed+2 && (b[0] == 1 || b[0] == 2) && b[1] == 0 && b[4] == 3 && b[5] <= 4 && isHello(b, fixed+2+random):
		h.Label = [...]string{1: "a TLS ClientHello", 2: "a TLS ServerHello"}[b[0]]
	case len(b) >= 11 && b[0]&0x80 != 0 && b[2] == 1 && b[3] == 3 && b[4] <= 4 && isOldHello(b):
		h.Label = "a TLS ClientHello in the form of SSL 2"
	default:
		return Hypothesis{}
	}
	h.Reason = "The bytes begin like " + h.Label + ": " + recordMeaning(0x16)
	return h
}

// isHello tells whether the length of the session id, which stands at b[at], and that of the message can be.
func isHello(b []byte, at int) bool {
	const longestID = 32
	size := int(b[1])<<16 | int(b[2])<<8 | int(b[3])
	return len(b) > at && b[at] <= longestID && size > at-4 && size <= 1<<14
}

// isOldHello tells whether the three lengths of the hello make up its own.
func isOldHello(b []byte) bool {
	const fixed = 9 // behind the length: the type, the version and three lengths
	size := int(b[0]&0x7f)<<8 | int(b[1])
	specs, id, challenge := int(b[5])<<8|int(b[6]), int(b[7])<<8|int(b[8]), int(b[9])<<8|int(b[10])
	return specs%3 == 0 && size == fixed+specs+id+challenge
}
