package ua.kolo.programmes.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Directory;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammePage;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.agreements.Agreement.Role;

/// The approval sheet of a draft: who must agree, and what they answered.
@Controller
@RequestMapping("/programmes/{id}/agreement")
class AgreementPages {
  /// The field under which a refusal of the door is shown.
  private static final Map<String, String> FIELDS =
      Map.of(
          "agreements.person.missing", "person",
          "agreements.words.missing", "words",
          "agreements.words.long", "words",
          "agreements.on.wrong", "on");

  private final Agreements agreements;
  private final Programmes programmes;
  private final Directory directory;
  private final Clock clock;

  AgreementPages(Agreements agreements, Programmes programmes, Directory directory, Clock clock) {
    this.agreements = agreements;
    this.programmes = programmes;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_READ)
  ModelAndView sheet(@PathVariable ProgrammeId id) {
    return sheet(id, null, null);
  }

  @PostMapping("/proposal")
  @Needs(Right.PROGRAMME_MANAGE)
  String propose(@PathVariable ProgrammeId id, RedirectAttributes said) {
    agreements.propose(id);
    return done(id, "proposed", said);
  }

  @PostMapping("/bodies")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView add(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String role,
      RedirectAttributes said) {
    programmes.find(id);
    try {
      agreements.add(id, body, role(role));
      return new ModelAndView(done(id, "added", said));
    } catch (BadRequest refused) {
      return sheet(id, body, null);
    }
  }

  @PostMapping("/asking")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView ask(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes said) {
    programmes.find(id);
    var day = Days.parse(until);
    try {
      if (day == null) {
        throw new BadRequest("agreements.until.wrong");
      }
      agreements.ask(id, day);
      return new ModelAndView(done(id, "asked", said));
    } catch (BadRequest refused) {
      return sheet(id, null, refused.code()).addObject("until", until);
    }
  }

  @PostMapping("/removal")
  @Needs(Right.PROGRAMME_MANAGE)
  String remove(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String row,
      RedirectAttributes said) {
    programmes.find(id);
    agreements.remove(id, row(row));
    return done(id, "removed", said);
  }

  @GetMapping("/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable String row) {
    programmes.find(id);
    if (row == null) {
      return new ModelAndView("redirect:/programmes/" + id + "/agreement");
    }
    var known = agreements.find(id, row(row));
    return form(id, known, AnswerForm.of(known, Days.today(clock)));
  }

  @PostMapping("/answer")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView answer(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String row,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      RedirectAttributes said) {
    programmes.find(id);
    var known = agreements.find(id, row(row));
    form.check(errors);
    if (!errors.hasErrors() && isTaken(id, known, form, errors)) {
      return new ModelAndView(done(id, "answered", said));
    }
    var page = form(id, known, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  // Forms shown again stand at these addresses; the links of the languages lead to the sheet.
  @GetMapping({"/bodies", "/proposal", "/asking", "/removal"})
  @Needs(Right.PROGRAMME_READ)
  String again(@PathVariable ProgrammeId id) {
    return "redirect:/programmes/" + programmes.find(id).id() + "/agreement";
  }

  @GetMapping("/document")
  @Needs(Right.PROGRAMME_READ)
  ResponseEntity<byte[]> document(@PathVariable ProgrammeId id, @RequestParam OutputFormat format) {
    return file(agreements.printed(id, format), format);
  }

  static ResponseEntity<byte[]> file(byte[] content, OutputFormat format) {
    return file(content, "approval-sheet", format);
  }

  static ResponseEntity<byte[]> file(byte[] content, String called, OutputFormat format) {
    var name = called + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(content);
  }

  private boolean isTaken(ProgrammeId id, Agreement known, AnswerForm form, BindingResult errors) {
    try {
      agreements.answer(
          id,
          known.id(),
          Objects.requireNonNull(form.given()),
          Objects.requireNonNull(form.day()),
          AnswerForm.text(form.person()),
          AnswerForm.text(form.words()));
      return true;
    } catch (BadRequest refused) {
      errors.rejectValue(field(refused), refused.code());
      return false;
    }
  }

  /// The field under which a refusal stands; what has none is thrown on.
  static String field(BadRequest refused) {
    var field = FIELDS.get(refused.code());
    if (field == null) {
      throw refused;
    }
    return field;
  }

  // A body's name or a day found wanting stands in its field again.
  private ModelAndView sheet(ProgrammeId id, @Nullable String typed, @Nullable String untilWrong) {
    var sheet = agreements.sheet(id);
    var page = new ModelAndView("agreements/sheet", "sheet", sheet);
    page.addObject("page", new ProgrammePage(programmes.find(id))).addObject("typed", typed);
    page.addObject("names", names(sheet));
    page.addObject("until", Days.show(agreements.usualDay())).addObject("untilWrong", untilWrong);
    boolean right = typed == null && untilWrong == null;
    page.setStatus(right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Map<UUID, String> names(ApprovalSheet sheet) {
    return directory.names(
        sheet.rows().stream()
            .map(Agreement::institution)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private ModelAndView form(ProgrammeId id, Agreement known, AnswerForm form) {
    return new ModelAndView("agreements/answer", "form", form)
        .addObject("row", known)
        .addObject("page", new ProgrammePage(programmes.find(id)));
  }

  static UUID row(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException nonsense) {
      throw new NotFound(text.isEmpty() ? "row" : "agreement");
    }
  }

  private static Role role(String name) {
    for (var role : Role.values()) {
      if (role.name().equals(name)) {
        return role;
      }
    }
    return Role.OTHER;
  }

  private static String done(ProgrammeId id, String what, RedirectAttributes said) {
    said.addFlashAttribute("notice", "agreements.said." + what);
    return "redirect:/programmes/" + id + "/agreement";
  }
}
