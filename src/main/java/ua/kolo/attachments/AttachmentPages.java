package ua.kolo.attachments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Attaching a file to a case, what it is and who signed it, taking it out, withdrawing it.
@Controller
@RequestMapping("/cases/{id}/attachments")
class AttachmentPages {
  private final Attachments attachments;
  private final Cases cases;
  private final MessageSource messages;

  AttachmentPages(Attachments attachments, Cases cases, MessageSource messages) {
    this.attachments = attachments;
    this.cases = cases;
    this.messages = messages;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID referral,
      @RequestParam(required = false) @Nullable UUID paper,
      Locale reader) {
    var form = AttachmentForm.of(Ids.next().toString(), referral, paper);
    return page(cases.find(id), reader).addObject("form", form);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView attach(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @ModelAttribute("form") AttachmentForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said)
      throws IOException {
    form.check(errors);
    String wrong = null;
    if (!errors.hasErrors()) {
      try {
        return attached(id, form, file, said);
      } catch (BadRequest refused) {
        wrong = refused.updateAndGetBody(messages, reader).getDetail();
        errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      }
    }
    var page = page(cases.find(id), reader).addObject("wrong", wrong);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView attached(
      UUID id, AttachmentForm form, @Nullable MultipartFile file, RedirectAttributes said)
      throws IOException {
    var content = file == null ? new byte[0] : file.getBytes();
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var request = form.request(content);
    var made = attachments.attach(id, form.attachment(name, content), request);
    if (!form.attachment(name, content).section().isTold()) {
      said.addFlashAttribute("notice", "attachments.said.concealed");
      return new ModelAndView("redirect:/cases/" + id);
    }
    said.addFlashAttribute("notice", "attachments.said.attached");
    return new ModelAndView("redirect:/cases/" + id + "/attachments/" + made);
  }

  private ModelAndView page(CaseFile file, Locale reader) {
    return new ModelAndView("attachments/form", "file", file)
        .addObject("sections", sections(file, reader))
        .addObject("ties", attachments.ties(file, reader))
        .addObject("already", attachments.of(file))
        .addObject("ours", file.unit().equals(Acting.current().unit()))
        .addObject("limit", attachments.largest());
  }

  private Map<String, String> sections(CaseFile file, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    file.sections().stream()
        .sorted()
        .forEach(one -> names.put(one.name(), AttachmentFacet.section(messages, one, reader)));
    return names;
  }

  @GetMapping("/{attachment}")
  @Needs(Right.CASE_READ)
  ModelAndView look(@PathVariable UUID id, @PathVariable UUID attachment, Locale reader) {
    return attachment(id, attachment, reader).addObject("form", new WithdrawalForm(null));
  }

  private ModelAndView attachment(UUID id, UUID attachment, Locale reader) {
    var file = cases.find(id);
    var found = attachments.look(file, attachment);
    var unit = Acting.current().unit();
    var mine = found.unit().equals(unit);
    return new ModelAndView("attachments/attachment", "file", file)
        .addObject("one", found)
        .addObject("section", AttachmentFacet.section(messages, found.section(), reader))
        .addObject("ours", file.unit().equals(unit))
        .addObject("mayTake", found.words() != null && (found.stands() || mine))
        .addObject("mayWithdraw", mine && found.stands() && Acting.current().may(Right.CASE_WRITE));
  }

  /// Never shown by the browser itself: it is kept as a file under a name that tells nothing.
  @GetMapping("/{attachment}/content")
  @Needs(Right.CASE_READ)
  ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID attachment) {
    return Downloads.of(attachments.content(id, attachment));
  }

  @GetMapping("/{attachment}/withdrawal")
  @Needs(Right.CASE_READ)
  String back(@PathVariable UUID id, @PathVariable UUID attachment) {
    return "redirect:/cases/" + id + "/attachments/" + attachments.look(id, attachment).id();
  }

  @PostMapping("/{attachment}/withdrawal")
  @Needs(Right.CASE_WRITE)
  ModelAndView withdraw(
      @PathVariable UUID id,
      @PathVariable UUID attachment,
      @ModelAttribute("form") WithdrawalForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      var page = attachment(id, attachment, reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    attachments.withdraw(id, attachment, form.reason());
    said.addFlashAttribute("notice", "attachments.said.withdrawn");
    return new ModelAndView("redirect:/cases/" + id + "/attachments/" + attachment);
  }
}
