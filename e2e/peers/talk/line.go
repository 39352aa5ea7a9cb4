package talk

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/wslens/wslens/codec"
)

// Line is what happened: a message or control frame that was received or sent, a refusal, or the end.
type Line struct {
	Event  string `json:"event,omitempty"` // "received", "sent", "refused" or "end"
	Kind   string `json:"kind,omitempty"`
	Length int    `json:"length"`
	SHA256 string `json:"sha256,omitempty"` // of the payload
	Code   int    `json:"code,omitempty"`   // of a Close; 1005 stands for none
	// Of a Close; absent if the library does not tell.
	Reason *string `json:"reason,omitempty"`
	// Of a refusal.
	Error string `json:"error,omitempty"`
}

// lineOf tells of a message or a control frame.
func lineOf(event string, op codec.Opcode, payload string) Line {
	l := Line{Event: event, Kind: op.String()}
	if op == codec.Close {
		reason := ""
		l.Code = int(codec.CloseNoStatus)
		if len(payload) >= 2 {
			l.Code, reason = int(payload[0])<<8|int(payload[1]), payload[2:]
		}
		l.Reason = &reason
		return l
	}
	digest := sha256.Sum256([]byte(payload))
	l.Length, l.SHA256 = len(payload), hex.EncodeToString(digest[:])
	return l
}

// cut cuts a message into so many parts of about the same length.
func cut(message []byte, parts int) [][]byte {
	var all [][]byte
	for i := range parts {
		all = append(all, message[len(message)*i/parts:len(message)*(i+1)/parts])
	}
	return all
}
