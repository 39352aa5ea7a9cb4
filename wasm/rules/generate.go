package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"github.com/wslens/wslens/codec/inspect"
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
	met     *rule.Severity  // the severity with which the example breaks the rule
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
		said, severity := &r, r.Severity
		if met := examples[r.ID].met; met != nil { // what a page says of the example
			said, severity = r.At(*met), *met
		}
		if err := write.Encode(row{
			ID: r.ID, Severity: severity.String(), Force: r.Force.String(), Demander: r.Demander, Section: r.Section,
			CloseCode: r.CloseCode, HTTPStatus: r.HTTPStatus, Title: said.Title, Why: said.Why, Peer: said.Peer, Mend: said.Mend,
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
				met, err := severity(c.Breaks, c.Input+c.Hex, c.Options)
				if err != nil {
					return nil, fmt.Errorf("%s: %s: %w", file, c.Breaks, err)
				}
				examples[c.Breaks] = example{c.Input + c.Hex, c.Mended, c.Options, met}
			}
		}
	}
	return examples, nil
}

// severity is the one with which a text breaks a rule; nil if it does not.
func severity(id rule.ID, text string, options json.RawMessage) (*rule.Severity, error) {
	var opts inspect.Options
	if len(options) > 0 {
		if err := json.Unmarshal(options, &opts); err != nil {
			return nil, err
		}
	}
	for _, f := range inspect.Text(text, opts).Findings {
		for _, s := range [...]rule.Severity{rule.Note, rule.Warning, rule.Error} {
			if f.Rule == string(id) && f.Severity == s.String() {
				return &s, nil
			}
		}
	}
	return nil, nil
}
