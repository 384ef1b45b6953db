package ua.kolo.law;

/// The acting institution goes by the program's edition of a term again.
public record OwnTermGivenUp(String code) {}
