package ua.kolo.platform;

import java.util.Optional;

/// Records people call by a number: of a journal, of files. The frame's search asks all of them for
/// what does not begin with a digit.
@FunctionalInterface
public interface NumberedRecords {
  /// The page of the acting institution's record that bears the number; empty when none does, when
  /// the words are no number of this register, and when whoever acts may not see it.
  Optional<String> page(String typed);
}
