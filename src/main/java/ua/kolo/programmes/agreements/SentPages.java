package ua.kolo.programmes.agreements;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.plan.Measure;

/// Drafts sent to one's own institution to be agreed to, and its answers.
@Controller
@RequestMapping("/agreements")
class SentPages {
  private final SentDrafts drafts;
  private final Directory directory;

  SentPages(SentDrafts drafts, Directory directory) {
    this.drafts = drafts;
    this.directory = directory;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_READ)
  ModelAndView list() {
    var rows = drafts.list();
    var senders = rows.stream().map(SentDraft::unit).collect(Collectors.toSet());
    return new ModelAndView("agreements/sent", "rows", rows)
        .addObject("names", directory.names(senders));
  }

  @GetMapping("/{id}")
  @Needs(Right.PROGRAMME_READ)
  ModelAndView one(@PathVariable UUID id) {
    var draft = drafts.find(id);
    return page(draft, SentForm.of(draft, Acting.current().name()))
        .addObject("read", draft.version());
  }

  @GetMapping("/{id}/answer")
  @Needs(Right.PROGRAMME_READ)
  String again(@PathVariable UUID id) {
    return "redirect:/agreements/" + drafts.find(id).line().id();
  }

  @PostMapping("/{id}/answer")
  @Needs(Right.PROGRAMME_REPORT)
  ModelAndView answer(
      @PathVariable UUID id,
      @ModelAttribute("form") SentForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var draft = drafts.find(id);
    form.check(errors);
    int read = form.seen();
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!errors.hasErrors()) {
      try {
        drafts.answer(id, form.seen(), form.given(), form.signed(), form.told());
        said.addFlashAttribute("notice", "agreements.sent.said.answered");
        return new ModelAndView("redirect:/agreements/" + id);
      } catch (BadRequest refused) {
        errors.rejectValue(AgreementPages.field(refused), refused.code());
      } catch (Conflict changed) {
        errors.reject(changed.code());
        status = HttpStatus.CONFLICT;
        read = draft.version();
      }
    }
    var page = page(draft, form).addObject("read", read);
    page.setStatus(status);
    return page;
  }

  @GetMapping("/{id}/document")
  @Needs(Right.PROGRAMME_READ)
  ResponseEntity<byte[]> document(@PathVariable UUID id, @RequestParam OutputFormat format) {
    return AgreementPages.file(drafts.printed(id, format), "draft", format);
  }

  private ModelAndView page(SentDraft draft, SentForm form) {
    var plan = drafts.plan(draft.line().id());
    return new ModelAndView("agreements/draft", "draft", draft)
        .addObject("form", form)
        .addObject("measures", plan.measures().size())
        .addObject("theirs", named(plan.measures(), draft.line().body()))
        .addObject("sender", directory.names(Set.of(draft.unit())).get(draft.unit()))
        .addObject("answers", Acting.current().may(Right.PROGRAMME_REPORT));
  }

  private static List<Measure> named(List<Measure> measures, String body) {
    return measures.stream()
        .filter(one -> one.executors().stream().anyMatch(by -> by.name().equals(body)))
        .toList();
  }
}
