package ua.kolo.programmes;

/// The file as the council gave it. Its name is kept for people and never written to a log.
@SuppressWarnings("ArrayRecordComponent")
public record OriginalFile(String name, byte[] content) {}
