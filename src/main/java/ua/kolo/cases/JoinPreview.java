package ua.kolo.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What will happen when a file is joined into another, before it does.
///
/// @param into the file that will lead
/// @param from the file that will be read only
/// @param coming those of it who are new to the leading file
/// @param readers posts of the house that work with it and would be let into the leading file
/// @param duties how many duties move with it
public record JoinPreview(
    CaseFile into,
    CaseFile from,
    List<CaseFile.Party> coming,
    List<Watcher> watchers,
    List<Circle.Post> readers,
    int duties) {
  public JoinPreview {
    coming = List.copyOf(coming);
    watchers = List.copyOf(watchers);
    readers = List.copyOf(readers);
  }

  /// What becomes of the part another institution takes.
  public enum Stay {
    /// In the leading file it stays, and sees who comes; with the joined one alone it keeps that.
    STAYS,
    /// It takes part in the leading file too, with the same parts.
    GOES_ON,
    /// Its part ends.
    ENDS
  }

  /// An institution that takes part in one of the two.
  ///
  /// @param leading whether it takes part in the file that will lead
  /// @param sees people it would see there whom it does not see now
  /// @param reaches people it would learn there how to reach, and does not know now
  public record Watcher(
      UUID institution,
      String name,
      boolean leading,
      Set<Section> sections,
      List<CaseFile.Party> sees,
      List<CaseFile.Party> reaches) {
    public Watcher {
      sections = Set.copyOf(sections);
      sees = List.copyOf(sees);
      reaches = List.copyOf(reaches);
    }

    /// Whether there is anything there it does not see now.
    public boolean learnsMore() {
      return !sees.isEmpty() || !reaches.isEmpty();
    }

    /// Whether it would see more, so that somebody has to say that it may.
    public boolean isWidened() {
      return leading && learnsMore();
    }
  }
}
