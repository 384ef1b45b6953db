package ua.kolo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Person;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Supplements;
import ua.kolo.platform.BadRequest;

/// Who the people of reports are: known to the institution, or written now.
@Component
class Whom {
  private static final Person.New NOTHING_TYPED = new Person.New(Identity.named(""), List.of());
  private final Persons persons;
  private final Supplements supplements;
  private final Otherwise sentence;

  Whom(Persons persons, Supplements supplements, Otherwise sentence) {
    this.persons = persons;
    this.supplements = supplements;
    this.sentence = sentence;
  }

  /// Whom a report names.
  ///
  /// @param day of which it tells: whoever was a child then is one in it
  record Told(List<NewReport.Named> people, LocalDate day) {}

  /// The people of a report once it is known who they are and as what.
  ///
  /// @param otherwise what was typed of those known already and contradicts what was known
  record Settled(List<NewReport.Named> people, List<String> otherwise) {}

  Settled settled(Told report) {
    return settled(List.of(report)).getFirst();
  }

  /// The same of several reports, in their order; all who are new are written at once.
  List<Settled> settled(List<Told> reports) {
    var otherwise = reports.stream().map(_ -> new ArrayList<String>()).toList();
    var known = new ArrayList<Map<UUID, Identity>>();
    for (int i = 0; i < reports.size(); i++) {
      var people = reports.get(i).people();
      known.add(learned(people, known(people), otherwise.get(i)));
    }
    var fresh =
        reports.stream()
            .flatMap(report -> report.people().stream())
            .filter(one -> one.person() == null)
            .map(Whom::written)
            .toList();
    var written = persons.add(fresh).iterator();
    var settled = new ArrayList<Settled>();
    for (int i = 0; i < reports.size(); i++) {
      settled.add(new Settled(settled(reports.get(i), known.get(i), written), otherwise.get(i)));
    }
    return settled;
  }

  private static List<NewReport.Named> settled(
      Told report, Map<UUID, Identity> known, Iterator<UUID> written) {
    var settled = new ArrayList<NewReport.Named>();
    for (var one : report.people()) {
      var person = one.person();
      var who =
          person == null ? written(one).identity() : Objects.requireNonNull(known.get(person));
      settled.add(
          one.as(
              person == null ? written.next() : person, Roles.on(report.day(), who, one.role())));
    }
    return settled;
  }

  // What was typed of those known already goes to them; what contradicts, into the report.
  private Map<UUID, Identity> learned(
      List<NewReport.Named> people, Map<UUID, Identity> before, List<String> otherwise) {
    boolean learned = false;
    for (var one : people) {
      var typed = written(one);
      if (one.person() != null && !typed.equals(NOTHING_TYPED)) {
        var name = Objects.requireNonNull(before.get(one.person())).name();
        var contradicted = supplements.add(one.person(), typed.identity(), typed.hiddenAddresses());
        if (!contradicted.isEmpty()) {
          otherwise.add(sentence.of(name, contradicted));
        }
        learned = true;
      }
    }
    return learned ? known(people) : before;
  }

  private static Person.New written(NewReport.Named named) {
    var identity = named.identity() == null ? Identity.named("") : named.identity();
    var hidden = named.hiddenAddresses() == null ? List.<String>of() : named.hiddenAddresses();
    return new Person.New(identity, hidden);
  }

  private Map<UUID, Identity> known(List<NewReport.Named> people) {
    var asked =
        people.stream().map(NewReport.Named::person).filter(Objects::nonNull).distinct().toList();
    var found =
        persons.named(asked).stream()
            .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
    if (found.size() < asked.size()) {
      throw new BadRequest("intake.person.unknown");
    }
    return found;
  }
}
