// Package rule is the catalogue of what wslens checks: one row a rule, with a stable id, its severity, the code that
// answers its breach, the section that decides, and the words a reader needs.
package rule

// ID names a rule. It appears in reports, links and tests, and is never renamed.
type ID string

// Severity says how much a finding weighs.
type Severity uint8

// The severities, gravest first.
const (
	// Error: a conforming receiver fails the connection, refuses the handshake or discards what came, or what was sent opens
	// none; or the input ends inside a frame.
	Error Severity = iota
	// Warning: wrong, by a MUST, by a SHOULD or in practice, and nothing obliges a receiver to fail for it.
	Warning
	// Note: legal, and worth knowing.
	Note
)

// String returns "error", "warning" or "note".
func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// Force says how binding a rule is in the text that it comes from. Severity is another thing: it says what a breach leads to.
type Force uint8

// The forces.
const (
	// Unsaid: the row does not tell. Those about the input itself do not.
	Unsaid Force = iota
	// Must: a text says MUST, MUST NOT, SHALL, REQUIRED or the like, or its grammar allows nothing else.
	Must
	// Should: a text says SHOULD, SHOULD NOT or RECOMMENDED.
	Should
	// May: a text says that it may be done; the row says what it means.
	May
	// Registry: a registry is what decides.
	Registry
	// Practice: no text decides; implementations do as the row says.
	Practice
)

// String returns the word of RFC 2119, or "registry", "practice", or nothing for Unsaid.
func (f Force) String() string {
	return [...]string{"", "MUST", "SHOULD", "MAY", "registry", "practice"}[f]
}

// Rule is one row of the catalogue.
type Rule struct {
	// ID is what findings name it by.
	ID ID
	// Severity is that of a finding, where the check does not say otherwise.
	Severity Severity
	// Force is how binding the demand is; Unsaid if that differs among the cases that the row covers.
	Force Force
	// CloseCode is the status code for a receiver that fails the connection; 0 if it has no cause to. It may send another, or
	// no Close at all (RFC 6455 section 7.1.7), and a page gets 1006 where its own browser sends it.
	CloseCode uint16
	// HTTPStatus is the status of the response that refuses the handshake; 0 if there is none.
	HTTPStatus uint16
	// OtherStatuses are those that servers give to it besides 400 and HTTPStatus; 0 is none.
	OtherStatuses [3]uint16
	// Fix is how bytes put it right, where the frame alone tells.
	Fix Repair
	// Weight is how much a breach matters beside those of other rules, up to Heaviest; 0 for as much as its severity says.
	Weight uint8
	// Habit says that a sender which breaks the rule mostly does so in every frame. It is not set for reserved bits and opcodes:
	// where every frame has them, the bytes are no frames.
	Habit bool
	// Section is where the rule comes from, such as "RFC 6455 section 5.2".
	Section string
	// Demander is who demands it, if that is not the text that Section names, such as "IANA WebSocket Extension Name
	// Registry" or "npm ws"; or of whom alone it is demanded, such as "of browsers alone". Empty otherwise.
	Demander string
	// Title is a short statement of what is wrong, without a full stop.
	Title string
	// Why says why the rule is there and what breaks without it.
	Why string
	// Peer says what a peer does when it meets this.
	Peer string
	// Mend says how the sender puts it right; empty if there is nothing to mend.
	Mend string
	// Taken says who takes heads of which this is the worst finding; empty if all do, or none.
	Taken string
	// Refusal is what a server does to a request that breaks it, behind "would"; empty for the HTTPStatus.
	Refusal string
	// ClientRefusal is what a client does to a response that breaks it, behind "would"; empty if it fails the connection.
	ClientRefusal string
}

// Heaviest is the greatest weight.
const Heaviest = 5

// Finding is one rule met at one place of the input.
type Finding struct {
	// Rule is its id; Lookup gives its row.
	Rule ID
	// Severity is that of the row, or another one where the place makes it so.
	Severity Severity
	// Start and End are the byte range [Start, End) in the input. The byte End-1 is the first at which a receiver
	// that reads byte by byte can be certain.
	Start, End int64
	// Text says what was found here, in whole sentences.
	Text string
	// Cause is how it came about; nil if that is not known.
	Cause *Cause
	// Fix holds the corrected bytes, if bytes can put it right.
	Fix *Fix
}

// Cause is how a finding came about.
type Cause struct {
	// Title stands behind the title of the row and a colon; empty if there is none.
	Title string
	// Mend says how a sender that does so puts it right, in place of what the row says; empty if that says all.
	Mend string
}

// Fix is a patch: the bytes [Start, End) of the input are replaced by Bytes.
type Fix struct {
	Start, End int64
	Bytes      []byte
	// Text says what the patch does, as a button's label would.
	Text string
}

// New returns a finding of the rule id with the severity of its row.
func New(id ID, start, end int64, text string) Finding {
	r, _ := Lookup(id)
	return Finding{Rule: id, Severity: r.Severity, Start: start, End: end, Text: text}
}

// Error makes a finding usable as an error: the rule's id, then what was found.
func (f Finding) Error() string {
	return string(f.Rule) + ": " + f.Text
}

// CloseCode is the status code for a receiver that fails the connection; 0 if it has no cause to.
func (f Finding) CloseCode() uint16 {
	r, _ := Lookup(f.Rule)
	return r.CloseCode
}

// Lookup returns the row of id, and whether the catalogue has it.
func Lookup(id ID) (Rule, bool) {
	for _, table := range tables {
		for i := range table {
			if table[i].ID == id {
				return table[i], true
			}
		}
	}
	return Rule{}, false
}

// All returns every row in the order of the tables.
func All() []Rule {
	var all []Rule
	for _, table := range tables {
		all = append(all, table...)
	}
	return all
}

var tables = [...][]Rule{frameRules, messageRules, closeRules, deflateRules,
	handshakeRules, responseRules, h2Rules, negotiationRules, inputRules}
