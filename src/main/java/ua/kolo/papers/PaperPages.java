package ua.kolo.papers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import ua.kolo.cases.SafeContacts;
import ua.kolo.directory.Institutions;
import ua.kolo.documents.OutputFormat;
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// Making a paper of a case: what and of whom, then its words, then the numbered paper.
@Controller
class PaperPages {
  private static final int MOST = 300;
  private final Papers papers;
  private final Cases cases;
  private final SafeContacts contacts;
  private final Institutions institutions;
  private final Law law;

  PaperPages(
      Papers papers, Cases cases, SafeContacts contacts, Institutions institutions, Law law) {
    this.papers = papers;
    this.cases = cases;
    this.contacts = contacts;
    this.institutions = institutions;
    this.law = law;
  }

  /// What to make and of whom; once both are said, its words.
  @GetMapping("/cases/{id}/papers")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable String agency,
      Locale reader) {
    var file = cases.find(id);
    if (kind == null || person == null) {
      return choice(file, kind, person, reader);
    }
    if (!papers.fits(file, person, kind)) {
      return choice(file, kind, person, reader).addObject("refused", "papers.refused.offender");
    }
    var body = papers.draft(id, person, kind);
    var name = Acting.current().name();
    var form =
        new PaperForm(
            Ids.next().toString(), kind, person, agency, null, body, name, null, null, null);
    return page(file, form, reader).addObject("form", form);
  }

  private ModelAndView choice(
      CaseFile file, @Nullable Kind kind, @Nullable UUID person, Locale reader) {
    return new ModelAndView("papers/choice", "file", file)
        .addObject("kinds", Kind.values())
        .addObject("kind", kind)
        .addObject("person", person)
        .addObject("agencies", names("agency_type", reader));
  }

  @PostMapping("/cases/{id}/papers")
  @Needs(Right.CASE_WRITE)
  ModelAndView make(
      @PathVariable UUID id,
      @ModelAttribute("form") PaperForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var file = cases.find(id);
    if (form.kind() == null || form.person() == null) {
      throw new BadRequest("papers.refused.what");
    }
    form.check(errors, papers.today());
    if (!errors.hasErrors()) {
      try {
        var made = papers.make(form.paper(id), RequestKey.of(form.key(), Papers.KIND, id, form));
        var untold = Objects.requireNonNull(form.kind()).isNotice() && !papers.told(made);
        said.addFlashAttribute("notice", untold ? "papers.said.untold" : "papers.said.made");
        return new ModelAndView("redirect:/papers/" + made);
      } catch (KeyReused changed) {
        return WrittenBefore.page(page(file, form, reader), "/papers/" + changed.made());
      } catch (Conflict noConsent) {
        errors.rejectValue("reason", Objects.requireNonNull(noConsent.code()));
      }
    }
    var page = page(file, form, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(CaseFile file, PaperForm form, Locale reader) {
    return new ModelAndView("papers/form", "file", file)
        .addObject("neverWrite", neverWrite(file.id(), form.person()))
        .addObject("grounds", names("consent_exempt_reason", reader))
        .addObject("institutions", receivers(form.agency()));
  }

  @GetMapping("/papers/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView paper(@PathVariable UUID id) {
    var paper = papers.look(id);
    return new ModelAndView("papers/paper", "paper", paper)
        .addObject("neverWrite", neverWrite(paper.file(), paper.person()))
        .addObject("mayAnnul", Acting.current().may(Right.CASE_WRITE) && paper.holds());
  }

  @GetMapping("/papers/{id}/document")
  @Needs(Right.CASE_READ)
  ResponseEntity<byte[]> document(
      @PathVariable UUID id, @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var paper = papers.print(id);
    var name = paper.number() + "-" + paper.year() + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(PaperSheet.print(paper, format));
  }

  @PostMapping("/papers/{id}/annulment")
  @Needs(Right.CASE_WRITE)
  String annul(@PathVariable UUID id, RedirectAttributes said) {
    papers.annul(id);
    said.addFlashAttribute("notice", "papers.said.annulled");
    return "redirect:/papers/" + id;
  }

  @GetMapping("/papers/{id}/annulment")
  @Needs(Right.CASE_READ)
  String back(@PathVariable UUID id) {
    return "redirect:/papers/" + papers.look(id).id();
  }

  private Map<String, String> names(String list, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  // A paper for her is handed over, not sent.
  private boolean neverWrite(UUID file, @Nullable UUID person) {
    return contacts.of(file).stream()
        .anyMatch(one -> one.person().equals(person) && one.neverWrite());
  }

  private Map<UUID, String> receivers(@Nullable String agency) {
    var names = new LinkedHashMap<UUID, String>();
    var own = Acting.current().unit();
    var kind = agency == null || agency.isBlank() ? null : agency;
    institutions.near(kind, MOST).stream()
        .filter(row -> !row.id().equals(own))
        .forEach(row -> names.put(row.id(), row.name() + ", " + row.place()));
    return names;
  }
}
