package codec

// CloseCode is the status code at the start of a Close frame's body (RFC 6455 section 7.4).
type CloseCode uint16

// Status codes of the IANA registry (RFC 6455 sections 7.4.1 and 11.7). CloseNoStatus, CloseAbnormal and CloseTLSHandshake
// are only reported by APIs; no frame may hold them.
const (
	CloseNormal          CloseCode = 1000
	CloseGoingAway       CloseCode = 1001
	CloseProtocolError   CloseCode = 1002
	CloseUnsupportedData CloseCode = 1003
	CloseNoStatus        CloseCode = 1005
	CloseAbnormal        CloseCode = 1006
	CloseInvalidData     CloseCode = 1007
	ClosePolicyViolation CloseCode = 1008
	CloseMessageTooBig   CloseCode = 1009
	CloseMandatoryExt    CloseCode = 1010
	CloseInternalError   CloseCode = 1011
	CloseServiceRestart  CloseCode = 1012
	CloseTryAgainLater   CloseCode = 1013
	CloseBadGateway      CloseCode = 1014
	CloseTLSHandshake    CloseCode = 1015
	CloseUnauthorized    CloseCode = 3000
	CloseForbidden       CloseCode = 3003
	CloseTimeout         CloseCode = 3008
)

// CloseClass says who may send a status code, and when.
type CloseClass uint8

// The classes of status codes (RFC 6455 section 7.4.2).
const (
	// CloseRegistered codes are in the IANA registry and may be sent.
	CloseRegistered CloseClass = iota
	// CloseLate codes may be sent, but were registered after RFC 6455: 1012, 1013, 1014.
	CloseLate
	// CloseLibrary codes are for libraries and frameworks: 3000 to 3999.
	CloseLibrary
	// ClosePrivate codes are for private use: 4000 to 4999.
	ClosePrivate
	// CloseNotSendable codes are only reported by APIs: 1005, 1006, 1015.
	CloseNotSendable
	// CloseReserved codes are kept for the protocol: 0 to 999, 1004, 1016 to 2999.
	CloseReserved
	// CloseUndefined codes are in no range: 5000 and above.
	CloseUndefined
)

var closeNames = []struct {
	code CloseCode
	name string
}{
	{CloseNormal, "Normal Closure"},
	{CloseGoingAway, "Going Away"},
	{CloseProtocolError, "Protocol error"},
	{CloseUnsupportedData, "Unsupported Data"},
	{1004, "Reserved"},
	{CloseNoStatus, "No Status Rcvd"},
	{CloseAbnormal, "Abnormal Closure"},
	{CloseInvalidData, "Invalid frame payload data"},
	{ClosePolicyViolation, "Policy Violation"},
	{CloseMessageTooBig, "Message Too Big"},
	{CloseMandatoryExt, "Mandatory Ext."},
	{CloseInternalError, "Internal Error"},
	{CloseServiceRestart, "Service Restart"},
	{CloseTryAgainLater, "Try Again Later"},
	{CloseBadGateway, "Bad Gateway"},
	{CloseTLSHandshake, "TLS handshake"},
	{CloseUnauthorized, "Unauthorized"},
	{CloseForbidden, "Forbidden"},
	{CloseTimeout, "Timeout"},
}

// Name returns the code's name in the IANA registry, or the empty string. The registry describes 1014 by a sentence; its name here is
// the one in browsers' documentation.
func (c CloseCode) Name() string {
	for _, row := range closeNames {
		if row.code == c {
			return row.name
		}
	}
	return ""
}

// Class tells the range that the code belongs to (RFC 6455 section 7.4.2 and the IANA registry).
func (c CloseCode) Class() CloseClass {
	switch {
	case c == CloseNoStatus || c == CloseAbnormal || c == CloseTLSHandshake:
		return CloseNotSendable
	case c < 1000 || c == 1004 || c >= 1016 && c < 3000:
		return CloseReserved
	case c >= 1012 && c <= 1014:
		return CloseLate
	case c < 3000:
		return CloseRegistered
	case c < 4000:
		return CloseLibrary
	case c < 5000:
		return ClosePrivate
	}
	return CloseUndefined
}

// Sendable tells whether the code may stand in a Close frame (RFC 6455 section 7.4).
func (c CloseCode) Sendable() bool { return c.Class() < CloseNotSendable }
