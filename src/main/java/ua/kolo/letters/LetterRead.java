package ua.kolo.letters;

import java.util.List;

/// A letter with its words.
///
/// @param lines none where it is read in the mail only
public record LetterRead(Letter letter, String subject, List<String> lines) {
  public LetterRead {
    lines = List.copyOf(lines);
  }
}
