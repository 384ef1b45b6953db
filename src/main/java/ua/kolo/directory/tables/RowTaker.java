package ua.kolo.directory.tables;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Contacts;
import ua.kolo.directory.Edrpou;
import ua.kolo.directory.Institution;
import ua.kolo.directory.InstitutionChange;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;

/// Takes rows into the register, each by the directory's doors, and remembers what it did and what
/// was refused. A cell that says what the register says is left alone.
final class RowTaker {
  private final Institutions institutions;
  private final Meanings meanings;
  private final Cells cells;
  private final Register register;
  private final ReachTaker reach;
  private final Findings findings;
  private final Map<Line, UUID> taken = new LinkedHashMap<>();
  private final Set<UUID> met = new HashSet<>();

  RowTaker(
      Institutions institutions,
      Contacts contacts,
      Meanings meanings,
      Cells cells,
      Register register,
      Findings findings) {
    this.institutions = institutions;
    this.reach = new ReachTaker(institutions, contacts, meanings, findings);
    this.findings = findings;
    this.meanings = meanings;
    this.cells = cells;
    this.register = register;
  }

  void take(Line line) {
    findings.attempt(line, null, () -> takeWhole(line));
  }

  /// After all rows: one may lie under another further down.
  void takeParents() {
    taken.forEach((line, id) -> findings.attempt(line, Column.PARENT, () -> takeParent(line, id)));
  }

  private void takeWhole(Line line) {
    var territory = findings.find(line, Column.TERRITORY, () -> territory(line));
    var code = findings.find(line, Column.EDRPOU, () -> code(line));
    if (territory == null || code == null) {
      findings.attempt(line, Column.KIND, () -> kind(line, null));
      return;
    }
    var meant = register.meant(line, territory);
    if (meant.isEmpty()) {
      add(line, territory);
      return;
    }
    var known = meant.get();
    if (!met.add(known.id())) {
      throw new BadRequest("directory.import.twice");
    }
    findings.stands(line, known.name(), false);
    change(line, known, territory);
  }

  // Empty when the table does not say.
  private String territory(Line line) {
    var code = line.text(Column.TERRITORY);
    var words = line.has(Column.TERRITORY) ? code : line.text(Column.PLACE);
    return words.isEmpty() ? "" : meanings.place(words);
  }

  private static String code(Line line) {
    var typed = line.text(Column.EDRPOU);
    if (!typed.isEmpty() && Edrpou.of(typed).isEmpty()) {
      throw new BadRequest("directory.institution.edrpou.wrong");
    }
    return typed;
  }

  private void add(Line line, String territory) {
    var name = line.text(Column.NAME);
    if (name.isEmpty()) {
      throw new BadRequest("directory.institution.name.missing");
    }
    if (territory.isEmpty()) {
      throw new BadRequest("directory.import.place.missing");
    }
    if (!line.text(Column.CLOSED).isEmpty()) {
      throw new BadRequest("directory.import.closed");
    }
    var kind = findings.find(line, Column.KIND, () -> kind(line, null));
    var code = line.text(Column.EDRPOU);
    // Recognised as nobody who is here: another code, if the name is the same.
    var change =
        new InstitutionChange(
                name,
                kind == null || kind.isEmpty() ? null : kind,
                Edrpou.of(code).orElse(null),
                null,
                territory)
            .deliberately();
    var id = institutions.add(change);
    met.add(id);
    register.put(id, name, code, territory);
    taken.put(line, id);
    findings.stands(line, name, true);
    tell(line, Map.of(), Set.of(Column.KIND, Column.EDRPOU, Column.PLACE));
    reach.reach(line, id, List.of(), Map.of());
    reach.serve(line, id, List.of(), "");
  }

