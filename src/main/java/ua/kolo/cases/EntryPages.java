package ua.kolo.cases;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Writing into a file, and correcting what was written.
@Controller
@RequestMapping("/cases/{id}/entries")
class EntryPages {
  private final Cases cases;
  private final CaseEntries entries;
  private final CaseFolder folder;
  private final CaseWords words;
  private final Clock clock;

  EntryPages(Cases cases, CaseEntries entries, CaseFolder folder, CaseWords words, Clock clock) {
    this.cases = cases;
    this.entries = entries;
    this.folder = folder;
    this.words = words;
    this.clock = clock;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return true;
  }

  @GetMapping
  @Needs(Right.CASE_READ)
  String back(@PathVariable UUID id) {
    return "redirect:/cases/" + cases.find(id).id();
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView write(
      @PathVariable UUID id,
      @ModelAttribute("form") EntryForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors, clock.instant());
    if (errors.hasErrors()) {
      var page = folder.page(id, reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    entries.write(id, form.entry());
    said.addFlashAttribute("notice", said(form, "cases.said.written"));
    return new ModelAndView("redirect:/cases/" + id);
  }

  @GetMapping("/{entry}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correction(@PathVariable UUID id, @PathVariable UUID entry, Locale reader) {
    return page(id, entry, reader).addObject("form", EntryForm.of(find(id, entry)));
  }

  @PostMapping("/{entry}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correct(
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @ModelAttribute("form") EntryForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    find(id, entry);
    form.check(errors, clock.instant());
    if (!errors.hasErrors()) {
      try {
        entries.correct(id, entry, form.entry());
        said.addFlashAttribute("notice", said(form, "cases.said.corrected"));
        return new ModelAndView("redirect:/cases/" + id);
      } catch (Conflict stale) {
        errors.rejectValue("words", Objects.requireNonNull(stale.code()));
      }
    }
    var page = page(id, entry, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  // What it then does not see was not lost.
  private static String said(EntryForm form, String code) {
    return form.entry().section().isTold() ? code : "cases.said.concealed";
  }

  private ModelAndView page(UUID id, UUID entry, Locale reader) {
    return new ModelAndView("cases/correction", "file", cases.find(id))
        .addObject("entry", entry)
        .addObject("sections", words.sections(reader))
        .addObject(
            "newest",
            entries.of(id).stream()
                .filter(one -> entry.equals(one.replaces()))
                .findFirst()
                .orElse(null));
  }

  private Entry find(UUID id, UUID entry) {
    return entries.of(id).stream()
        .filter(one -> one.id().equals(entry))
        .findFirst()
        .orElseThrow(() -> new NotFound(entry));
  }
}
