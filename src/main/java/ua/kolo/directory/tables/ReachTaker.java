package ua.kolo.directory.tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.kolo.directory.Contact;
import ua.kolo.directory.Contacts;
import ua.kolo.directory.Institutions;

/// Takes in how an institution is reached and whom it serves: what stands in a cell is all there is
/// of its kind, and an empty cell means there is none.
final class ReachTaker {
  private final Institutions institutions;
  private final Contacts contacts;
  private final Meanings meanings;
  private final Findings findings;

  ReachTaker(Institutions institutions, Contacts contacts, Meanings meanings, Findings findings) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.meanings = meanings;
    this.findings = findings;
  }

  void reach(Line line, UUID id, List<Contact> known, Map<Column, String> shown) {
    for (var kind : Column.contacts()) {
      var column = Column.of(kind);
      var before = shown.getOrDefault(column, "");
      if (line.has(column) && !line.text(column).equals(before)) {
        findings.attempt(
            line,
            column,
            () -> {
              var own = known.stream().filter(one -> one.kind() == kind).toList();
              if (reach(id, kind, own, line.text(column))) {
                findings.shift(line, column, before, line.text(column));
              }
            });
      }
    }
  }

  // One that is written otherwise but means the same stays, and stays verified.
  private boolean reach(UUID id, Contact.Kind kind, List<Contact> own, String cell) {
    var wanted = new LinkedHashSet<String>();
    for (var part : Cells.parts(cell)) {
      boolean asIs = own.stream().anyMatch(one -> Cells.plain(one.value()).equals(part));
      wanted.add(asIs ? part : Contact.tidy(kind, part));
    }
    var kept = own.stream().map(one -> Cells.plain(one.value())).toList();
    own.stream()
        .filter(one -> !wanted.contains(Cells.plain(one.value())))
        .forEach(one -> contacts.remove(id, one.id()));
    wanted.stream()
        .filter(value -> !kept.contains(value))
        .forEach(value -> contacts.add(id, kind, value));
    return !wanted.equals(new LinkedHashSet<>(kept));
  }

  void serve(Line line, UUID id, List<String> known, String before) {
    if (!line.has(Column.SERVES) || line.text(Column.SERVES).equals(before)) {
      return;
    }
    findings.attempt(
        line,
        Column.SERVES,
        () -> {
          var wanted =
              Cells.parts(line.text(Column.SERVES)).stream()
                  .map(meanings::place)
                  .distinct()
                  .toList();
          known.stream()
              .filter(code -> !wanted.contains(code))
              .forEach(code -> institutions.stopServing(id, code));
          wanted.stream()
              .filter(code -> !known.contains(code))
              .forEach(code -> institutions.serve(id, code));
          if (!Set.copyOf(wanted).equals(Set.copyOf(known))) {
            findings.shift(line, Column.SERVES, before, line.text(Column.SERVES));
          }
        });
  }
}
