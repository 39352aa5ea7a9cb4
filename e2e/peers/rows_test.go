package peers

import (
	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

// kind says in which way a peer and wslens disagree.
type kind string

const (
	// accepts: the peer goes on after something that breaks the rule.
	accepts kind = "accepts"
	// refusesForm: the peer accepts a length in a longer form, but not in a control frame.
	refusesForm kind = "refuses the long form"
	// answers: both refuse; the peer sends another close code than the rule's, or none (code 0).
	answers kind = "answers"
	// refuses: the peer refuses a Close whose status code is one of codes.
	refuses kind = "refuses"
	// keepsMask: the peer gives the payload of masked data frames as it is on the wire.
	keepsMask kind = "keeps the mask"
	// givesCut: the stream ends inside a message, and the peer gives what is there as if it were whole.
	givesCut kind = "gives a cut message"
	// later: the stream ends inside a frame that is already known to be wrong; the peer waits for the rest first.
	later kind = "judges later"
	// overflows: the peer refuses a message whose announced length comes to 2^63 bytes or more.
	overflows kind = "refuses 2^63 bytes"
	// writes: the peer writes something that breaks the rule.
	writes kind = "writes"
)

// row explains one disagreement.
type row struct {
	peer  string
	from  codec.Sender // whose frames; UnknownSender for both
	kind  kind
	rules []rule.ID
	code  codec.CloseCode
	codes [2]codec.CloseCode // first and last
	// section of RFC 6455 that decides.
	section string
	why     string
}

var rows = []row{
	// What a peer lets pass.
	{peer: "gobwas", kind: accepts, rules: []rule.ID{rule.FrameLengthNotMinimal}, section: "5.2",
		why: "It reads the number and forgets the form."},
	{peer: "coder", kind: accepts, rules: []rule.ID{rule.FrameLengthNotMinimal}, section: "5.2",
		why: "It reads the number and forgets the form."},
	{peer: "gorilla", kind: accepts, rules: []rule.ID{rule.FrameLengthNotMinimal}, section: "5.2",
		why: "It reads the number and forgets the form."},
	{peer: "gorilla", kind: refusesForm, section: "5.2",
		why: "It takes 126 and 127 in a control frame for a length over 125, and does not wait for the length."},
	{peer: "coder", kind: accepts, rules: []rule.ID{rule.MessageInvalidUTF8}, section: "8.1",
		why: "It leaves the text to the application."},
	{peer: "gorilla", kind: accepts, rules: []rule.ID{rule.MessageInvalidUTF8}, section: "8.1",
		why: "It leaves the text to the application, as its documentation says."},
	{peer: "coder", kind: accepts, rules: []rule.ID{rule.CloseReasonInvalidUTF8}, section: "5.5.1",
		why: "It looks at the status code only."},
	{peer: "gorilla", kind: accepts, rules: []rule.ID{rule.CloseBodyOneByte}, section: "5.5.1",
		why: "It takes a body below two bytes for none, and reports 1005."},
	{peer: "gobwas", kind: accepts, rules: []rule.ID{rule.CloseCodeUndefined}, section: "7.4.2",
		why: "Its check knows no upper end of the private codes."},
	{peer: "coder", from: codec.Server, kind: accepts, rules: []rule.ID{rule.FrameServerMasked}, section: "5.1",
		why: "A client does not look at MASK."},
	{peer: "coder", from: codec.Server, kind: keepsMask, section: "5.3",
		why: "A client unmasks control frames, but gives data frames as they are."},
	{peer: "coder", kind: givesCut, section: "5.4",
		why: "The end of the stream reads as the end of the message where a read would begin: a message ends with FIN."},

	// What a peer refuses.
	{peer: "gobwas", from: codec.Client, kind: refuses, codes: [2]codec.CloseCode{1012, 1014}, code: 1002, section: "7.4.2",
		why: "They were registered with IANA after the RFC; its list ends at 1011."},
	{peer: "gobwas", from: codec.Server, kind: refuses, codes: [2]codec.CloseCode{1012, 1014}, code: 0, section: "7.4.2",
		why: "They were registered with IANA after the RFC; its list ends at 1011. Its answer cannot be read, see below."},
	{peer: "gorilla", kind: refuses, codes: [2]codec.CloseCode{1014, 1014}, code: 1002, section: "7.4.2",
		why: "It was registered with IANA after the RFC; its list ends at 1013."},
	{peer: "gorilla", kind: overflows, section: "5.2",
		why: "It adds the lengths of a message in 63 bits; no such message can come whole."},

	// How a peer answers.
	{peer: "gobwas", kind: answers, rules: []rule.ID{
		rule.FrameRSV1NotNegotiated, rule.FrameRSV2RSV3, rule.FrameReservedDataOpcode, rule.FrameReservedControlOpcode,
		rule.FrameClientNotMasked, rule.FrameServerMasked, rule.FrameLengthMSB, rule.FrameControlTooLong,
		rule.FrameControlFragmented, rule.MessageContinuationWithoutStart, rule.MessageStartInsideMessage,
		rule.MessageInvalidUTF8}, code: 0, section: "7.1.7",
		why: "Its reader returns an error and leaves the Close to the application."},
	{peer: "gobwas", from: codec.Server, kind: answers, rules: []rule.ID{rule.CloseBodyOneByte, rule.CloseCodeNotSendable,
		rule.CloseCodeReserved, rule.CloseReasonInvalidUTF8}, code: 0, section: "5.1",
		why: "A client masks the payload of this Close, and writes it with MASK 0 and no key: nobody can read its code."},
	{peer: "gobwas", from: codec.Client, kind: writes, rules: []rule.ID{rule.FrameClientNotMasked}, section: "5.1",
		why: "That Close: the payload is masked, MASK is 0 and the key is left out."},
	{peer: "gobwas", from: codec.Client, kind: answers, rules: []rule.ID{rule.CloseReasonInvalidUTF8}, code: 1002, section: "7.4.1",
		why: "It has one code for all faults of a Close; text that is not UTF-8 is 1007."},
	{peer: "gorilla", kind: answers, rules: []rule.ID{rule.CloseReasonInvalidUTF8}, code: 1002, section: "7.4.1",
		why: "It has one code for all faults; text that is not UTF-8 is 1007."},
	{peer: "gorilla", kind: answers, rules: []rule.ID{rule.FrameLengthMSB}, code: 0, section: "7.1.7",
		why: "It takes the length for one over the read limit and returns without a Close."},
	{peer: "coder", from: codec.Client, kind: answers, rules: []rule.ID{rule.FrameClientNotMasked}, code: 0, section: "7.1.7",
		why: "It returns without a Close."},
	{peer: "coder", kind: answers, rules: []rule.ID{rule.FrameLengthMSB}, code: 0, section: "7.1.7",
		why: "It returns without a Close."},
	{peer: "coder", kind: writes, rules: []rule.ID{rule.CloseReasonInvalidUTF8}, section: "5.5.1",
		why: "It sends back the reason that it did not check."},
	{peer: "gobwas", kind: writes, rules: []rule.ID{rule.CloseCodeUndefined}, section: "7.4.2",
		why: "It sends back the status code that it let pass."},
	{peer: "gobwas", kind: writes, rules: []rule.ID{rule.CloseCodeWrongSide, rule.CloseExtensionsNotListed}, section: "5.5.1",
		why: "It sends back 1010 as it read it, which is the usual answer: one direction alone does not show that."},
	{peer: "coder", kind: writes, rules: []rule.ID{rule.CloseCodeWrongSide, rule.CloseExtensionsNotListed}, section: "5.5.1",
		why: "It sends back 1010 as it read it, which is the usual answer: one direction alone does not show that."},
	{peer: "gorilla", kind: writes, rules: []rule.ID{rule.CloseCodeWrongSide, rule.CloseExtensionsNotListed}, section: "5.5.1",
		why: "It sends back 1010 as it read it, which is the usual answer: one direction alone does not show that."},

	// When a peer decides: the RFC leaves that open.
	{peer: "gobwas", kind: later, section: "7.1.7",
		why: "It checks a header when it is whole, and a Close when its body is."},
	{peer: "coder", kind: later, section: "7.1.7",
		why: "It checks a header when it is whole, and a Close when its body is."},
	{peer: "gorilla", kind: later, section: "7.1.7",
		why: "It checks two bytes at a time, and a Close when its body is whole."},
}
