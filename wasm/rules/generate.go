package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/rule"
)

// row is a rule as a page gets it; what it has nothing of is left out.
type row struct {
	ID         rule.ID `json:"id"`
	Severity   string  `json:"severity"`
	Force      string  `json:"force,omitempty"`
	Demander   string  `json:"demander,omitempty"`
	Section    string  `json:"section"`
	CloseCode  uint16  `json:"closeCode,omitempty"`
	HTTPStatus uint16  `json:"httpStatus,omitempty"`
	Title      string  `json:"title"`
	Why        string  `json:"why"`
	Peer       string  `json:"peer"`
	Mend       string  `json:"mend,omitempty"`
	// Programs are those whose error messages can mean it.
	Programs []string `json:"programs,omitempty"`
	example
}

// example is a text that breaks a rule, as it is pasted, and what it is once mended; Options are those it is read by.
type example struct {
	Example string          `json:"example,omitempty"`
	Mended  string          `json:"mended,omitempty"`
	Options json.RawMessage `json:"options,omitempty"`
}

// generate writes the catalogue with the examples among the cases of the files, one rule a line.
func generate(files ...string) ([]byte, error) {
	examples, err := read(files)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.WriteString("[\n")
	write := json.NewEncoder(&out)
	write.SetEscapeHTML(false)
	for i, r := range rule.All() {
		if i > 0 {
			out.Truncate(out.Len() - 1)
			out.WriteString(",\n")
		}
		if err := write.Encode(row{
			ID: r.ID, Severity: r.Severity.String(), Force: r.Force.String(), Demander: r.Demander, Section: r.Section,
			CloseCode: r.CloseCode, HTTPStatus: r.HTTPStatus, Title: r.Title, Why: r.Why, Peer: r.Peer, Mend: r.Mend,
			Programs: rule.Programs(r.ID), example: examples[r.ID],
		}); err != nil {
			return nil, err
		}
	}
	out.WriteString("]\n")
	return out.Bytes(), nil
}

// read gathers the examples among the cases of rules.
func read(files []string) (map[rule.ID]example, error) {
	examples := map[rule.ID]example{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var cases []struct {
			Breaks             rule.ID
			Example            bool
			Input, Hex, Mended string
			Options            json.RawMessage
		}
		if err := json.Unmarshal(text, &cases); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, c := range cases {
			if c.Example {
				examples[c.Breaks] = example{c.Input + c.Hex, c.Mended, c.Options}
			}
		}
	}
	return examples, nil
}
