package ua.kolo.law;

/// A value of a list, such as `violence_form` / `PHYSICAL`.
public record ListValue(Basis basis, String list, String item, Phrase name) {}
