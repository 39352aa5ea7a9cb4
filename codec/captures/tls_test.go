package captures_test

import (
	"os"
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/captures"
)

func keysOf(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name + ".keys")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Node's TLS wrote the keys down while it talked.
func TestTLS(t *testing.T) {
	all := recordings(t)
	for _, name := range []string{"tls13-aes128", "tls13-aes256", "tls13-chacha20", "tls12-aes128", "tls12-aes256", "tls12-chacha20"} {
		f := open(t, name+".pcap", keysOf(t, name))
		if len(f.Connections) != 1 || len(f.Notes) > 0 {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		if c := f.Connections[0]; c.Encrypted != "opened" || !strings.HasPrefix(c.URL, "wss://127.0.0.1:") || len(c.Notes) > 0 || c.Errors > 0 || c.Ended != "closed" {
			t.Errorf("%s: %+v", name, c)
		}
		checkMessages(t, f, 0, all[name])
	}
}

// A pcapng brings its keys, in front of the packets or behind them.
func TestSecretsInside(t *testing.T) {
	for _, name := range []string{"secrets-first.pcapng", "secrets-last.pcapng"} {
		f := open(t, name, "")
		if len(f.Connections) != 1 || len(f.Notes) > 0 {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		checkMessages(t, f, 0, recordings(t)["tls13-aes128"])
	}
}

func TestTLSWithoutKeys(t *testing.T) {
	for _, keys := range []string{"", keysOf(t, "tls13-aes256"), "no key log"} {
		f := open(t, "tls13-aes128.pcap", keys)
		if len(f.Connections) != 1 || len(f.Notes) != 1 || !strings.HasPrefix(f.Notes[0].Text, "1 connection (127.0.0.1:") ||
			!strings.Contains(f.Notes[0].Text, "encrypted with TLS, and no key") || !strings.Contains(f.Notes[0].Fix, "SSLKEYLOGFILE") {
			t.Errorf("%+v", f)
		}
		c := f.Connections[0]
		if c.Encrypted != "no keys" || c.Holds != "nothing" || c.Server == "" || c.Bytes.Sent == 0 || c.Bytes.Received == 0 || c.Ended != "closed" ||
			!strings.Contains(c.Notes[0].Fix, "editcap --inject-secrets") {
			t.Errorf("%+v", c)
		}
		_, ofReport := f.Report(0, 0, captures.All)
		_, ofSession := f.Session(0)
		_, ofWrite := f.Write(0, "json")
		for _, err := range []error{ofReport, ofSession, ofWrite} {
			if err == nil {
				t.Error("nothing of it can be told")
			}
		}
	}
}

// Several key logs may be given, one behind the other.
func TestSeveralKeyLogs(t *testing.T) {
	f := open(t, "tls13-aes128.pcap", keysOf(t, "tls13-aes256")+"\n"+keysOf(t, "tls13-aes128"))
	if len(f.Connections) != 1 || f.Connections[0].Encrypted != "opened" {
		t.Errorf("%+v", f)
	}
}

// One packet of the server is lost, with one record in it: those behind it are opened all the same.
func TestTLSLost(t *testing.T) {
	for _, name := range []string{"tls13-aes128", "tls12-aes128"} {
		f := open(t, name+"-lost.pcap", keysOf(t, name))
		if len(f.Connections) != 1 {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		c := f.Connections[0]
		if c.Frames.Sent != 9 || c.Frames.Received != 6 || c.Errors != 0 || len(c.Notes) != 1 ||
			!strings.HasPrefix(c.Notes[0].Text, "Some bytes that the server sent are not in the capture") {
			t.Errorf("%s: %+v", name, c)
		}
	}
}
