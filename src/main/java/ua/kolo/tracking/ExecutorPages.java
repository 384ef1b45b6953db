package ua.kolo.tracking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.PageStart;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Who takes part in a programme: which institution a name means, who was asked and agreed.
@Controller
@RequestMapping("/execution/{id}/executors")
class ExecutorPages {
  private static final int ROWS = 50;
  private static final int FOUND = 20;
  private final Tracking tracking;
  private final Institutions institutions;
  private final Directory directory;

  ExecutorPages(Tracking tracking, Institutions institutions, Directory directory) {
    this.tracking = tracking;
    this.institutions = institutions;
    this.directory = directory;
  }

  @GetMapping
  ModelAndView list(@PathVariable ProgrammeId id, @RequestParam(defaultValue = "0") int from) {
    var bodies = tracking.bodies(id);
    int start = PageStart.of(from, bodies.found(), ROWS);
    var rows = ExecutorRow.of(tracking.participations(id, start, ROWS));
    return new ModelAndView("tracking/executors", "tracked", tracked(id))
        .addObject("rows", rows)
        .addObject("names", names(rows))
        .addObject("unknown", bodies.unknown())
        .addObject("found", bodies.found())
        .addObject("start", start)
        .addObject("end", start + rows.size())
        .addObject("before", Math.max(0, start - ROWS));
  }

  @GetMapping("/{part}")
  ModelAndView one(
      @PathVariable ProgrammeId id,
      @PathVariable UUID part,
      @RequestParam(required = false) @Nullable String q) {
    return page(id, part, q, null);
  }

  @PostMapping("/{part}/body")
  @Needs(Right.PROGRAMME_MANAGE)
  String settle(
      @PathVariable ProgrammeId id,
      @PathVariable UUID part,
      @RequestParam(required = false) @Nullable UUID body,
      RedirectAttributes said) {
    tracking.settle(id, tracking.participation(id, part).name(), body);
    said.addFlashAttribute(
        "notice", body == null ? "tracking.said.unsettled" : "tracking.said.settled");
    return here(id, part);
  }

  @PostMapping("/{part}/asking")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView ask(
      @PathVariable ProgrammeId id,
      @PathVariable UUID part,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(required = false) @Nullable String letter,
      RedirectAttributes said) {
    var one = tracking.participation(id, part);
    return dated(
        id,
        part,
        day,
        () -> {
          tracking.ask(id, one.name(), Objects.requireNonNull(Days.parse(day)), letter);
          said.addFlashAttribute("notice", "tracking.said.asked");
        });
  }

  @PostMapping("/{part}/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView answer(
      @PathVariable ProgrammeId id,
      @PathVariable UUID part,
      @RequestParam Participation.Answer answer,
      @RequestParam(defaultValue = "") String day,
      RedirectAttributes said) {
    var one = tracking.participation(id, part);
    return dated(
        id,
        part,
        day,
        () -> {
          tracking.answered(id, one.name(), answer, Objects.requireNonNull(Days.parse(day)));
          said.addFlashAttribute("notice", "tracking.said." + answer);
          said.addFlashAttribute(
              "noticeUndo", "/execution/" + id + "/executors/" + part + "/answer/undoing");
        });
  }

  @PostMapping("/{part}/answer/undoing")
  @Needs(Right.PROGRAMME_MANAGE)
  String undo(@PathVariable ProgrammeId id, @PathVariable UUID part) {
    tracking.unanswered(id, tracking.participation(id, part).name());
    return here(id, part);
  }

  @GetMapping({"/{part}/body", "/{part}/asking", "/{part}/answer"})
  String again(@PathVariable ProgrammeId id, @PathVariable UUID part) {
    return here(id, tracking.participation(id, part).id());
  }

  /// The letter that asks a body to take part, to be signed and sent.
  @GetMapping("/{part}/letter")
  ResponseEntity<byte[]> letter(
      @PathVariable ProgrammeId id,
      @PathVariable UUID part,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var one = tracking.participation(id, part);
    var theirs = tracking.participations(id, one.name());
    var tracked = tracked(id);
    var sender = directory.names(Set.of(tracked.unit())).getOrDefault(tracked.unit(), "");
    var file = Letters.asking(tracked, sender, theirs, tracking.today(), format);
    var called = "lyst." + format.extension();
    var name = ContentDisposition.attachment().filename(called, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(file);
  }

  private ModelAndView dated(ProgrammeId id, UUID part, String day, Runnable work) {
    if (Days.parse(day) == null) {
      return page(id, part, null, "tracking.day.wrong");
    }
    try {
      work.run();
      return new ModelAndView(here(id, part));
    } catch (BadRequest refused) {
      return page(id, part, null, refused.code());
    }
  }

  private ModelAndView page(ProgrammeId id, UUID part, @Nullable String q, @Nullable String wrong) {
    var one = tracking.participation(id, part);
    var theirs = tracking.participations(id, one.name());
    var row = ExecutorRow.of(theirs).getFirst();
    var page =
        new ModelAndView("tracking/executor", "tracked", tracked(id))
            .addObject("row", row)
            .addObject("theirs", theirs)
            .addObject("names", names(List.of(row)))
            .addObject("q", q == null ? "" : q)
            .addObject("found", found(q))
            .addObject("today", Days.show(tracking.today()))
            .addObject("wrong", wrong);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private List<InstitutionRow> found(@Nullable String q) {
    return q == null || q.isBlank()
        ? List.of()
        : institutions.list(new InstitutionFilter(q.strip(), null, null, false), 0, FOUND);
  }

  private Map<UUID, String> names(List<ExecutorRow> rows) {
    return directory.names(
        rows.stream().map(ExecutorRow::body).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private Tracked tracked(ProgrammeId id) {
    return tracking.find(id).orElseThrow(() -> new NotFound(id));
  }

  private static String here(ProgrammeId id, UUID part) {
    return "redirect:/execution/" + id + "/executors/" + part;
  }
}
