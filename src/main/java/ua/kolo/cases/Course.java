package ua.kolo.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// All that happened in a case, the latest first.
@Component
class Course {
  private final Cases cases;
  private final CaseEntries entries;
  private final CaseEvents events;
  private final FileLinks links;
  private final Circles circles;
  private final CaseWords words;
  private final MessageSource messages;

  Course(
      Cases cases,
      CaseEntries entries,
      CaseEvents events,
      FileLinks links,
      Circles circles,
      CaseWords words,
      MessageSource messages) {
    this.cases = cases;
    this.entries = entries;
    this.events = events;
    this.links = links;
    this.circles = circles;
    this.words = words;
    this.messages = messages;
  }

  /// @param more what happened in other modules
  List<Moment> of(
      CaseFile file, List<Participation> participations, List<Moment> more, Locale reader) {
    var moments = new ArrayList<>(more);
    var lists = words.lists(reader);
    cases.turns(file.id()).forEach(turn -> moments.add(turn(turn, lists, reader)));
    file.reports()
        .forEach(
            report ->
                moments.add(
                    said(
                        report.joinedAt(),
                        "file",
                        "cases.course.report",
                        report.reference(),
                        report.joinedBy(),
                        reader)));
    participations.forEach(part -> participation(part, reader).forEach(moments::add));
    links.of(file.id()).forEach(link -> link(file, link, reader).forEach(moments::add));
    circles.of(file.id()).course().forEach(one -> moments.add(change(one, reader)));
    var triggers = words.triggers(reader);
    events.of(file.id()).forEach(one -> moments.add(event(one, triggers, reader)));
    var sections = words.sections(reader);
    for (var entry : entries.of(file.id())) {
      moments.add(entry(file, entry, sections, reader));
      withdrawal(entry, reader).ifPresent(moments::add);
    }
    moments.sort(Comparator.comparing(Moment::at).reversed());
    return moments;
  }

  private Moment change(Circle.Change change, Locale reader) {
    var gone = messages.getMessage("cases.circle.gone", null, reader);
    var who = Objects.requireNonNullElse(change.post().called(), gone);
    return said(
        change.at(), "people", "cases.course.circle." + change.what(), who, change.by(), reader);
  }

  private Moment event(Happened event, Map<String, String> triggers, Locale reader) {
    var title = triggers.getOrDefault(event.trigger(), event.trigger());
    var flags = new ArrayList<String>();
    for (var flag : event.flags()) {
      flags.add(messages.getMessage("cases.flag." + flag, null, reader));
    }
    return new Moment(
        event.happenedAt(),
        "check",
        title,
        flags.isEmpty() ? null : String.join("; ", flags),
        event.toldBy(),
        null,
        false,
        false,
        !event.stands(),
        null,
        null,
        false,
        false);
  }

  private Moment turn(Turn turn, Map<String, Map<String, String>> lists, Locale reader) {
    var status = name(lists, "case_status", turn.status());
    var ending = turn.ending() == null ? "" : name(lists, "closing_reason", turn.ending());
    var title = messages.getMessage("cases.course.turn", new Object[] {status, ending}, reader);
    return Moment.of(turn.turnedAt(), "compare", title, turn.words(), turn.turnedBy());
  }

  private Stream<Moment> participation(Participation part, Locale reader) {
    var began =
        said(part.beganAt(), "people", "cases.course.began", part.name(), part.beganBy(), reader);
    return part.endedAt() == null
        ? Stream.of(began)
        : Stream.of(
            began, said(part.endedAt(), "people", "cases.course.ended", part.name(), "", reader));
  }

  private Stream<Moment> link(CaseFile file, Link link, Locale reader) {
    var way = link.from().id().equals(file.id()) ? "from" : "into";
    var other = new Object[] {link.beside(file.id()).reference()};
    var title = messages.getMessage("cases.course." + link.kind() + "." + way, other, reader);
    var made = Moment.of(link.madeAt(), "folder", title, link.reason(), link.madeBy());
    var undone = link.undone();
    if (undone == null) {
      return Stream.of(made);
    }
    var parted = messages.getMessage("cases.course.parted", other, reader);
    return Stream.of(made, Moment.of(undone.at(), "folder", parted, undone.reason(), undone.by()));
  }

  private Moment entry(CaseFile file, Entry entry, Map<String, String> sections, Locale reader) {
    var section = sections.getOrDefault(entry.section().name(), "");
    var destroyed = entry.words() == null;
    var said =
        destroyed ? messages.getMessage("cases.entry.destroyed", null, reader) : entry.words();
    var own = Acting.current().unit();
    var stands = file.isOpen() && !entry.isStruck() && !destroyed;
    var mine = stands && entry.unit().equals(own);
    return new Moment(
        entry.happenedAt(),
        "edit",
        section,
        said,
        entry.writtenBy(),
        section,
        entry.section() == Section.LOCATION,
        entry.confined(),
        entry.isStruck(),
        null,
        mine || (stands && file.unit().equals(own)) ? entry.id() : null,
        mine,
        entry.withdrawal() != null);
  }

  private Optional<Moment> withdrawal(Entry entry, Locale reader) {
    var withdrawal = entry.withdrawal();
    if (withdrawal == null || withdrawal.reason() == null) {
      return Optional.empty();
    }
    var title = messages.getMessage("cases.course.withdrawn", null, reader);
    return Optional.of(
        Moment.of(withdrawal.at(), "undo", title, withdrawal.reason(), withdrawal.by()));
  }

  private Moment said(Instant at, String icon, String code, String what, String by, Locale reader) {
    return Moment.of(at, icon, messages.getMessage(code, new Object[] {what}, reader), null, by);
  }

  private static String name(Map<String, Map<String, String>> lists, String list, String code) {
    return lists.getOrDefault(list, Map.of()).getOrDefault(code, code);
  }
}
