package inspect_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/inspect"
)

// headPaste is a text with heads in some form, or with none, and what a person would read in it. What want leaves out is not asked.
type headPaste struct {
	Name string `json:"name"`
	Text string `json:"text"`
	Want struct {
		Key           string            `json:"key"`
		AcceptState   string            `json:"acceptState"`
		Status        int               `json:"status"`
		StartLine     string            `json:"startLine"`
		Request       map[string]string `json:"request"`
		Response      map[string]string `json:"response"`
		HandshakeGood bool              `json:"handshakeGood"`
		NoHandshake   bool              `json:"noHandshake"`
		Frames        *int              `json:"frames"`
		// One of the rules at least, all of them, none of them. FirstRule is the first finding.
		Rules     []string `json:"rules"`
		FirstRule []string `json:"firstRule"`
		RulesAll  []string `json:"rulesAll"`
		NotRules  []string `json:"notRules"`
		Says      string   `json:"saysMatches"`
	} `json:"want"`
}

func headPastes(t *testing.T) (all []headPaste) {
	text, err := os.ReadFile("../testdata/pastes/heads.json")
	if err == nil {
		err = json.Unmarshal(text, &all)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestHeadPastes(t *testing.T) {
	for _, p := range headPastes(t) {
		t.Run(p.Name, func(t *testing.T) { p.check(t, inspect.Text(p.Text, inspect.Options{})) })
	}
}

// check compares what a report says with what is wanted.
func (p *headPaste) check(t *testing.T, r *inspect.Report) {
	want := &p.Want
	h := r.Handshake
	if want.NoHandshake || h == nil {
		if h != nil || p.needsHead() {
			t.Errorf("as %s (%s) a handshake: %t", r.Notation.ID, r.Kind, h != nil)
		}
		p.checkRules(t, r)
		return
	}
	if want.Key != "" && (h.Acceptance == nil || strings.TrimSpace(h.Acceptance.Key) != want.Key) {
		t.Errorf("the key is %+v", h.Acceptance)
	}
	if want.AcceptState != "" && h.AcceptState != want.AcceptState {
		t.Errorf("accept is %s", h.AcceptState)
	}
	if want.Status > 0 && (h.Response == nil || !strings.Contains(h.Response.StartLine, jsonOf(want.Status))) {
		t.Errorf("no response with %d", want.Status)
	}
	if want.StartLine != "" && !begins(h.Request, want.StartLine) && !begins(h.Response, want.StartLine) {
		t.Errorf("no start line %q", want.StartLine)
	}
	p.checkFields(t, h.Request, want.Request)
	p.checkFields(t, h.Response, want.Response)
	if want.Frames != nil && r.FrameCount != *want.Frames {
		t.Errorf("%d frames", r.FrameCount)
	}
	p.checkRules(t, r)
}

func (p *headPaste) needsHead() bool {
	w := &p.Want
	return w.Key != "" || w.AcceptState != "" || w.Status > 0 || w.StartLine != "" || w.HandshakeGood
}

func begins(h *inspect.Head, line string) bool {
	return h != nil && strings.HasPrefix(h.StartLine, line)
}

func (p *headPaste) checkFields(t *testing.T, h *inspect.Head, want map[string]string) {
	for name, value := range want {
		if h == nil || !slices.ContainsFunc(h.Fields, func(f inspect.HeadField) bool {
			return strings.EqualFold(f.Name, name) && f.Value == value
		}) {
			t.Errorf("no field %s: %s", name, value)
		}
	}
}

func (p *headPaste) checkRules(t *testing.T, r *inspect.Report) {
	want, rules, said := &p.Want, []string{}, r.Verdict.Title+" "+r.Verdict.Detail
	for _, f := range r.Findings {
		said += " " + f.Title + " " + f.Text
		rules = append(rules, f.Rule)
		head := strings.HasPrefix(f.Rule, "handshake-") || strings.HasPrefix(f.Rule, "h2-") || strings.HasPrefix(f.Rule, "extension-")
		if want.HandshakeGood && head && f.Severity == "error" {
			t.Errorf("%s: %s", f.Rule, f.Text)
		}
	}
	has := func(rule string) bool { return slices.Contains(rules, rule) }
	if want.Rules != nil && !slices.ContainsFunc(want.Rules, has) || want.FirstRule != nil && (len(rules) == 0 || !slices.Contains(want.FirstRule, rules[0])) {
		t.Errorf("none of %q%q in %q", want.Rules, want.FirstRule, rules)
	}
	for _, rule := range want.RulesAll {
		if !has(rule) {
			t.Errorf("no %s in %q", rule, rules)
		}
	}
	for _, rule := range want.NotRules {
		if has(rule) {
			t.Errorf("%s is found", rule)
		}
	}
	if want.Says != "" && !regexp.MustCompile("(?i)"+want.Says).MatchString(said) {
		t.Errorf("nothing like %q in %q", want.Says, said)
	}
}

func jsonOf(v any) string {
	text, _ := json.Marshal(v)
	return string(text)
}

// The value of Upgrade, apart from the names that it is part of.
var upgradeValue = regexp.MustCompile(`(^|[^-_.a-zA-Z/])websocket($|[^-_.a-zA-Z])`)

// Whatever form a head is in, a fault in it is found.
func TestHeadPastesBroken(t *testing.T) {
	tried := 0
	for _, p := range headPastes(t) {
		broken := upgradeValue.ReplaceAllString(p.Text, "${1}websock5$2")
		if !p.Want.HandshakeGood || p.Want.Key == "" || broken == p.Text {
			continue
		}
		tried++
		r := inspect.Text(broken, inspect.Options{})
		if !slices.ContainsFunc(r.Findings, func(f inspect.Finding) bool { return f.Rule == "handshake-upgrade" }) {
			t.Errorf("%s: with another value of Upgrade: %s", p.Name, r.Verdict.Title)
		}
	}
	if tried < 50 {
		t.Errorf("only %d were tried", tried)
	}
}
