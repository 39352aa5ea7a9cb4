package handshake

import "github.com/wslens/wslens/codec/rule"

// refusalFields are what the response of a status must have (RFC 9110 section 15.5), and the value that is due if only one
// will do.
var refusalFields = [...]struct {
	status               int
	name, value, section string
}{
	{401, "WWW-Authenticate", "", "15.5.2"},
	{405, "Allow", "", "15.5.6"},
	{407, "Proxy-Authenticate", "", "15.5.8"},
	{426, nameUpgrade, "websocket\r\nConnection: Upgrade", "15.5.22"},
}

// refusal wants the fields of a refusal that say what would do. HTTP/2 has no Upgrade.
func (c *checker) refusal(h, request *Head) {
	for i := range refusalFields {
		row := &refusalFields[i]
		if row.status != h.Status || h.Excerpt || h.First(row.name) != nil || h.HTTP2 && row.name == nameUpgrade {
			continue
		}
		f := c.add(rule.HandshakeRefusalField, orStartLine(h, h.StatusAt), "There is no %s, which RFC 9110 section %s demands.", row.name, row.section)
		if row.value != "" {
			insert(f, h, row.name, row.value)
			f.Fix.Text = "Add Upgrade"
		}
	}
	c.refusedVersion(h, request)
}

// refusedVersion wants the versions of the server in an error to a request of another version (RFC 6455 section 4.4). Other
// statuses than these refuse for other reasons.
func (c *checker) refusedVersion(h, request *Head) {
	if h.Status != 426 && h.Status != 400 || request == nil || h.Excerpt || h.First(nameVersion) != nil {
		return
	}
	if asked := request.First(nameVersion); asked != nil && asked.Value != "13" {
		insert(c.add(rule.HandshakeRefusalVersions, orStartLine(h, h.StatusAt), "The request asks for version %q; this refusal does not say in "+
			"Sec-WebSocket-Version which versions the server speaks.", asked.Value), h, nameVersion, "13")
	}
}
