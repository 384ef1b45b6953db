package ua.kolo.cases;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// Telling what happened in a case, by which terms begin.
@Controller
@RequestMapping("/cases/{id}/events")
class EventPages {
  private final Cases cases;
  private final CaseEvents events;
  private final CaseWords words;
  private final Clock clock;

  EventPages(Cases cases, CaseEvents events, CaseWords words, Clock clock) {
    this.cases = cases;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id, Locale reader) {
    return page(id, reader)
        .addObject("form", EventForm.at(Ids.next().toString(), clock.instant().atZone(Days.KYIV)));
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView tell(
      @PathVariable UUID id,
      @ModelAttribute("form") EventForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors, clock.instant());
    if (!errors.hasErrors()) {
      try {
        var key = RequestKey.of(form.key(), CaseEvents.KIND, id, form);
        var event = events.tell(id, form.told(), key);
        said.addFlashAttribute("notice", "cases.said.event");
        said.addFlashAttribute("noticeUndo", "/cases/" + id + "/events/" + event + "/undo");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (KeyReused changed) {
        return WrittenBefore.page(page(id, reader), "/cases/" + id);
      } catch (BadRequest wrong) {
        errors.rejectValue("trigger", Objects.requireNonNull(wrong.code()));
      }
    }
    var page = page(id, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/{event}/undo")
  @Needs(Right.CASE_WRITE)
  String undo(@PathVariable UUID id, @PathVariable UUID event, RedirectAttributes said) {
    events.undo(id, event);
    said.addFlashAttribute("notice", "cases.said.event.undone");
    return "redirect:/cases/" + id;
  }

  private ModelAndView page(UUID id, Locale reader) {
    return new ModelAndView("cases/event", "file", cases.find(id))
        .addObject("kinds", events.kinds())
        .addObject("names", words.triggers(reader));
  }
}
