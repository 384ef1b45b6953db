package ua.kolo.programmes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What the checks found, and the reasons people give for letting it stand.
@Controller
class FindingPages {
  private static final String TOGETHER = "together";
  private final Programmes programmes;
  private final ProgrammeImports imports;

  FindingPages(Programmes programmes, ProgrammeImports imports) {
    this.programmes = programmes;
    this.imports = imports;
  }

  @GetMapping("/programmes/{id}/findings")
  ModelAndView ofProgramme(@PathVariable ProgrammeId id, Locale reader) {
    return ofProgramme(id, reader, null);
  }

  @PostMapping("/programmes/{id}/findings/{finding}/explanation")
  ModelAndView explainInProgramme(
      @PathVariable ProgrammeId id,
      @PathVariable String finding,
      @RequestParam String why,
      Locale reader,
      RedirectAttributes said) {
    if (why.isBlank()) {
      return ofProgramme(id, reader, finding);
    }
    programmes.explain(id, finding, why.strip());
    return explained("/programmes/" + id, finding, said);
  }

  @PostMapping("/programmes/{id}/findings/explanation")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView explainTogether(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") List<String> finding,
      @RequestParam(defaultValue = "") String why,
      Locale reader,
      RedirectAttributes said) {
    if (why.isBlank() || finding.isEmpty()) {
      return ofProgramme(id, reader, TOGETHER);
    }
    programmes.explain(id, finding, why.strip());
    return explained("/programmes/" + id, said);
  }

  @GetMapping("/programmes/imports/{id}/findings")
  ModelAndView ofImport(@PathVariable ImportId id, Locale reader) {
    return ofImport(id, reader, null);
  }

  @PostMapping("/programmes/imports/{id}/findings/{finding}/explanation")
  ModelAndView explainInImport(
      @PathVariable ImportId id,
      @PathVariable String finding,
      @RequestParam String why,
      Locale reader,
      RedirectAttributes said) {
    if (why.isBlank()) {
      return ofImport(id, reader, finding);
    }
    imports.explain(id, finding, why.strip());
    return explained("/programmes/imports/" + id, finding, said);
  }

  @PostMapping("/programmes/imports/{id}/findings/explanation")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView explainTogether(
      @PathVariable ImportId id,
      @RequestParam(defaultValue = "") List<String> finding,
      @RequestParam(defaultValue = "") String why,
      Locale reader,
      RedirectAttributes said) {
    if (why.isBlank() || finding.isEmpty()) {
      return ofImport(id, reader, TOGETHER);
    }
    imports.explain(id, finding, why.strip());
    return explained("/programmes/imports/" + id, said);
  }

  @PostMapping("/programmes/{id}/findings/{finding}/explanation/withdrawal")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView withdrawInProgramme(
      @PathVariable ProgrammeId id, @PathVariable String finding, RedirectAttributes said) {
    programmes.withdraw(id, finding);
    return withdrawn("/programmes/" + id, finding, said);
  }

  @PostMapping("/programmes/imports/{id}/findings/{finding}/explanation/withdrawal")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView withdrawInImport(
      @PathVariable ImportId id, @PathVariable String finding, RedirectAttributes said) {
    imports.withdraw(id, finding);
    return withdrawn("/programmes/imports/" + id, finding, said);
  }

  // A form shown again also answers at its own address, where the links of the languages lead.
  @GetMapping({
    "/programmes/{id}/findings/explanation",
    "/programmes/{id}/findings/{finding}/explanation"
  })
  String again(@PathVariable ProgrammeId id) {
    return "redirect:/programmes/" + programmes.find(id).id() + "/findings";
  }

  @GetMapping({
    "/programmes/imports/{id}/findings/explanation",
    "/programmes/imports/{id}/findings/{finding}/explanation"
  })
  String again(@PathVariable ImportId id) {
    return "redirect:/programmes/imports/" + imports.find(id).id() + "/findings";
  }

  private ModelAndView ofProgramme(ProgrammeId id, Locale reader, @Nullable String refused) {
    var places = "/programmes/" + id;
    var all = programmes.findings(id, reader);
    var page = new ProgrammePage(programmes.find(id));
    var findings = FindingsPage.of(all, places, false, page.plan(), refused);
    return page("programmes/findings", findings).addObject("page", page);
  }

  private ModelAndView ofImport(ImportId id, Locale reader, @Nullable String refused) {
    var places = "/programmes/imports/" + id;
    var all = imports.findings(id, reader);
    var view = imports.find(id);
    var findings = FindingsPage.of(all, places, true, view.plan(), refused);
    return page("programmes/import-findings", findings).addObject("view", view);
  }

  private static ModelAndView page(String view, FindingsPage findings) {
    var page = new ModelAndView(view, "findings", findings);
    page.setStatus(findings.refused() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView explained(String where, String finding, RedirectAttributes said) {
    said.addFlashAttribute(
        "noticeUndo", where + "/findings/" + finding + "/explanation/withdrawal");
    return explained(where, said);
  }

  private static ModelAndView withdrawn(String where, String finding, RedirectAttributes said) {
    said.addFlashAttribute("notice", "programmes.said.withdrawn");
    return new ModelAndView("redirect:" + where + "/findings#f-" + finding);
  }

  private static ModelAndView explained(String where, RedirectAttributes said) {
    said.addFlashAttribute("notice", "programmes.said.explained");
    return new ModelAndView("redirect:" + where + "/findings");
  }
}