  private void change(Line line, Entry known, String territory) {
    var shown = cells.cells(known);
    if (!known.isOpen()) {
      requireSame(line, shown);
      return;
    }
    taken.put(line, known.id());
    var kind = findings.find(line, Column.KIND, () -> kind(line, known));
    var change =
        new InstitutionChange(
            name(line, known),
            kind == null || kind.isEmpty() ? known.kind() : kind,
            Edrpou.of(line.text(Column.EDRPOU)).or(() -> Edrpou.of(known.edrpou())).orElse(null),
            known.parent(),
            territory.isEmpty() ? known.territory() : territory);
    if (differs(known, change)) {
      var before = Map.of(Column.KIND, shown.getOrDefault(Column.KIND, ""));
      findings.attempt(
          line,
          null,
          () -> {
            institutions.change(known.id(), known.version(), change);
            tellChange(line, known, change, before.getOrDefault(Column.KIND, ""));
          });
    }
    reach.reach(line, known.id(), known.contacts(), shown);
    reach.serve(line, known.id(), known.serves(), shown.getOrDefault(Column.SERVES, ""));
  }

  // A name it is known by besides is no new name; only other letters of the first one are.
  private static String name(Line line, Entry known) {
    var name = line.text(Column.NAME);
    boolean alias =
        !name.equals(Cells.plain(known.name()))
            && known.names().stream().skip(1).anyMatch(one -> Cells.plain(one).equals(name));
    boolean numbered = line.text(Column.ID).equals(known.id().toString());
    return name.isEmpty() || (alias && !numbered) ? known.name() : name;
  }

  private static boolean differs(Entry known, InstitutionChange change) {
    return !Cells.plain(known.name()).equals(change.name())
        || !Objects.equals(known.kind(), change.kind())
        || !Objects.equals(known.edrpou(), code(change))
        || !known.territory().equals(change.territory());
  }

  private static @Nullable String code(InstitutionChange change) {
    return change.edrpou() == null ? null : change.edrpou().value();
  }

  // Empty when the table does not say; what stands there already need not be in the lists.
  private String kind(Line line, @Nullable Entry known) {
    var cell = line.text(Column.KIND);
    if (cell.isEmpty() || (known != null && cell.equals(known.kind()))) {
      return cell;
    }
    return meanings.kind(cell);
  }

  private void requireSame(Line line, Map<Column, String> shown) {
    line.cells()
        .forEach(
            (column, cell) -> {
              boolean informs = column == Column.PLACE || column == Column.VERIFIED;
              if (!informs && !cell.isEmpty() && !cell.equals(shown.getOrDefault(column, ""))) {
                throw new Conflict("directory.institution.closed");
              }
            });
  }

  private void takeParent(Line line, UUID id) {
    if (!line.has(Column.PARENT)) {
      return;
    }
    var institution = institutions.find(id);
    var cell = line.text(Column.PARENT);
    var parent = cell.isEmpty() ? null : register.above(cell, institution.territory());
    if (Objects.equals(parent, institution.parent())) {
      return;
    }
    var before = institution.parent() == null ? "" : named(institution.parent());
    institutions.change(id, institution.version(), under(institution, parent));
    findings.shift(line, Column.PARENT, before, parent == null ? "" : named(parent));
  }

  private static InstitutionChange under(Institution known, @Nullable UUID parent) {
    return new InstitutionChange(
        known.name(), known.kind(), known.edrpou(), parent, known.territory());
  }

  private String named(UUID id) {
    return institutions.find(id).name();
  }

  private void tellChange(Line line, Entry known, InstitutionChange change, String kind) {
    findings.shift(line, Column.NAME, known.name(), change.name());
    if (!Objects.equals(known.kind(), change.kind())) {
      findings.shift(line, Column.KIND, kind, line.text(Column.KIND));
    }
    findings.shift(line, Column.EDRPOU, Objects.toString(known.edrpou(), ""), text(code(change)));
    if (!known.territory().equals(change.territory())) {
      findings.shift(
          line, Column.PLACE, cells.place(known.territory()), cells.place(change.territory()));
    }
  }

  private void tell(Line line, Map<Column, String> before, Set<Column> columns) {
    Arrays.stream(Column.values())
        .filter(columns::contains)
        .forEach(
            column ->
                findings.shift(line, column, before.getOrDefault(column, ""), line.text(column)));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
