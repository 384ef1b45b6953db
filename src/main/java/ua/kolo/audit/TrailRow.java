package ua.kolo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it is read.
public record TrailRow(
    long id,
    Instant happenedAt,
    @Nullable String actor,
    @Nullable UUID person,
    @Nullable UUID unit,
    Operation operation,
    String subjectKind,
    @Nullable UUID subject,
    @Nullable String rowId,
    List<String> changed,
    @Nullable String purpose,
    @Nullable String about,
    @Nullable String outcome,
    @Nullable Integer found) {
  /// The noun by which readers know the record: a door's kind, or the module whose row it is.
  public String noun() {
    var dot = subjectKind.indexOf('.');
    return dot < 0 ? subjectKind : subjectKind.substring(0, dot);
  }

  public boolean isDenial() {
    return operation == Operation.DENIED || operation == Operation.SIGN_IN_REFUSED;
  }

  /// Who did it: at the gate nobody acts yet, and the entry is about whoever came.
  @Nullable UUID doer() {
    return person == null && "account".equals(subjectKind) ? subject : person;
  }
}
