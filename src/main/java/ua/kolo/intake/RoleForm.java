package ua.kolo.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// As what somebody stands in a report, as typed.
record RoleForm(
    @Nullable String role, @Nullable String relationship, @Nullable List<String> categories) {
  static RoleForm of(Report.Involved one) {
    return new RoleForm(one.role(), one.relationship(), one.categories());
  }

  ReportPeople.As as() {
    var related = relationship == null || relationship.isBlank() ? null : relationship;
    return new ReportPeople.As(
        role == null ? "" : role, related, categories == null ? List.of() : categories);
  }
}
