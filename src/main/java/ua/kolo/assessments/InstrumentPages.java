package ua.kolo.assessments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;

/// The forms one assesses with: read, tried, loaded, put in use.
@Controller
@RequestMapping("/instruments")
class InstrumentPages {
  private static final long LARGEST = 1024 * 1024;
  private final Instruments instruments;
  private final MessageSource messages;
  private final Clock clock;

  InstrumentPages(Instruments instruments, MessageSource messages, Clock clock) {
    this.instruments = instruments;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    return list(null);
  }

  private ModelAndView list(@Nullable String fault) {
    var page =
        new ModelAndView("assessments/instruments", "instruments", instruments.list())
            .addObject("manages", manages())
            .addObject("limit", LARGEST)
            .addObject("fault", fault);
    page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// A file is tried on its own examples, and kept when nothing is wrong with it.
  @PostMapping
  @Needs(Right.LAW_MANAGE)
  ModelAndView load(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale reader,
      RedirectAttributes said)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return list(say(reader, "assessments.file.missing"));
    }
    if (file.getSize() > LARGEST) {
      return list(say(reader, "assessments.file.large"));
    }
    try {
      var text = new String(file.getBytes(), StandardCharsets.UTF_8);
      var id = instruments.add(QuestionnaireFile.read(text));
      said.addFlashAttribute("notice", "assessments.said.loaded");
      return new ModelAndView("redirect:/instruments/" + id);
    } catch (BadRequest | Conflict refused) {
      return list(
          say(
              reader,
              refused.code(),
              Objects.requireNonNullElse(refused.getDetailMessageArguments(), new Object[0])));
    }
  }

  /// The form, and the level of the answers tried in it; nothing is written.
  @GetMapping("/{id}")
  ModelAndView instrument(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    var found = instruments.find(id);
    var asked = found.questionnaire();
    var answers = AssessmentForm.answers(fields);
    var own = Acting.current().unit().equals(found.unit());
    var today = Days.today(clock);
    return new ModelAndView("assessments/instrument", "instrument", found)
        .addObject("answers", answers)
        .addObject("trying", true)
        .addObject("tried", !answers.isEmpty())
        .addObject("computed", asked.findLevel(Scoring.level(asked, answers)).orElse(null))
        .addObject("unknown", Scoring.unknown(asked, answers))
        .addObject("mayUse", manages() && own && found.validFrom() == null)
        .addObject("mayEnd", manages() && own && found.isInForce(today) && found.validTo() == null)
        .addObject("from", Days.show(today));
  }

  @GetMapping("/{id}/file")
  ResponseEntity<String> file(@PathVariable UUID id) {
    var asked = instruments.find(id).questionnaire();
    var name = asked.code() + "-" + asked.edition() + ".json";
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(QuestionnaireFile.print(asked));
  }

  @PostMapping("/{id}/force")
  @Needs(Right.LAW_MANAGE)
  ModelAndView use(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes said) {
    var day = Days.parse(from);
    var wrong = day == null || Days.isWrong(from) ? "cases.day.wrong" : null;
    if (day != null && wrong == null) {
      try {
        instruments.putInForce(id, day);
        said.addFlashAttribute("notice", "assessments.said.used");
        return new ModelAndView("redirect:/instruments/" + id);
      } catch (BadRequest | Conflict refused) {
        wrong = code(refused);
      }
    }
    var page = instrument(id, MultiValueMap.fromSingleValue(java.util.Map.of()));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("wrong", wrong).addObject("from", from);
  }

  @GetMapping({"/{id}/force", "/{id}/end"})
  String back(@PathVariable UUID id) {
    return "redirect:/instruments/" + instruments.find(id).id();
  }

  @PostMapping("/{id}/end")
  @Needs(Right.LAW_MANAGE)
  String end(@PathVariable UUID id, RedirectAttributes said) {
    instruments.end(id);
    said.addFlashAttribute("notice", "assessments.said.ended");
    return "redirect:/instruments/" + id;
  }

  private static String code(RuntimeException refused) {
    return ((Refusal) refused).code();
  }

  private static boolean manages() {
    return Acting.current().may(Right.LAW_MANAGE);
  }

  private String say(Locale reader, String code, Object... details) {
    return messages.getMessage(code, details, reader);
  }
}
