package ua.kolo.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import ua.kolo.platform.Days;

/// A report as a notice of another institution tells it, to be read through before it is
/// registered.
final class FromNotice {
  private static final int SLOTS = 5;

  private FromNotice() {}

  static ReportForm form(Arrival notice, UUID draft, boolean police, Instant now) {
    var told = Objects.requireNonNull(notice.content());
    var empty = ReportForm.empty(draft, police, now.atZone(Days.KYIV));
    var sent = notice.sentAt().atZone(Days.KYIV);
    return new ReportForm(
        draft,
        notice.id(),
        null,
        police ? "A5" : "A2",
        "MESSAGE",
        "SUBJECT",
        "SUBJECT",
        Days.show(sent.toLocalDate()),
        ReportForm.SHOWN.format(sent),
        null,
        told.kind(),
        told.forms(),
        told.hazards(),
        told.urgent(),
        told.children() == 0 ? null : Integer.toString(told.children()),
        empty.repeated(),
        List.of(),
        told.words(),
        told.happened(),
        told.place(),
        notice.sender(),
        null,
        null,
        notice.reference(),
        people(notice.people()));
  }

  // She who suffered first and who did it second, as the form has them.
  private static List<PartyForm> people(List<Arrival.Who> named) {
    var left = new ArrayList<>(named.stream().filter(one -> !one.struck()).toList());
    var people = new ArrayList<PartyForm>();
    people.add(taken(left, "VICTIM", one -> one.role().matches("VICTIM|CHILD_VICTIM")));
    people.add(taken(left, "OFFENDER", one -> one.role().matches("OFFENDER|CHILD_OFFENDER")));
    left.forEach(one -> people.add(party(one)));
    while (people.size() < SLOTS) {
      people.add(PartyForm.as(people.size() == SLOTS - 1 ? "WITNESS" : "CHILD_WITNESS"));
    }
    return people;
  }

  private static PartyForm taken(
      List<Arrival.Who> left, String otherwise, Predicate<Arrival.Who> sought) {
    var found = left.stream().filter(sought).findFirst();
    found.ifPresent(left::remove);
    return found.map(FromNotice::party).orElseGet(() -> PartyForm.as(otherwise));
  }

  private static PartyForm party(Arrival.Who who) {
    return new PartyForm(
        who.role(),
        who.name(),
        who.born(),
        null,
        null,
        null,
        null,
        who.relationship(),
        List.of(),
        null,
        (who.name().isEmpty() && who.born() == null) ? true : null);
  }
}
