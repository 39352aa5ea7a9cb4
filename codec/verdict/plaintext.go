package verdict

import (
	"strings"

	"github.com/wslens/wslens/codec/handshake"
	"github.com/wslens/wslens/codec/internal/visible"
	"github.com/wslens/wslens/codec/report"
)

// plainText is a text that is shown as it stands, as it is in no notation of bytes.
type plainText Subject

func (t *plainText) what() (text, more string) {
	said := strings.Trim(string(t.Bytes), " \t\r\n")
	what := "This is text: "
	switch host, resource := handshake.Address(said); {
	case t.LoggedHeaders != "":
		text, more, _ = strings.Cut(t.LoggedHeaders, ". ")
		return text, sentences(more, "No whole frame is in the text.")
	case host != "":
		what, more = "The address of a WebSocket: ", "A client that opens it sends “GET "+visible.Preview([]byte(resource))+"” to “"+visible.Preview([]byte(host))+
			"”; frames follow once the server has answered 101."
	}
	return what + quote(said, 40), more
}

func (t *plainText) verdict(_ *report.Finding, level string) report.Verdict {
	text, more := t.what()
	if more == "" {
		more = "It may be the payload of a text message: a frame can carry it."
	}
	return report.Verdict{Level: level, Title: sentences(text), Detail: more}
}
