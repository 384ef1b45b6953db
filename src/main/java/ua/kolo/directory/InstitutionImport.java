package ua.kolo.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.law.Law;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Institutions from a table: first tried, then all rows or none. The same table again changes
/// nothing: an institution is known by its code, else by its name in its territory.
@Service
@Transactional
class InstitutionImport {
  private static final int MOST = 5000;
  private final InstitutionStore store;
  private final ContactStore reach;
  private final Territories territories;
  private final Law law;
  private final Clock clock;

  InstitutionImport(
      InstitutionStore store, ContactStore reach, Territories territories, Law law, Clock clock) {
    this.store = store;
    this.reach = reach;
    this.territories = territories;
    this.law = law;
    this.clock = clock;
  }

  /// What is wrong with a row, as a message key.
  record Fault(int row, String column, String code) {}

  /// What a table would do.
  record Outcome(int added, int changed, int same, List<Fault> faults) {
    public boolean isClean() {
      return faults.isEmpty();
    }
  }

  @Needs(Right.DIRECTORY_MANAGE)
  @Transactional(readOnly = true)
  public Outcome tried(List<List<String>> rows) {
    return run(rows, false);
  }

  /// Writes every row, or refuses when one is wrong.
  @Needs(Right.DIRECTORY_MANAGE)
  public Outcome taken(List<List<String>> rows) {
    if (!run(rows, false).isClean()) {
      throw new Conflict("directory.import.faulty");
    }
    return run(rows, true);
  }

  private Outcome run(List<List<String>> rows, boolean write) {
    var faults = new ArrayList<Fault>();
    var seen = new HashSet<String>();
    int added = 0;
    int changed = 0;
    int same = 0;
    var heads =
        rows.isEmpty() ? List.<String>of() : rows.getFirst().stream().map(this::head).toList();
    if (!heads.contains("name") || !heads.contains("territory") || rows.size() > MOST) {
      return new Outcome(0, 0, 0, List.of(new Fault(1, "name", "directory.import.heads")));
    }
    var kinds = kinds();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).stream().allMatch(String::isBlank)) {
        continue;
      }
      var row = row(heads, rows.get(i));
      var wrong = faults(i + 1, row, kinds, seen);
      faults.addAll(wrong);
      if (wrong.isEmpty()) {
        switch (take(row, write)) {
          case ADDED -> added++;
          case CHANGED -> changed++;
          case SAME -> same++;
        }
      }
    }
    return new Outcome(added, changed, same, faults);
  }

  private enum Effect {
    ADDED,
    CHANGED,
    SAME
  }

  private Effect take(Map<String, String> row, boolean write) {
    var edrpou = Edrpou.of(row.get("edrpou")).orElse(null);
    var name = row.getOrDefault("name", "");
    var territory = row.getOrDefault("territory", "");
    var change = new InstitutionChange(name, row.get("kind"), edrpou, null, territory);
    var known =
        edrpou == null ? store.byName(territory, Folding.fold(name)) : store.byEdrpou(edrpou);
    if (known.isEmpty() && edrpou != null) {
      known = store.byName(territory, Folding.fold(name));
    }
    if (known.isEmpty()) {
      if (write) {
        add(change, row);
      }
      return Effect.ADDED;
    }
    var head = store.head(known.get()).orElseThrow();
    var whole = new InstitutionChange(name, change.kind(), edrpou, head.parent(), territory);
    if (!differs(head, whole) && contactsKnown(head, row)) {
      return Effect.SAME;
    }
    if (write) {
      store.change(head, head.version(), whole, Days.today(clock));
      store.addName(head.id(), territory, name, Folding.fold(name));
      addContacts(head.id(), row);
    }
    return Effect.CHANGED;
  }

  private void add(InstitutionChange change, Map<String, String> row) {
    var id = ua.kolo.platform.Ids.next();
    store.add(id, change, Days.today(clock), clock.instant());
    store.addName(id, change.territory(), change.name(), Folding.fold(change.name()));
    addContacts(id, row);
  }

  private void addContacts(java.util.UUID id, Map<String, String> row) {
    var phone = row.get("phone");
    if (phone != null) {
      reach.addContact(id, Contact.Kind.PHONE, phone, clock.instant());
    }
    var email = row.get("email");
    if (email != null) {
      reach.addContact(id, Contact.Kind.EMAIL, email, clock.instant());
    }
  }

  private boolean contactsKnown(InstitutionStore.Head head, Map<String, String> row) {
    var values = reach.contacts(head.id()).stream().map(Contact::value).toList();
    return List.of("phone", "email").stream()
        .map(row::get)
        .allMatch(value -> value == null || values.contains(value));
  }

  private static boolean differs(InstitutionStore.Head head, InstitutionChange change) {
    var edrpou = change.edrpou() == null ? null : change.edrpou().value();
    return !head.name().equals(change.name())
        || !java.util.Objects.equals(head.kind(), change.kind())
        || !java.util.Objects.equals(head.edrpou(), edrpou)
        || !head.territory().equals(change.territory());
  }

  private List<Fault> faults(
      int line, Map<String, String> row, Set<String> kinds, Set<String> seen) {
    var faults = new ArrayList<Fault>();
    if (!row.containsKey("name")) {
      faults.add(new Fault(line, "name", "directory.institution.name.missing"));
    }
    var territory = row.get("territory");
    if (territory == null || territories.find(territory).isEmpty()) {
      faults.add(new Fault(line, "territory", "directory.institution.territory.unknown"));
    }
    var kind = row.get("kind");
    if (kind != null && !kinds.contains(kind)) {
      faults.add(new Fault(line, "kind", "directory.institution.kind.unknown"));
    }
    var edrpou = row.get("edrpou");
    if (edrpou != null && Edrpou.of(edrpou).isEmpty()) {
      faults.add(new Fault(line, "edrpou", "directory.institution.edrpou.wrong"));
    }
    var email = row.get("email");
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      faults.add(new Fault(line, "email", "directory.contact.email.wrong"));
    }
    var key = edrpou == null ? territory + Folding.fold(row.getOrDefault("name", "")) : edrpou;
    if (!seen.add(key)) {
      faults.add(new Fault(line, "name", "directory.import.twice"));
    }
    return faults;
  }

  private Set<String> kinds() {
    var kinds = new HashSet<String>();
    var today = Days.today(clock);
    law.values("agency_type", today).forEach(value -> kinds.add(value.item()));
    law.values("org_kind", today).forEach(value -> kinds.add(value.item()));
    return kinds;
  }

  private String head(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> row(List<String> heads, List<String> cells) {
    var row = new HashMap<String, @Nullable String>();
    for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
      // The mark put before what looks like a formula.
      var text = cells.get(i).strip().replaceFirst("^'", "");
      if (!text.isEmpty()) {
        row.put(heads.get(i), text);
      }
    }
    return Map.copyOf(row);
  }
}
