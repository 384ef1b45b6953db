package ua.kolo.conferences;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.platform.WrittenBefore;

/// Conferences for people: those to come, one of them, calling one, its minutes on paper.
@Controller
class ConferencePages {
  private static final int ROWS = 50;
  private final Conferences conferences;
  private final Cases cases;
  private final Participations participations;
  private final ConferenceWords words;

  ConferencePages(
      Conferences conferences, Cases cases, Participations participations, ConferenceWords words) {
    this.conferences = conferences;
    this.cases = cases;
    this.participations = participations;
    this.words = words;
  }

  @GetMapping("/conferences")
  @Needs(Right.CASE_READ)
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID before) {
    var found = conferences.list(all, before, ROWS + 1);
    var shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
    return new ModelAndView("conferences/list", "conferences", shown)
        .addObject("all", all)
        .addObject("before", before)
        .addObject("unit", Acting.current().unit())
        .addObject("next", found.size() > ROWS ? shown.getLast().id() : null);
  }

  @GetMapping("/cases/{id}/conferences")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id, Locale reader) {
    var file = cases.find(id);
    var high = conferences.isHigh(id);
    return calling(file, reader).addObject("form", CallForm.empty(Ids.next().toString(), high));
  }

  @PostMapping("/cases/{id}/conferences")
  @Needs(Right.CASE_WRITE)
  ModelAndView call(
      @PathVariable UUID id,
      @ModelAttribute("form") CallForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var file = cases.find(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        var key = RequestKey.of(form.key(), Conferences.KIND, id, form);
        var called = conferences.call(form.conference(id), key);
        said.addFlashAttribute("notice", "conferences.said.called");
        return new ModelAndView("redirect:/conferences/" + called);
      } catch (KeyReused changed) {
        return WrittenBefore.page(calling(file, reader), "/conferences/" + changed.made());
      } catch (BadRequest refused) {
        errors.rejectValue("day", refused.code());
      } catch (Conflict refused) {
        errors.reject(refused.code());
      }
    }
    var page = calling(file, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView calling(CaseFile file, Locale reader) {
    return new ModelAndView("conferences/call", "file", file)
        .addObject("high", conferences.isHigh(file.id()))
        .addObject("sections", words.sections(reader));
  }

  @GetMapping("/conferences/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView conference(@PathVariable UUID id, Locale reader) {
    var conference = conferences.look(id);
    var unit = Acting.current().unit();
    var ours = isOurs(conference);
    var mayWrite = Acting.current().may(Right.CASE_WRITE);
    var mine = ours ? null : conference.of(unit).orElse(null);
    return new ModelAndView("conferences/conference", "conference", conference)
        .addObject("ours", ours)
        .addObject("unit", unit)
        .addObject("mine", mine)
        .addObject("mayWrite", mayWrite)
        .addObject("mayLead", mayWrite && ours)
        .addObject("sections", words.sections(reader))
        .addObject("parts", conference.words() == null ? Map.of() : parts(conference, reader));
  }

  // Which parts of the file each institution reads: all of them to the keeper, one's own to others.
  private Map<UUID, String> parts(Conference conference, Locale reader) {
    return participations.of(Objects.requireNonNull(conference.file())).stream()
        .filter(Participation::stands)
        .collect(
            Collectors.toMap(
                Participation::institution,
                one ->
                    one.sections().stream()
                        .sorted()
                        .map(section -> words.section(section, reader))
                        .collect(Collectors.joining(", ")),
                (one, _) -> one));
  }

  @GetMapping("/conferences/{id}/document")
  @Needs(Right.CASE_READ)
  ResponseEntity<byte[]> document(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "DOCX") OutputFormat format,
      Locale reader) {
    var conference = conferences.print(id);
    var name = words.say("print.file", reader) + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(new ConferenceSheet(words, reader).print(conference, format));
  }

  static boolean isOurs(Conference conference) {
    return conference.unit().equals(Acting.current().unit());
  }

  static String code(RuntimeException refused) {
    return refused instanceof Stale
        ? "conferences.stale.page"
        : Objects.requireNonNull(((Refusal) refused).code());
  }
}
