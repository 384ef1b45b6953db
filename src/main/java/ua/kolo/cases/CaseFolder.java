package ua.kolo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.audit.Trail;
import ua.kolo.directory.Directory;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Right;

/// All that the page of a file shows.
@Component
class CaseFolder {
  private final Cases cases;
  private final Participations participations;
  private final SafeContacts contacts;
  private final FileLinks links;
  private final Circles circles;
  private final CaseEntries entries;
  private final Course course;
  private final CaseWords words;
  private final List<CaseFacet> facets;
  private final Duties duties;
  private final Directory directory;
  private final Trail trail;
  private final Clock clock;

  CaseFolder(
      Cases cases,
      Participations participations,
      SafeContacts contacts,
      FileLinks links,
      Circles circles,
      CaseEntries entries,
      Course course,
      CaseWords words,
      List<CaseFacet> facets,
      Duties duties,
      Directory directory,
      Trail trail,
      Clock clock) {
    this.cases = cases;
    this.participations = participations;
    this.contacts = contacts;
    this.links = links;
    this.circles = circles;
    this.entries = entries;
    this.course = course;
    this.words = words;
    this.facets = facets;
    this.duties = duties;
    this.directory = directory;
    this.trail = trail;
    this.clock = clock;
  }

  LocalDate today() {
    return Days.today(clock);
  }

  ModelAndView page(UUID id, Locale reader) {
    var file = cases.find(id);
    return filled(new ModelAndView("cases/file"), file, false, reader);
  }

  ModelAndView print(UUID id, Locale reader) {
    var file = cases.find(id);
    trail.printed(Cases.KIND, id, "CASE_WORK");
    // Their courses stand in it.
    for (var link : links.of(id)) {
      if (link.leads(id)) {
        trail.printed(Cases.KIND, link.from().id(), "CASE_WORK");
      }
    }
    return filled(new ModelAndView("cases/print"), file, true, reader);
  }

  /// What is owed and under way in a file about to be closed.
  List<CaseFacet.Unfinished> unfinished(CaseFile file, Locale reader) {
    var subject = new Subject(Cases.KIND, file.id(), file.reference());
    var found = new ArrayList<CaseFacet.Unfinished>();
    duties.on(subject).stream()
        .filter(Duty::isOpen)
        .map(one -> new CaseFacet.Unfinished(one.name(reader), "/duties/" + one.id()))
        .forEach(found::add);
    facets.forEach(facet -> found.addAll(facet.unfinished(file, reader)));
    participations.of(file.id()).stream()
        .filter(Participation::stands)
        .map(
            part ->
                new CaseFacet.Unfinished(words.reads(part.name(), reader), "/cases/" + file.id()))
        .forEach(found::add);
    return found;
  }

  // Paper is read by whoever finds it: where she stays is left out.
  private ModelAndView filled(ModelAndView page, CaseFile file, boolean onPaper, Locale reader) {
    var taking = participations.of(file.id());
    var ours = file.unit().equals(Acting.current().unit());
    var drawn = facets.stream().map(facet -> drawn(facet, file, reader)).toList();
    var bonds = links.of(file.id());
    var more = drawn.stream().flatMap(facet -> facet.moments().stream()).toList();
    var moments = new ArrayList<>(course.of(file, taking, more, reader));
    bonds.stream()
        .filter(link -> link.leads(file.id()))
        .forEach(link -> moments.addAll(joined(link, reader)));
    moments.sort(Comparator.comparing(Moment::at).reversed());
    // What does not belong to the file goes on no paper of it either.
    moments.removeIf(moment -> onPaper && moment.withdrawn());
    var shown = moments.stream().filter(moment -> !onPaper || !moment.place()).toList();
    return page.addObject("file", file)
        .addObject("ours", ours)
        .addObject("keeper", ours ? null : directory.body(file.unit()).name())
        .addObject("sections", words.sections(reader))
        .addObject("read", read(file, taking))
        .addObject("conceals", entries.conceals(file.id()))
        .addObject("participations", taking)
        .addObject("contacts", contacts.of(file.id()))
        .addObject("today", today())
        .addObject("course", shown)
        .addObject("leftOut", shown.size() < moments.size())
        .addObject("links", bonds)
        .addObject("circle", circles.of(file.id()))
        .addObject("mayWrite", Acting.current().may(Right.CASE_WRITE) && !cases.isKept(file.id()))
        .addObject("facets", drawn)
        .addObject("owed", duties.on(new Subject(Cases.KIND, file.id(), file.reference())));
  }

  // What is written into a part need not be read by who writes it, nor through a broken glass.
  private static List<Section> read(CaseFile file, List<Participation> taking) {
    var glass =
        !file.unit().equals(Acting.current().unit())
            && taking.stream().noneMatch(Participation::stands);
    return file.sections().stream()
        .filter(section -> section.isTold() && !(glass && section == Section.LOCATION))
        .sorted()
        .toList();
  }

  // The course of a joined file goes on in that of the leading one, with its number beside it.
  // That it was joined stands there already.
  private List<Moment> joined(Link link, Locale reader) {
    var file = cases.find(link.from().id());
    var more =
        facets.stream().flatMap(facet -> facet.show(file, reader).moments().stream()).toList();
    return course.of(file, participations.of(file.id()), more, reader).stream()
        .filter(moment -> !moment.at().equals(link.madeAt()))
        .map(moment -> moment.comingFrom(file.reference()))
        .toList();
  }

  private static Drawn drawn(CaseFacet facet, CaseFile file, Locale reader) {
    var shown = facet.show(file, reader);
    return new Drawn(facet.view(), shown.part(), shown.moments());
  }

  /// A facet ready to be drawn.
  record Drawn(String view, Object part, List<Moment> moments) {}
}
