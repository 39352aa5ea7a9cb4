package payload

var ocpp = Format{
	ID: "ocpp", Label: "OCPP", Subprotocols: []string{"ocpp1.2", "ocpp1.5", "ocpp1.6", "ocpp2.0", "ocpp2.0.1", "ocpp2.1"},
	read: readOCPP, weights: weights{0, 6, 1, 0, 0, 't'},
}

// The messages of OCPP-J by their type: name, meaning, and a letter for each further element, as in wampTypes.
const ocppTypes = `
2: CALL|Asks the other side for an action|iNp
3: CALLRESULT|Answers a CALL|ip
4: CALLERROR|A CALL has failed|iCDd
5: CALLRESULTERROR|A CALLRESULT could not be read|iCDd
6: SEND|Asks for an action, and wants no answer|iNp
`

const ocppElements = `
i: sMessage id|The CALL, in its answer too
N: sAction|What is asked for
p: dPayload|The values of the action, or its result
C: sError code|What kind of error it is
D: sDescription|What went wrong
d: dDetails|More of what went wrong
`

// readOCPP reads a message of OCPP-J, an array with the type first.
func readOCPP(b []byte, t *tree) (int, string) {
	const not = "It is no array with a type of OCPP."
	if len(b) < 4 || b[0] != '[' || b[1] < '2' || b[1] > '6' || b[2] != ',' {
		return 0, not
	}
	if !readJSON(b, 0, len(b), "", t) {
		return scoreHint, "It begins with a type of OCPP."
	}
	good, _ := t.positions(b, 0, ocppTypes, ocppElements, kindOfJSON)
	switch {
	case !good:
		return scoreHint, "It begins with a type of OCPP."
	case t.nodes[0].Name == "CALL" && len(t.nodes) > 3 && t.nodes[3].Value != "" && t.nodes[3].Value[0]&0x20 == 0:
		return scoreKnown, "It is an array as messages of OCPP are, with an action."
	}
	return scoreShaped + 1, "A guess: it is an array as messages of OCPP are."
}
