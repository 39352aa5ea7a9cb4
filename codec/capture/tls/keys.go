package tls

import (
	"bytes"
	"encoding/hex"
)

// Keys are the secrets of a key log, by label and client random.
type Keys map[string][]byte

// ParseKeys reads a key log in the format of NSS (draft-ietf-tls-keylogfile), which browsers and programs write to SSLKEYLOGFILE.
// Lines of other kinds are passed over.
func ParseKeys(text []byte) Keys {
	keys := Keys{}
	for line := range bytes.Lines(text) {
		parts := bytes.Fields(line)
		if len(parts) != 3 {
			continue
		}
		random, err := hex.DecodeString(string(parts[1]))
		secret, err2 := hex.DecodeString(string(parts[2]))
		if err == nil && err2 == nil && len(random) == randomSize {
			keys[string(parts[0])+string(random)] = secret
		}
	}
	return keys
}

func (k Keys) find(label string, random []byte) []byte { return k[label+string(random)] }
