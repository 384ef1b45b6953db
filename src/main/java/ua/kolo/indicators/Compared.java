package ua.kolo.indicators;

/// A published indicator of one programme, and how it stands in a year.
public record Compared(Indicator indicator, Progress progress) {}
