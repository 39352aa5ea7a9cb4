package rule

import "testing"

// TestForces has every rule about heads say how binding it is, and who decides where no text does.
func TestForces(t *testing.T) {
	for _, table := range [...][]Rule{handshakeRules, responseRules, h2Rules, negotiationRules} {
		for _, r := range table {
			if r.Force == Unsaid {
				t.Errorf("%s does not say how binding it is", r.ID)
			}
			if (r.Force == Registry || r.Force == Practice) && r.Demander == "" {
				t.Errorf("%s: nobody is named by whom it is so", r.ID)
			}
			if r.Severity == Error && r.Force != Must {
				t.Errorf("%s: an error about heads is against a MUST, not a %s", r.ID, r.Force)
			}
		}
	}
}
