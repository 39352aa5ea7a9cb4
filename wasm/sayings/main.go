// Command sayings prints what the page lists of error messages and status codes, as JSON: what the rows of package rule hold.
//
//	go run ./wasm/sayings > web/data/sayings.json
package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/wslens/wslens/codec"
	"github.com/wslens/wslens/codec/rule"
)

func main() {
	fmt.Print(generate())
}

// generate writes one row a line, each a list in the order of the types in web/store/reference/data.ts.
func generate() string {
	var codes, phrases []string
	for _, c := range rule.Closings() {
		codes = append(codes, line(c.Code, codec.CloseCode(c.Code).Name(), c.Means, ids(c.Rules)))
	}
	for _, p := range rule.Phrases() {
		phrases = append(phrases, line(p.By, p.Text, p.Means, ids(p.Rules)))
	}
	return fmt.Sprintf("{\n  \"codes\": [\n    %s\n  ],\n  \"phrases\": [\n    %s\n  ]\n}\n",
		strings.Join(codes, ",\n    "), strings.Join(phrases, ",\n    "))
}

// ids is never nil, which JSON would write as null.
func ids(rules []rule.ID) []rule.ID {
	return append([]rule.ID{}, rules...)
}

func line(cells ...any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(cells); err != nil {
		panic(err) // strings and numbers have a form in JSON
	}
	return strings.TrimSpace(b.String())
}
