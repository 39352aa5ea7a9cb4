package inspect_test

import "reflect"

// jsProperties returns a struct as the boundary hands it over: by the names of the js tags, nil pointers left out.
func jsProperties(v any) map[string]any {
	out := map[string]any{}
	rv := reflect.ValueOf(v)
	for i := range rv.NumField() {
		field := rv.Type().Field(i)
		if !field.IsExported() || rv.Field(i).Kind() == reflect.Pointer && rv.Field(i).IsNil() {
			continue
		}
		out[field.Tag.Get("js")] = jsValue(rv.Field(i))
	}
	return out
}

func jsValue(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer:
		return jsValue(v.Elem())
	case reflect.Struct:
		return jsProperties(v.Interface())
	case reflect.Slice:
		list := []any{}
		for i := range v.Len() {
			list = append(list, jsValue(v.Index(i)))
		}
		return list
	}
	return v.Interface()
}
