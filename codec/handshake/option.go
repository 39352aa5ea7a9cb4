package handshake

import "strings"

// OptionError says which option cannot be used, and why.
type OptionError struct {
	// Field names the option in lower case, such as "host".
	Field string
	Text  string
}

// Error returns the option and what is wrong with it.
func (e *OptionError) Error() string { return e.Field + ": " + e.Text }

// noBreak refuses a value that would begin a new line of the head, or that does not show.
func noBreak(field, value string) *OptionError {
	for i := 0; i < len(value); i++ {
		if c := value[i]; c < ' ' || c > '~' {
			return &OptionError{field, fill("%q holds the byte %s, which may not stand in a head.", []string{value, hexByte(c)})}
		}
	}
	return nil
}

// headWriter writes a head with CR LF.
type headWriter struct{ strings.Builder }

func (w *headWriter) line(text string) {
	w.WriteString(text)
	w.WriteString("\r\n")
}

// field writes a field line, unless its value is empty.
func (w *headWriter) field(name, value string) {
	if value != "" {
		w.line(name + ": " + value)
	}
}
