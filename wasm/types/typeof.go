package main

import (
	"fmt"
	"go/ast"
)

// basic maps Go's types to TypeScript's. Wider integers are left out: JavaScript cannot hold them.
var basic = map[string]string{
	"bool":    "boolean",
	"string":  "string",
	"int":     "number",
	"float64": "number",
}

// arrays maps the element type of a slice to the typed array that stands beside the plain properties.
var arrays = map[string]string{
	"byte":    "Uint8Array",
	"uint32":  "Uint32Array",
	"int32":   "Int32Array",
	"float64": "Float64Array",
}

// typeOf returns the TypeScript type of a Go type: of a slice that crosses beside the plain properties its typed array.
func typeOf(expr ast.Expr, beside bool) (string, error) {
	switch t := expr.(type) {
	case *ast.Ident:
		return namedType(t)
	case *ast.ArrayType:
		if t.Len != nil {
			return "", fmt.Errorf("an array of fixed length cannot cross")
		}
		if beside {
			return typedArray(t.Elt)
		}
		elem, err := typeOf(t.Elt, false)
		return elem + "[]", err
	}
	return "", fmt.Errorf("type %T cannot cross", expr)
}

func namedType(t *ast.Ident) (string, error) {
	if ts, ok := basic[t.Name]; ok {
		return ts, nil
	}
	if ast.IsExported(t.Name) {
		return t.Name, nil
	}
	return "", fmt.Errorf("type %s cannot cross", t.Name)
}

func typedArray(elem ast.Expr) (string, error) {
	if ident, ok := elem.(*ast.Ident); ok {
		if ts, ok := arrays[ident.Name]; ok {
			return ts, nil
		}
	}
	return "", fmt.Errorf("a typed array holds bytes, uint32, int32 or float64")
}
