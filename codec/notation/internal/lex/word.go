package lex

func IsWordChar(c byte) bool { return IsLetter(c) || IsDigit(c) || c == '_' || c >= 0x80 }
