package ua.kolo.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice that reaches the desk of the institution told.
///
/// @param unit who tells
/// @param reference the number of the report in the journal of who tells
/// @param content what it tells; null when it was destroyed with those who suffered
/// @param people whom it names, without those who were destroyed
/// @param takenAt when it was received; null while nobody said so
/// @param answer what was said about it, such as the number it got there
/// @param own the report the receiver made of it; null while there is none
/// @param withdrawnAt since when it is a mistake, and out of the receiver's sight
public record Arrival(
    UUID id,
    UUID unit,
    String sender,
    String reference,
    UUID receiver,
    String receiverName,
    boolean urgent,
    @Nullable Content content,
    List<Who> people,
    Instant sentAt,
    String sentBy,
    @Nullable Instant takenAt,
    @Nullable String takenBy,
    @Nullable String answer,
    @Nullable Own own,
    @Nullable Instant withdrawnAt) {
  static final int LONGEST = 4000;

  public Arrival {
    people = List.copyOf(people);
  }

  public boolean isTaken() {
    return takenAt != null;
  }

  /// The receiver's own report.
  ///
  /// @param report to the receiver alone
  /// @param reference its number in the receiver's journal
  public record Own(@Nullable UUID report, String reference) {}

  /// One to be sent.
  ///
  /// @param words what else the receiver should know
  public record New(UUID receiver, @Nullable String words) {}

  /// What it tells of the report; where and when it happened to those alone who go there.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Content(
      String kind,
      List<String> forms,
      List<String> hazards,
      List<String> urgent,
      int children,
      Instant receivedAt,
      @Nullable String happened,
      @Nullable String place,
      @Nullable String words) {
    public Content {
      forms = forms == null ? List.of() : List.copyOf(forms);
      hazards = hazards == null ? List.of() : List.copyOf(hazards);
      urgent = urgent == null ? List.of() : List.copyOf(urgent);
    }
  }

  /// Somebody it names.
  ///
  /// @param name empty when it is unknown or hidden
  /// @param born date or year, as shown
  /// @param struck whether the report names them no more: it did by mistake
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Who(
      String role,
      @Nullable String relationship,
      String name,
      @Nullable String born,
      boolean struck) {}
}
