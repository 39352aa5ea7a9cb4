package inspect_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/inspect"
)

// The sample request and its answer (RFC 6455 sections 1.2 and 1.3), from each form that a request may be pasted in.
func TestAnswer(t *testing.T) {
	request := strings.Replace(goodRequest, "Upgrade: w", "Sec-WebSocket-Protocol: soap, wamp\r\nUpgrade: w", 1)
	escaped := strings.ReplaceAll(request, "\r\n", `\r\n`)
	for name, text := range map[string]string{
		"CR LF": request, "LF": strings.ReplaceAll(request, "\r", ""), "no end": strings.TrimSpace(request), "hex": hexOf(request),
		"escapes": escaped, "python": "b'" + escaped + "'", "with its response": request + goodResponse,
		"curl": "* Trying\n> " + strings.ReplaceAll(strings.TrimSpace(request), "\r\n", "\n> ") + "\n>\n",
	} {
		a, err := inspect.Answer(text, handshake.AnswerOptions{Subprotocols: []string{"wamp"}})
		want := strings.Replace(goodResponse, sampleAccept+"\r\n", sampleAccept+"\r\nSec-WebSocket-Protocol: wamp\r\n", 1)
		if err != nil || a.Response != want || a.Status != 101 || a.Acceptance == nil || a.Acceptance.Accept != sampleAccept {
			t.Errorf("%s: %v %+v", name, err, a)
		}
		if len(a.Findings) == 0 || a.Findings[len(a.Findings)-1].TextStart == nil {
			t.Errorf("%s: %+v", name, a.Findings)
		}
	}
}

// A refusal has the status of the fault, and what a client needs to do better (RFC 6455 section 4.4).
func TestAnswerRefuses(t *testing.T) {
	a, err := inspect.Answer(strings.Replace(goodRequest, "Version: 13", "Version: 8", 1), handshake.AnswerOptions{})
	if err != nil || a.Status != 426 || !strings.Contains(a.Response, "\r\nSec-WebSocket-Version: 13\r\n") || a.Acceptance != nil {
		t.Errorf("%v %+v", err, a)
	}
	if len(a.Findings) != 2 || a.Findings[1].Rule != "handshake-version" || a.Findings[1].Fix == nil {
		t.Errorf("%+v", a.Findings)
	}
	a, err = inspect.Answer(strings.Replace(goodRequest, "Host:", "Host :", 1), handshake.AnswerOptions{})
	if err != nil || a.Status != 400 || a.Findings[0].Rule != "handshake-line-endings" {
		t.Errorf("%v %+v", err, a)
	}
	a, err = inspect.Answer(goodConnect, handshake.AnswerOptions{})
	if err != nil || a.Status != 200 || a.Response != ":status: 200\r\n\r\n" || a.Acceptance != nil {
		t.Errorf("%v %+v", err, a)
	}
}

func TestAnswerNeedsARequest(t *testing.T) {
	for _, text := range []string{"", "Hello", "81 05 48 65 6c 6c 6f", goodResponse, sampleKey, ":status: 200\n"} {
		_, err := inspect.Answer(text, handshake.AnswerOptions{})
		var wrong *inspect.SpecError
		if !errors.As(err, &wrong) || wrong.Field != "request" {
			t.Errorf("%q: %v", text, err)
		}
	}
	_, err := inspect.Answer(goodRequest, handshake.AnswerOptions{Subprotocols: []string{"a\r\nX: y"}})
	var wrong *inspect.SpecError
	if !errors.As(err, &wrong) || wrong.Field != "subprotocols" {
		t.Error(err)
	}
}

func TestRequest(t *testing.T) {
	text, err := inspect.Request(handshake.RequestOptions{Key: sampleKey, Host: "server.example.com", Path: "/chat", Origin: "http://example.com"})
	if err != nil || len(text) != len(goodRequest) {
		t.Errorf("%v %q", err, text)
	}
	wantPlaces(t, inspect.Text(text, inspect.Options{}), "handshake-key-sample@106-130")
	_, err = inspect.Request(handshake.RequestOptions{Key: sampleKey, Host: "a\r\nX: y"})
	var wrong *inspect.SpecError
	if !errors.As(err, &wrong) || wrong.Field != "host" {
		t.Error(err)
	}
}
