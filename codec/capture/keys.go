package capture

// key is a member whose last value is kept.
type key int

const (
	keyType key = iota
	keyTime
	keyOpcode
	keyData
	keyEvent
	keyRequestID
	keyTimestamp
	keyError
	keyPayload
	keyMask
	keyResource
	keyVersion
	keyURL
	keyMethod
	keyRequestText
	keyStatus
	keyReason
	keyText
	keyName
	keyValue
	keys
)

// Where a key counts: in an object of a list or one that is no value of a key, in the parameters of an event, in a request,
// and in a response.
const (
	inItem = 1 << iota
	inParams
	inRequest
	inResponse
)

// names are the keys as the text has them, and where they count: a URL, say, stands in many an object.
var names = [keys]struct {
	name string
	in   int
}{
	keyType: {"type", inItem}, keyTime: {"time", inItem}, keyOpcode: {"opcode", inItem | inResponse}, keyData: {"data", inItem},
	keyEvent: {"method", inItem}, keyRequestID: {"requestId", inItem | inParams}, keyTimestamp: {"timestamp", inItem | inParams},
	keyError: {"errorMessage", inParams}, keyPayload: {"payloadData", inItem | inResponse}, keyMask: {"mask", inItem | inResponse},
	keyResource: {"_resourceType", inItem}, keyVersion: {"httpVersion", inRequest | inResponse},
	keyURL: {"url", inRequest | inParams}, keyMethod: {"method", inRequest}, keyRequestText: {"requestHeadersText", inResponse},
	keyStatus: {"status", inResponse}, keyReason: {"statusText", inResponse}, keyText: {"headersText", inResponse},
	keyName: {"name", inItem}, keyValue: {"value", inItem},
}
