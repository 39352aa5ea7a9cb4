package deflate

import "github.com/wslens/wslens/codec/rule"

// What a server answers to an offer, given its own wishes (RFC 7692 sections 7.1.1 and 7.1.2); n and m are bits:
//
//	parameter                    offer      wish      answer
//	server_no_context_takeover   absent     absent    absent
//	                             absent     present   present
//	                             present    any       present
//	client_no_context_takeover   as server_no_context_takeover: the offer says that the client is ready for it
//	server_max_window_bits       absent     absent    absent
//	                             absent     m         m
//	                             n          absent    n
//	                             n          m         the smaller one
//	client_max_window_bits       absent     any       absent: the client may not know the parameter
//	                             no value   absent    absent
//	                             no value   m         m
//	                             n          absent    n
//	                             n          m         the smaller one
//
// What a client makes of an answer to its offer:
//
//	parameter                    offer      answer    verdict
//	server_no_context_takeover   absent     any       good
//	                             present    absent    deflate-server-takeover-ignored
//	                             present    present   good
//	client_no_context_takeover   any        any       good
//	server_max_window_bits       absent     any       good
//	                             15         absent    deflate-server-bits-unanswered
//	                             n          absent    deflate-server-bits-too-large
//	                             n          n or less good
//	                             n          more      deflate-server-bits-too-large
//	client_max_window_bits       any        absent    good
//	                             absent     m         deflate-client-bits-not-offered
//	                             no value   m         good
//	                             n          n or less good
//	                             n          more      deflate-client-bits-too-large

// Answer is what a server that has its own wishes answers to this offer.
func (o Offer) Answer(wish Answer) Answer {
	var answer Answer
	for k, asked := range o {
		switch {
		case k == ClientMaxWindowBits && asked == 0:
		case asked <= 0 || wish[k] != 0 && wish[k] < asked:
			answer[k] = wish[k]
		default:
			answer[k] = asked
		}
	}
	return answer
}

// Choose is the server's side: it declines each offer that has a fault, and answers the first that has none (RFC 7692
// section 5.1). It returns which one that is, or -1 if the extension is not used.
func Choose(offers [][]Param, wish Answer) (chosen int, answer Answer) {
	for i, list := range offers {
		if offer, faults := ParseOffer(list); faults == nil {
			return i, offer.Answer(wish)
		}
	}
	return -1, Answer{}
}

// Judge is the client's side: it reads an answer, compares it with the offers and returns every rule that it breaks. With
// several offers the one counts that the answer fits best; without any the answer is judged by itself.
func Judge(answer []Param, offers [][]Param) []Fault {
	a, faults := ParseAnswer(answer)
	var misses []Fault
	places := placesOf(answer)
	for i := range offers {
		offer, _ := ParseOffer(offers[i])
		found := a.misses(&offer, &places)
		if i == 0 || len(found) < len(misses) {
			misses = found
		}
	}
	return append(faults, misses...)
}

// Agreed is what is in force between a client with these offers and a server that gave this answer: the parameters of
// the answer, and a client_no_context_takeover or a value of client_max_window_bits of the offer that the answer lacks.
// These are hints by which the client binds itself (RFC 7692 sections 7.1.1.2 and 7.1.2.2). With several offers the one
// counts that the answer fits best, the first of these. What is wrong with the answer is Judge's to say.
func Agreed(answer []Param, offers [][]Param) Answer {
	a, _ := ParseAnswer(answer)
	places := placesOf(answer)
	var fits Offer
	fewest := -1
	for i := range offers {
		offer, faults := ParseOffer(offers[i])
		if n := len(faults) + len(a.misses(&offer, &places)); fewest < 0 || n < fewest {
			fits, fewest = offer, n
		}
	}
	for _, k := range [...]int{ClientNoContextTakeover, ClientMaxWindowBits} {
		if a[k] == 0 {
			a[k] = max(fits[k], 0)
		}
	}
	return a
}

// misses compares an answer, whose parameters stand at these places, with one offer. A parameter whose value could not be
// read is passed over.
func (a *Answer) misses(o *Offer, places *[parameters]int) (faults []Fault) {
	for k, asked := range o {
		got := a[k]
		if i, broken := places[k], missed(k, asked, got); broken != "" && (got != 0) == (i >= 0) {
			faults = append(faults, Fault{broken, i, written(k, asked)})
		}
	}
	return faults
}

// missed is the rule that is broken where a parameter was offered so and answered so; "" if none is.
func missed(parameter, asked, got int) rule.ID {
	switch {
	case parameter == ClientMaxWindowBits && got != 0 && asked == 0:
		return rule.DeflateClientBitsNotOffered
	case asked <= 0 || got != 0 && got <= asked:
	case parameter == ServerNoContextTakeover:
		return rule.DeflateServerTakeoverIgnored
	case parameter == ServerMaxWindowBits && got == 0 && asked == 15:
		return rule.DeflateServerBitsUnanswered
	case parameter == ServerMaxWindowBits:
		return rule.DeflateServerBitsTooLarge
	case parameter == ClientMaxWindowBits && got != 0:
		return rule.DeflateClientBitsTooLarge
	}
	return ""
}

// placesOf are where the first parameter of each kind stands in a list, or -1.
func placesOf(list []Param) (places [parameters]int) {
	for k := range places {
		places[k] = -1
	}
	for i := range list {
		if k := kind(list[i].Name); k < parameters && places[k] < 0 {
			places[k] = i
		}
	}
	return places
}
