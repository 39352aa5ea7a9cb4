package inspect

import (
	"github.com/wslens/wslens/codec/build"
	"github.com/wslens/wslens/codec/report"
)

// The types of reports are in package report, those of building in package build; these are aliases for programs that import inspect
// alone.
type (
	Report            = report.Report
	Notation          = report.Notation
	Candidate         = report.Candidate
	Weighing          = report.Weighing
	Verdict           = report.Verdict
	Passage           = report.Passage
	Story             = report.Story
	Frame             = report.Frame
	Field             = report.Field
	Message           = report.Message
	Finding           = report.Finding
	Fix               = report.Fix
	Handshake         = report.Handshake
	Head              = report.Head
	HeadField         = report.HeadField
	Term              = report.Term
	Reply             = report.Reply
	Acceptance        = report.Acceptance
	Step              = report.Step
	Connection        = report.Connection
	Lane              = report.Lane
	LaneDeflate       = report.LaneDeflate
	Pair              = report.Pair
	Capture           = report.Capture
	CaptureConnection = report.CaptureConnection
	Summary           = report.Summary
	ByteCounts        = report.ByteCounts
	FrameColumns      = report.FrameColumns
	Blocks            = report.Blocks
	Block             = report.Block
	Readings          = report.Readings
	ReadingNode       = report.ReadingNode
	ReadingProblem    = report.ReadingProblem
	ReadingCandidate  = report.ReadingCandidate
	EncodeSpec        = build.Spec
	Encoded           = build.Encoded
	SpecError         = build.SpecError
)

// Encode builds what spec asks for, as build.Encode does.
func Encode(spec EncodeSpec) (Encoded, error) { return build.Encode(spec) }
