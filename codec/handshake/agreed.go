package handshake

import "github.com/wslens/wslens/codec/deflate"

// Agreed returns the terms of permessage-deflate that a response puts in force, and whether it does: it opens the
// connection and accepts the extension. What the client has said of itself in its offer holds, too, where the response
// does not say it (RFC 7692 sections 7.1.1.2 and 7.1.2.2); a request that is not known may be nil. The terms are for
// deflate.NewDecoder and deflate.NewEncoder of either side. Agreed judges nothing: see CheckResponse.
func Agreed(request, response *Head) (terms deflate.Answer, compresses bool) {
	if response == nil || !response.Opens() {
		return deflate.Answer{}, false
	}
	answers := deflateLists(listed(response))
	if len(answers) == 0 {
		return deflate.Answer{}, false
	}
	return deflate.Agreed(answers[0], deflateLists(listed(request))), true
}

// listed are the extensions of a head as far as they can be read; of none if there is no head.
func listed(h *Head) []Extension {
	if h == nil {
		return nil
	}
	list, _ := ParseExtensions(h.Extensions(), 0)
	return list
}
