// Package tls opens recorded connections of TLS 1.3 and 1.2 with the secrets of a key log: those with AES-GCM and
// ChaCha20-Poly1305.
package tls

import "bytes"

// Opener opens one connection. Ends are 0 and 1, as they come; the one that sends the ClientHello is the client.
type Opener struct {
	// Data is given what an end sends, without encryption.
	Data func(end int, b []byte)
	// Lost is told that n bytes of an end are missing there; n is -1 if it is not known how many.
	Lost func(end, n int)
	// Name is the server_name of the ClientHello.
	Name string

	keys   Keys
	client hello
	server hello
	ends   [2]end
	asked  int // the end that sent the ClientHello
	hasAsk bool
	suite  *suite
	isOld  bool // TLS 1.2
}

// State says how far a connection can be opened.
type State uint8

// The states.
const (
	// NoHello: the handshake is not in the capture.
	NoHello State = iota
	// NoKeys: the key log has none for it.
	NoKeys
	// NoSuite: its version or cipher suite is not known here.
	NoSuite
	// Opened: there are keys.
	Opened
)

// end is what one end sends.
type end struct {
	record  []byte // as far as it has come
	seals   []*seal
	started bool // TLS 1.2: its records are encrypted
	skip    int  // bytes of a record of which a part is missing
	lost    bool // where a record begins is not known
	tried   int  // records that were tried behind the gap
}

const (
	recordChange    = 20
	recordHandshake = 22
	recordData      = 23
	headerSize      = 5
	maxRecord       = 1<<14 + 2048
	// maxTries is how many numbers are tried of a record behind a gap, maxTried of how many records.
	maxTries, maxTried = 1024, 16
)

// NewOpener returns one at the start of a connection.
func NewOpener(keys Keys) *Opener { return &Opener{keys: keys} }

// State tells how far the connection can be opened, as far as it has come.
func (o *Opener) State() State {
	switch {
	case !o.hasAsk || o.server.random == nil:
		return NoHello
	case o.suite == nil:
		return NoSuite
	case len(o.ends[0].seals)+len(o.ends[1].seals) == 0:
		return NoKeys
	}
	return Opened
}

// Client is the end that sent the ClientHello; 0 if that is not in the capture.
func (o *Opener) Client() int { return o.asked }

// Push takes what an end sends, in its order.
func (o *Opener) Push(from int, b []byte) {
	e := &o.ends[from]
	n := min(e.skip, len(b))
	e.skip -= n
	e.record = append(e.record, b[n:]...)
	at := 0
	for {
		rest := e.record[at:]
		if e.lost {
			skipped, found := o.resume(from, rest)
			if at += skipped; !found {
				break
			}
			rest = e.record[at:]
		}
		if len(rest) < headerSize {
			break
		}
		size := headerSize + int(rest[3])<<8 + int(rest[4])
		if size > headerSize+maxRecord || rest[1] != 3 {
			e.lost = true // not TLS any more
			at = len(e.record)
			break
		}
		if len(rest) < size {
			break
		}
		o.take(from, rest[:headerSize], rest[headerSize:size])
		at += size
	}
	e.record = append(e.record[:0], e.record[at:]...)
}

// take reads a whole record.
func (o *Opener) take(from int, header, body []byte) {
	e := &o.ends[from]
	switch kind := header[0]; {
	case kind == recordHandshake && !e.started:
		o.handshake(from, body)
	case kind == recordChange:
		e.started = o.isOld
	case o.isOld && e.started && len(e.seals) > 0:
		if plain := e.seals[0].open2(header, body); plain != nil && kind == recordData {
			o.Data(from, plain)
		}
	case !o.isOld && kind == recordData:
		o.open3(from, header, body)
	}
}

// open3 opens a record with the first seal that fits, in the order in which they are used; those before it are not used again.
func (o *Opener) open3(from int, header, body []byte) {
	e := &o.ends[from]
	for i, k := range e.seals {
		plain, kind := k.open3(header, body)
		if plain == nil {
			continue
		}
		e.seals = e.seals[i:]
		switch {
		case kind == recordData:
			o.Data(from, plain)
		case kind == recordHandshake && len(plain) > 0 && plain[0] == keyUpdate:
			e.seals = []*seal{k.updated()}
		}
		return
	}
}

// handshake reads the hellos; one record holds each, and more messages perhaps.
func (o *Opener) handshake(from int, b []byte) {
	if len(b) < 4 {
		return
	}
	size := int(b[1])<<16 | int(b[2])<<8 | int(b[3])
	body := b[4:min(len(b), 4+size)]
	switch b[0] {
	case clientHello:
		if h, ok := parseHello(body, false); ok && !o.hasAsk {
			h.random = bytes.Clone(h.random)
			o.client, o.asked, o.hasAsk, o.Name = h, from, true, h.name
		}
	case serverHello:
		if h, ok := parseHello(body, true); ok && o.hasAsk && !bytes.Equal(h.random, retry) {
			h.random = bytes.Clone(h.random)
			o.server = h
			o.derive()
		}
	}
}

// retry is the random of a HelloRetryRequest (RFC 8446 section 4.1.3).
var retry = []byte("\xCF\x21\xAD\x74\xE5\x9A\x61\x11\xBE\x1D\x8C\x02\x1E\x65\xB8\x91\xC2\xA2\x11\x16\x7A\xBB\x8C\x5E\x07\x9E\x09\xE2\xC8\xA8\x33\x9C")

// derive makes the seals of both ends.
func (o *Opener) derive() {
	client, server := &o.ends[o.asked], &o.ends[1-o.asked]
	random := o.client.random
	if o.isOld = o.server.version < 0x0304; o.isOld {
		o.suite = suites2[o.server.suite]
		if master := o.keys.find("CLIENT_RANDOM", random); o.suite != nil && master != nil {
			both := o.suite.seals2(master, random, o.server.random)
			client.seals, server.seals = both[:1], both[1:]
		}
		return
	}
	if o.suite = suites3[o.server.suite]; o.suite == nil {
		return
	}
	for _, row := range [...]struct {
		of    *end
		label string
	}{
		{client, "CLIENT_EARLY_TRAFFIC_SECRET"}, {client, "CLIENT_HANDSHAKE_TRAFFIC_SECRET"}, {client, "CLIENT_TRAFFIC_SECRET_0"},
		{server, "SERVER_HANDSHAKE_TRAFFIC_SECRET"}, {server, "SERVER_TRAFFIC_SECRET_0"},
	} {
		if k := o.suite.seal3(o.keys.find(row.label, random)); k != nil {
			row.of.seals = append(row.of.seals, k)
		}
	}
}
