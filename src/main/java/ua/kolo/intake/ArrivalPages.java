package ua.kolo.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// Notices that reach a desk: those received, one of them, and telling an institution here.
@Controller
class ArrivalPages {
  private static final int ROWS = 50;
  private final SentNotices arrivals;
  private final Reports reports;
  private final Display display;

  ArrivalPages(SentNotices arrivals, Reports reports, Display display) {
    this.arrivals = arrivals;
    this.reports = reports;
    this.display = display;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return display.lists(reader);
  }

  @GetMapping("/notices")
  @Needs(Right.CASE_READ)
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID before) {
    var found = arrivals.received(!all, before, ROWS + 1);
    var shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
    return new ModelAndView("intake/arrivals", "arrivals", shown)
        .addObject("all", all)
        .addObject("before", before)
        .addObject("next", found.size() > ROWS ? shown.getLast().id() : null);
  }

  @GetMapping("/notices/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView arrival(@PathVariable UUID id) {
    var arrival = arrivals.look(id);
    var ours = arrival.unit().equals(Acting.current().unit());
    return new ModelAndView("intake/arrival", "arrival", arrival)
        .addObject("ours", ours)
        .addObject("mayTake", !ours && !arrival.isTaken() && Acting.current().may(Right.CASE_WRITE))
        .addObject("mayRegister", mayRegister(arrival));
  }

  private static boolean mayRegister(Arrival arrival) {
    return arrival.receiver().equals(Acting.current().unit())
        && arrival.own() == null
        && arrival.content() != null
        && Acting.current().may(Right.CASE_WRITE);
  }

  @PostMapping("/notices/{id}")
  @Needs(Right.CASE_WRITE)
  ModelAndView take(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String words,
      RedirectAttributes said) {
    try {
      arrivals.take(id, words);
    } catch (Conflict refused) {
      var page = arrival(id);
      page.setStatus(HttpStatus.CONFLICT);
      return page.addObject("refused", refused.code()).addObject("typed", words);
    }
    said.addFlashAttribute("notice", "intake.said.taken");
    return new ModelAndView("redirect:/notices/" + id);
  }

  @GetMapping("/reports/{id}/telling")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id, @RequestParam(defaultValue = "NPU") String kind, Locale reader) {
    return page(id, kind, reader).addObject("form", ArrivalForm.empty(Ids.next().toString(), kind));
  }

  @PostMapping("/reports/{id}/telling")
  @Needs(Right.CASE_WRITE)
  ModelAndView send(
      @PathVariable UUID id,
      @ModelAttribute("form") ArrivalForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    var page = page(id, Objects.requireNonNullElse(form.kind(), ""), reader);
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    if (!form.isSeen(arrivals.preview(id, form.asked()))) {
      return preview(page, id, form);
    }
    try {
      var key = RequestKey.of(form.key(), SentNotices.KIND, id, form);
      var notice = arrivals.send(id, form.asked(), form.ground(), key);
      said.addFlashAttribute("notice", "intake.said.told");
      said.addFlashAttribute("noticeUndo", "/reports/" + id + "/notices/" + notice + "/undo");
      return new ModelAndView("redirect:/reports/" + id);
    } catch (KeyReused changed) {
      return WrittenBefore.page(preview(page, id, form), "/notices/" + changed.made());
    } catch (Conflict refused) {
      errors.rejectValue("reason", Objects.requireNonNull(refused.code()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return preview(page, id, form);
    }
  }

  private ModelAndView preview(ModelAndView page, UUID id, ArrivalForm form) {
    var parcel = arrivals.preview(id, form.asked());
    return page.addObject("parcel", parcel).addObject("told", form.told(parcel));
  }

  private ModelAndView page(UUID id, String kind, Locale reader) {
    return new ModelAndView("intake/telling", "report", reports.find(id))
        .addObject("kind", kind)
        .addObject("kinds", display.names("agency_type", reader))
        .addObject("desks", arrivals.desks(kind));
  }
}
