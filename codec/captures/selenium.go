package captures

import (
	"encoding/json"
	"io"
	"strings"
)

// unwrap takes the events out of Selenium's performance log (driver.get_log('performance')), in a list or one a line: there each stands in
// the string message of an entry. It gives false for another text.
func unwrap(text string) (events string, ok bool) {
	const front = 4 << 10
	start := text[:min(len(text), front)]
	if !strings.Contains(start, `"message"`) || !strings.Contains(start, `\"method\"`) {
		return "", false
	}
	d := json.NewDecoder(strings.NewReader(text))
	if strings.HasPrefix(strings.TrimLeft(text, " \t\r\n\ufeff"), "[") {
		if _, err := d.Token(); err != nil {
			return "", false
		}
	}
	var out strings.Builder
	for d.More() {
		var entry struct{ Message string }
		if err := d.Decode(&entry); err != nil {
			if err == io.ErrUnexpectedEOF { // a log that is cut gives what is there
				break
			}
			return "", false
		}
		var inner struct{ Message json.RawMessage }
		if json.Unmarshal([]byte(entry.Message), &inner) == nil && strings.Contains(string(inner.Message), "Network.webSocket") {
			out.Write(inner.Message)
			out.WriteByte('\n')
		}
	}
	return out.String(), out.Len() > 0
}
