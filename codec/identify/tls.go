package identify

import (
	"strconv"
	"strings"
)

// firstContent is the lowest content type of TLS records, contents are their names (RFC 8446 section 5.1).
const firstContent = 0x14

var contents = [...]string{"change_cipher_spec", "alert", "handshake", "application data"}

// alerts are the descriptions of TLS alerts (RFC 8446 section 6 and the IANA registry), each behind its number and a blank.
const alerts = " 0 close_notify 10 unexpected_message 20 bad_record_mac 22 record_overflow 40 handshake_failure 42 bad_certificate " +
	"43 unsupported_certificate 44 certificate_revoked 45 certificate_expired 46 certificate_unknown 47 illegal_parameter " +
	"48 unknown_ca 49 access_denied 50 decode_error 51 decrypt_error 70 protocol_version 71 insufficient_security " +
	"80 internal_error 86 inappropriate_fallback 90 user_canceled 100 no_renegotiation 109 missing_extension " +
	"110 unsupported_extension 112 unrecognized_name 113 bad_certificate_status_response 115 unknown_psk_identity " +
	"116 certificate_required 120 no_application_protocol "

// alert is the number of an alert, with its description if it has one.
func alert(code byte) (text string, known bool) {
	number := strconv.Itoa(int(code))
	_, name, known := strings.Cut(alerts, " "+number+" ")
	name, _, _ = strings.Cut(name, " ")
	return strings.TrimRight(number+" "+name, " "), known
}

// longestRecord is the most that a TLS record holds, with what encryption adds (RFC 5246 section 6.2.3).
const longestRecord = 1<<14 + 2048

// tls weighs b as a TLS record.
func tls(b []byte) Hypothesis {
	if len(b) < 2 || b[0] < firstContent || int(b[0]-firstContent) >= len(contents) || b[1] != 3 || len(b) > 2 && b[2] > 4 {
		return Hypothesis{}
	}
	name := contents[b[0]-firstContent]
	h := Hypothesis{Kind: TLS, Label: "a TLS record (" + name + ")", Bits: 13, Span: min(len(b), 3)}
	if len(b) > 2 {
		h.Bits += 6
	}
	if len(b) >= 5 {
		size := int(b[3])<<8 | int(b[4])
		if size > longestRecord || size == 0 && b[0] != 0x17 {
			return Hypothesis{}
		}
		h.Bits += 2
		if size == len(b)-5 {
			h.Bits += 8
		}
		h.inRecord(b[0], b[5:])
	}
	h.Reason = "The bytes begin like " + h.Label + ": " + recordMeaning(b[0])
	return h
}

// inRecord weighs and names what the record of a type holds.
func (h *Hypothesis) inRecord(kind byte, data []byte) {
	switch {
	case kind == 0x15 && len(data) == 2 && (data[0] == 1 || data[0] == 2):
		level := [...]string{1: "warning", 2: "fatal"}[data[0]]
		text, known := alert(data[1])
		if h.Bits += 7; known {
			h.Bits += 4
		}
		h.Label = "a TLS alert (" + level + ", " + text + ")"
	case kind == 0x16 && len(data) > 0 && (data[0] == 1 || data[0] == 2):
		h.Bits += 7
		h.Label = [...]string{1: "a TLS ClientHello", 2: "a TLS ServerHello"}[data[0]]
	}
}

// recordMeaning says what a record of a type means for the connection.
func recordMeaning(kind byte) string {
	switch kind {
	case 0x15:
		return "TLS was tried and failed, or one side speaks TLS and the other does not. There are no frames in it."
	case 0x16:
		return "a connection by TLS, as for wss:, begins so. Where none was expected, one side speaks TLS and the other does not. There are no frames in it."
	}
	return "the frames are inside, encrypted, and cannot be read without the session's keys."
}
