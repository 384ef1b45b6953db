package ua.kolo.letters;

import org.jspecify.annotations.Nullable;

/// A letter with its words.
///
/// @param text null where it is read in the mail only
public record LetterRead(Letter letter, String subject, @Nullable String text) {}
