package handshake

import (
	"strings"
	"testing"

	"github.com/wslens/wslens/codec/rule"
)

// Each value was made by Python from the mistake beside it, for goodKey.
func TestAcceptMismatch(t *testing.T) {
	for _, c := range []struct{ mistake, value, says string }{
		{"key + LF", "67QIY9gTnYgnQu2nt35Rpl+r+kg=", "hashed with its newline (LF)."},
		{"key + CRLF", "q4KGgR2gKo9ikbHR5flCCeAa5Uk=", "with its line end (CR LF)."},
		{"key + CR", "AhzgizHUmLjM60UwDuehOf2oNNk=", "with a CR behind it"},
		{"space + key", "pE+efUGyz8Ep0ptA+f7/+eFNYqE=", "space in front of it."},
		{"key + space", "mBZWFLsjqrndB03ya0dItzCAXEQ=", "space behind it"},
		{"space + key + space", "neQwllqieajNz7X5h3Z7VADcAoU=", "spaces around it"},
		{"space + key + CRLF", "OEgjMgUZMe8pwG5c2Be7a4D+NQA=", "its space and line end"},
		{"key + GUID + LF", "MAy/1cB3OTAM7jC+3hhZepAmKkc=", "newline (LF) was hashed behind the GUID"},
		{"key + GUID + CRLF", "5AtMxqKUIm9CXuf/kP89eGDWkoI=", "CR LF) was hashed behind the GUID"},
		{"key + GUID + NUL", "lTKxuAlr+7CbbVp+WUD/cm05Tk4=", "0 byte was hashed behind the GUID"},
		{"key + NUL + GUID", "o/rP4/knt2tQUeI836OowMvY5Ak=", "0 byte was hashed behind the key"},
		{"GUID + key", "OBlzS4/HKYqP9qJo6JWTY8ZvbAI=", "before the key"},
		{"key alone", "8E1hw/nkpBzN7OuKAmglK0FjsrE=", "without the GUID"},
		{"GUID alone", "Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=", "without the key"},
		{"lower-case GUID", "ijzWs6E6H6kxXbiCt/6hO7mr97g=", "GUID was hashed in lower case"},
		{"GUID without hyphens", "igo7Q+4qHsNs290QBc28M/DzSy8=", "hyphens"},
		{"GUID in braces", "rB+q8t+h9ndW5OCNqp6oQkD46iU=", "braces"},
		{"GUID ...-5AB0DC85B11F", "NehNes/zC1C01D7vDzNM9XwJGTo=", "C5AB0DC85B11, not 5AB0DC85B11F"},
		{"GUID ...-5AB0DC85B11", "8S6hXgsAcP4wrd97x4QSiiQGfok=", "C5AB0DC85B11, not 5AB0DC85B11."},
		{"GUID ...-C5AB0DC85B1", "cFmk0MHcyQCBF4Vtpe1Blty/Mc0=", "C5AB0DC85B11, not C5AB0DC85B1."},
		{"GUID ...-5AB9DC11B5AB", "0+wgHJWHAeXYci8G7zcrASdMf3k=", "not 5AB9DC11B5AB"},
		{"GUID ...-5AB53ADF711E", "7pidGGFu+ZSexmdpJt/191Jdu8s=", "not 5AB53ADF711E"},
		{"decoded key", "C+s8yZIB99z7U9vZnrrVNGbbJDo=", "base64-decoded before it was hashed"},
		{"lower-case key", "buQqAqC71o/D/Kv2XxexECLAv1s=", "key was hashed in lower case"},
		{"SHA-256", "7fUFHnzv333FhMQpffrsE0bP7AVkYw6/kP87iq07nU0=", "SHA-256"},
		{"MD5", "89Epzw1SCIKH3uPmBX+hjQ==", "MD5"},
		{"hex digest", "1d29ab734b0c9585240069a6e4e3e91b61da1969", "right digest, but in hex"},
		{"hex digest, upper case", "1D29AB734B0C9585240069A6E4E3E91B61DA1969", "right digest, but in hex"},
		{"hex digest, with hyphens", "1D-29-AB-73-4B-0C-95-85-24-00-69-A6-E4-E3-E9-1B-61-DA-19-69", "right digest, but in hex"},
		{"base64 of hex", "MWQyOWFiNzM0YjBjOTU4NTI0MDA2OWE2ZTRlM2U5MWI2MWRhMTk2OQ==", "hex digits"},
		{"base64 of upper-case hex", "MUQyOUFCNzM0QjBDOTU4NTI0MDA2OUE2RTRFM0U5MUI2MURBMTk2OQ==", "hex digits"},
		{"lower-cased", "hsmrc0smlyukagmm5oppg2hagwk=", "upper and lower case"},
		{"no padding", "HSmrc0sMlYUkAGmm5OPpG2HaGWk", "padding"},
		{"base64 twice", "SFNtcmMwc01sWVVrQUdtbTVPUHBHMkhhR1drPQ==", "twice"},
		{"digest as UTF-8", "HSnCq3NLDMKVwoUkAGnCpsOkw6PDqRthw5oZaQ==", "UTF-8"},
		{"Python bytes", "b'HSmrc0sMlYUkAGmm5OPpG2HaGWk='", "uotation marks"},
		{"Python bytes with newline", `b'HSmrc0sMlYUkAGmm5OPpG2HaGWk=\n'`, "uotation marks"},
		{"quoted", `"HSmrc0sMlYUkAGmm5OPpG2HaGWk="`, "uotation marks"},
		{"escaped newline", `HSmrc0sMlYUkAGmm5OPpG2HaGWk=\n`, "escaped newline"},
		{"the key", goodKey, "key itself"},
		{"the sample", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "sample value"},
		{"another key's", "JdiiuafpBKRqD7eol0y4vJDTsTs=", "answers another key"},
		{"empty", "", `The value is ""`},
		{"a star", "*", "answers no key"},
		{"more in front", "wrong" + goodAccept, "answers no key"},
		{"a space within", "HSmrc0sMlYUk AGmm5OPpG2HaGWk=", "answers no key"},
	} {
		t.Run(c.mistake, func(t *testing.T) {
			text := swap(t, goodResponse, goodAccept, c.value)
			found := responseFindings(text, goodRequest)
			f := the(t, found, "handshake-accept-mismatch")
			if len(found) != 1 || !strings.Contains(f.Text, c.says) || !strings.Contains(f.Text, `"`+goodAccept+`"`) {
				t.Errorf("%v does not say %q", found, c.says)
			}
			if at := text[f.Start:f.End]; c.value != "" && at != c.value {
				t.Errorf("the range covers %q", at)
			}
			if got := applied(t, text, f); got != goodResponse {
				t.Errorf("the fix makes %q", got)
			}
		})
	}
}

