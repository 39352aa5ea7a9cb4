package payload

var ocpp = Format{
	ID: "ocpp", Label: "OCPP", Subprotocols: []string{"ocpp1.2", "ocpp1.5", "ocpp1.6", "ocpp2.0", "ocpp2.0.1", "ocpp2.1"},
	read: readOCPP, weights: weights{0, 6, 1, 0, 0, 't'},
}

// The messages of OCPP-J by their type, as places wants them.
const ocppTypes = `
2: nssd|Type/Message id/Action/Payload|CALL|Asks the other side for an action|
3: nsd|Type/Message id/Payload|CALLRESULT|Answers the CALL of this id|
4: nsssd|Type/Message id/Error code/Description/Details|CALLERROR|The CALL of this id has failed|
5: nsssd|Type/Message id/Error code/Description/Details|CALLRESULTERROR|The CALLRESULT of this id could not be read|
6: nssd|Type/Message id/Action/Payload|SEND|Asks for an action, and wants no answer|
`

// readOCPP reads a message of OCPP-J, an array with the type first.
func readOCPP(b []byte, t *tree) (int, string) {
	const not = "It is no array with a type of OCPP."
	if len(b) < 4 || b[0] != '[' || b[2] != ',' {
		return 0, not
	}
	row := rowOf(ocppTypes, string(b[1:2]))
	if row == "" || !readJSON(b, 0, len(b), "", t) || !t.places(b, row) {
		return 0, not
	}
	if action := t.valueOf("Action"); action != "" && action[0] >= 'A' && action[0] <= 'Z' {
		return scoreKnown, "It is an array as messages of OCPP are, with an action."
	}
	return scoreShaped + 1, "A guess: it is an array as messages of OCPP are."
}
