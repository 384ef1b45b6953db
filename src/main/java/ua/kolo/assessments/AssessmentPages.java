package ua.kolo.assessments;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// Assessing a person of a case: the questions, then the level by the rules and one's own, then
/// what was found.
@Controller
class AssessmentPages {
  private final Assessments assessments;
  private final AssessmentsBack back;
  private final Instruments instruments;
  private final Cases cases;
  private final AssessmentWords words;
  private final Clock clock;

  AssessmentPages(
      Assessments assessments,
      AssessmentsBack back,
      Instruments instruments,
      Cases cases,
      AssessmentWords words,
      Clock clock) {
    this.assessments = assessments;
    this.back = back;
    this.instruments = instruments;
    this.cases = cases;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/assessments")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID instrument,
      @RequestParam(defaultValue = "FIRST") String occasion,
      Locale reader) {
    var file = cases.find(id);
    var open = open(file);
    if (instrument == null) {
      return new ModelAndView("assessments/choice", "file", file).addObject("instruments", open);
    }
    var chosen = chosen(open, instrument);
    var form = AssessmentForm.empty(Ids.next().toString(), instrument, occasion);
    return page(file, chosen, reader).addObject("form", form).addObject("answers", Map.of());
  }

  @PostMapping("/cases/{id}/assessments")
  @Needs(Right.CASE_WRITE)
  ModelAndView assess(
      @PathVariable UUID id,
      @ModelAttribute("form") AssessmentForm form,
      BindingResult errors,
      @RequestParam MultiValueMap<String, String> fields,
      Locale reader,
      RedirectAttributes said) {
    var file = cases.find(id);
    var chosen = chosen(open(file), form.instrument());
    var asked = chosen.questionnaire();
    var answers = AssessmentForm.answers(fields);
    form.check(errors, asked, answers, clock.instant());
    var page = page(file, chosen, reader).addObject("answers", answers);
    if (errors.hasErrors()) {
      page.addObject("waiting", form.refused() ? List.of() : Scoring.faults(asked, answers));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var computed = form.refused() ? null : Scoring.level(asked, answers);
    if (form.isSeen(asked, computed)) {
      form.checkLevel(errors, asked, computed);
      if (!errors.hasErrors()) {
        var key = RequestKey.of(form.key(), Assessments.KIND, form, new TreeMap<>(answers));
        try {
          var made = assessments.assess(form.found(id, answers, clock.instant()), key);
          said.addFlashAttribute("notice", "assessments.said.written");
          return new ModelAndView("redirect:/assessments/" + made);
        } catch (KeyReused changed) {
          return WrittenBefore.page(
              scored(page, asked, computed, answers), "/assessments/" + changed.made());
        }
      }
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return scored(page, asked, computed, answers);
  }

  private static ModelAndView scored(
      ModelAndView page,
      Questionnaire asked,
      @Nullable String computed,
      Map<String, String> answers) {
    return page.addObject("scored", true)
        .addObject("computed", asked.findLevel(computed).orElse(null))
        .addObject("unknown", Scoring.unknown(asked, answers));
  }

  /// Something happened after which the danger is to be assessed again.
  @PostMapping("/cases/{id}/reassessment")
  @Needs(Right.CASE_WRITE)
  String changed(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String occasion,
      RedirectAttributes said) {
    assessments.changed(id, occasion);
    said.addFlashAttribute("notice", "assessments.said.changed");
    return "redirect:/cases/" + id;
  }

  @GetMapping("/cases/{id}/reassessment")
  @Needs(Right.CASE_READ)
  String back(@PathVariable UUID id) {
    return "redirect:/cases/" + cases.find(id).id();
  }

  @GetMapping("/assessments/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView assessment(@PathVariable UUID id, Locale reader) {
    var found = assessments.look(id);
    return new ModelAndView("assessments/assessment", "one", found)
        .addObject("answered", answered(found, reader))
        .addObject("mayBack", Acting.current().may(Right.CASE_WRITE) && back.mayTakeBack(id))
        .addObject("occasions", words.occasions(reader));
  }

  /// It was a slip.
  @PostMapping("/assessments/{id}/undo")
  @Needs(Right.CASE_WRITE)
  String takeBack(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes said) {
    back.takeBack(id, why);
    said.addFlashAttribute("notice", "assessments.said.back");
    return "redirect:/assessments/" + id;
  }

  @GetMapping("/assessments/{id}/document")
  @Needs(Right.CASE_READ)
  ResponseEntity<byte[]> document(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "DOCX") OutputFormat format,
      Locale reader) {
    var found = assessments.print(id);
    var name = "otsinka-" + found.reference().replace('/', '-') + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(new AssessmentSheet(words, reader).print(found, format));
  }

  private List<Instrument> open(CaseFile file) {
    return instruments.usable().stream()
        .filter(one -> file.opens(one.questionnaire().kind().section()))
        .toList();
  }

  private static Instrument chosen(List<Instrument> open, @Nullable UUID instrument) {
    return open.stream()
        .filter(one -> one.id().equals(instrument))
        .findFirst()
        .orElseThrow(() -> new Conflict("assessments.refused.notInForce"));
  }

  private ModelAndView page(CaseFile file, Instrument chosen, Locale reader) {
    return new ModelAndView("assessments/assess", "file", file)
        .addObject("instrument", chosen)
        .addObject("occasions", words.occasions(reader));
  }

  // The answers in words, by the question's code.
  private Map<String, String> answered(Assessment found, Locale reader) {
    return found
        .instrument()
        .questionnaire()
        .questions()
        .collect(
            java.util.stream.Collectors.toMap(
                Questionnaire.Question::code,
                question -> words.answer(question, found.answers(), reader)));
  }
}