func TestAcceptMismatchOfOtherKeys(t *testing.T) {
	for _, c := range []struct{ mistake, key, value, says string }{
		{"white space hashed along", "\tx3JJHMbDL1EzLkh9GBhXDw==", "lBw/gIotLAc+E1dOphBp+fUmaHU=", "white space around it"},
		{"encoded again", " AQIDBAUGBwgJCgsMDQ4PEC==", "C/0nmHhBztSRGR1CwL6Tf4ZjwpY=", "encoded again"},
		{"URL-safe", " dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK-xOo=", "URL-safe"},
		{"URL-safe, no padding", " dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK-xOo", "URL-safe"},
	} {
		text := swap(t, goodResponse, goodAccept, c.value)
		f := the(t, responseFindings(text, swap(t, goodRequest, " "+goodKey, c.key)), "handshake-accept-mismatch")
		if !strings.Contains(f.Text, c.says) {
			t.Errorf("%s: %q does not say %q", c.mistake, f.Text, c.says)
		}
	}
}

func TestAcceptShape(t *testing.T) {
	for _, c := range []struct{ value, says, fixed string }{
		{"1d29ab734b0c9585240069a6e4e3e91b61da1969", "digest in hex", goodAccept},
		{"MWQyOWFiNzM0YjBjOTU4NTI0MDA2OWE2ZTRlM2U5MWI2MWRhMTk2OQ==", "hex digits", goodAccept},
		{"HSmrc0sMlYUkAGmm5OPpG2HaGWk", "padding", goodAccept},
		{"s3pPLMBiTxaQ9kYGzzhZRbK-xOo=", "URL-safe", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="},
		{"HSmrc0sMlYUkAGmm5OPpG2HaGWl=", "stray bits", goodAccept},
		{"b'HSmrc0sMlYUkAGmm5OPpG2HaGWk='", "uotation marks", goodAccept},
		{goodKey, "16 bytes", ""},
		{"7fUFHnzv333FhMQpffrsE0bP7AVkYw6/kP87iq07nU0=", "SHA-256", ""},
		{"xd", "answers no key", ""},
	} {
		text := swap(t, goodResponse, goodAccept, c.value)
		f := the(t, responseFindings(text, ""), "handshake-accept-mismatch")
		if !strings.Contains(f.Text, c.says) {
			t.Errorf("%q does not say %q", f.Text, c.says)
		}
		if c.fixed == "" {
			if f.Fix != nil {
				t.Errorf("%s: the fix is %q", c.value, f.Fix.Bytes)
			}
			continue
		}
		if got := applied(t, text, f); got != swap(t, goodResponse, goodAccept, c.fixed) {
			t.Errorf("the fix makes %q", got)
		}
	}
}

// The title ends with the cause. The fix begins with what mends the server: the value itself is right for one key only.
func TestAcceptCause(t *testing.T) {
	for _, c := range []struct{ value, cause, mend string }{
		{"67QIY9gTnYgnQu2nt35Rpl+r+kg=", "the key was hashed with its newline (LF)", "Strip white space and line ends"},
		{"8E1hw/nkpBzN7OuKAmglK0FjsrE=", "the key was hashed without the GUID", "Hash key + "},
		{"C+s8yZIB99z7U9vZnrrVNGbbJDo=", "the key was base64-decoded before it was hashed", "Hash the key as it came"},
		{"MWQyOWFiNzM0YjBjOTU4NTI0MDA2OWE2ZTRlM2U5MWI2MWRhMTk2OQ==", "base64 was taken of the digest's hex digits", "Encode the 20 bytes"},
		{"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", "it is the sample value of RFC 6455", "Compute the value from the key of each request"},
		{"b'HSmrc0sMlYUkAGmm5OPpG2HaGWk='", "quotation marks or an escaped newline are around it", "Write the value alone"},
		{goodKey, "it is the key itself, sent back", ""},
		{"JdiiuafpBKRqD7eol0y4vJDTsTs=", "", ""}, // another key's: no mistake is known
	} {
		f := the(t, responseFindings(swap(t, goodResponse, goodAccept, c.value), goodRequest), "handshake-accept-mismatch")
		if f.Cause == nil {
			f.Cause = &rule.Cause{}
		}
		if f.Cause.Title != c.cause || !strings.HasPrefix(f.Cause.Mend, c.mend) || (c.mend == "") != (f.Cause.Mend == "") {
			t.Errorf("%s: the cause is %q, to be mended by %q", c.value, f.Cause.Title, f.Cause.Mend)
		}
		if !strings.HasPrefix(f.Fix.Text, f.Cause.Mend) || !strings.Contains(f.Fix.Text, goodAccept) || !strings.Contains(f.Fix.Text, "this key alone") {
			t.Errorf("%s: the fix is %q", c.value, f.Fix.Text)
		}
	}
}
