package ua.kolo.conferences;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.cases.Section;

/// Institutions talk about one case, as far as whoever acts may read it.
///
/// @param unit the institution that keeps the case and called it
/// @param keeper its name
/// @param file the case; null when whoever acts takes part in it no more
/// @param reference of the case; empty when whoever acts takes part in it no more
/// @param words null when whoever acts takes part in the case no more
/// @param version grows with each change
public record Conference(
    UUID id,
    UUID unit,
    String keeper,
    @Nullable UUID file,
    String reference,
    @Nullable Why why,
    Instant meetsAt,
    State state,
    int version,
    @Nullable Words words,
    Instant calledAt,
    String calledBy,
    List<Turn> turns,
    List<Invitation> invitations,
    List<Point> points,
    List<Note> notes,
    List<Decision> decisions) {
  /// How long a place and an explanation may be, in signs.
  static final int LONGEST = 4000;

  /// Why it is called.
  public enum Why {
    /// An assessment says that the danger is high.
    HIGH_RISK,
    /// It happened three times or more.
    REPEATED,
    /// Whoever leads the case judges so, and says why.
    JUDGEMENT
  }

  /// How it stands.
  public enum State {
    CALLED,
    HELD,
    CANCELLED
  }

  public Conference {
    turns = List.copyOf(turns);
    invitations = List.copyOf(invitations);
    points = List.copyOf(points);
    notes = List.copyOf(notes);
    decisions = List.copyOf(decisions);
  }

  public boolean isCalled() {
    return state == State.CALLED;
  }

  public boolean isHeld() {
    return state == State.HELD;
  }

  /// Institutions that are invited and not taken back.
  public List<Invitation> invited() {
    return invitations.stream().filter(Invitation::stands).toList();
  }

  /// The standing invitation of an institution.
  public Optional<Invitation> of(UUID institution) {
    return invited().stream().filter(one -> one.institution().equals(institution)).findFirst();
  }

  /// What stands on the agenda.
  public List<Point> agenda() {
    return points.stream().filter(one -> one.struckAt() == null).toList();
  }

  /// The minutes as corrected.
  public List<Note> minutes() {
    return notes.stream().filter(one -> !one.isStruck()).toList();
  }

  /// Decisions nobody reported done.
  public long openDecisions() {
    return decisions.stream().filter(Decision::isOpen).count();
  }

  /// Where it meets and why it is called; read by all who are invited.
  public record Words(@Nullable String place, @Nullable String explanation) {}

  /// It was called, changed, moved, held, called off.
  ///
  /// @param meetsAt the hour that held from then on
  public record Turn(
      What what, Instant meetsAt, @Nullable String words, Instant writtenAt, String writtenBy) {
    /// What was done.
    public enum What {
      CALLED,
      /// Another place or explanation.
      CHANGED,
      /// Another hour.
      MOVED,
      HELD,
      CANCELLED
    }
  }

  /// A point of the agenda.
  public record Point(
      UUID id,
      Section section,
      String words,
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant struckAt) {}

  /// An entry of the minutes.
  ///
  /// @param replaced the entry that corrects this one; what was corrected stays, struck through
  public record Note(
      UUID id,
      Section section,
      String words,
      Instant writtenAt,
      String writtenBy,
      @Nullable UUID replaces,
      @Nullable UUID replaced) {
    public boolean isStruck() {
      return replaced != null;
    }
  }

  /// Something said of a part of the file.
  public record Said(Section section, String words) {}

  /// One to be called.
  ///
  /// @param explanation needed when it is a judgement
  /// @param points of the agenda
  public record New(
      UUID file,
      Why why,
      Instant meetsAt,
      @Nullable String place,
      @Nullable String explanation,
      List<Said> points) {
    public New {
      points = points == null ? List.of() : List.copyOf(points);
    }
  }

  /// What is to be another.
  ///
  /// @param reason needed when it meets at another hour
  public record Change(
      Instant meetsAt,
      @Nullable String place,
      @Nullable String explanation,
      @Nullable String reason) {}
}
