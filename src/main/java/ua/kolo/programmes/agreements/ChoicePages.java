package ua.kolo.programmes.agreements;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammePage;
import ua.kolo.programmes.Programmes;

/// Which institution a body of an approval sheet is, so that it may answer by itself.
@Controller
@RequestMapping("/programmes/{id}/agreement/institution")
class ChoicePages {
  private static final int FOUND = 20;
  private final Agreements agreements;
  private final Programmes programmes;
  private final Institutions institutions;
  private final Directory directory;

  ChoicePages(
      Agreements agreements,
      Programmes programmes,
      Institutions institutions,
      Directory directory) {
    this.agreements = agreements;
    this.programmes = programmes;
    this.institutions = institutions;
    this.directory = directory;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView choice(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @Nullable String row,
      @RequestParam(defaultValue = "") String q) {
    var view = programmes.find(id);
    if (row == null) {
      return new ModelAndView("redirect:/programmes/" + id + "/agreement");
    }
    var line = agreements.find(id, AgreementPages.row(row));
    var known = line.institution();
    return new ModelAndView("agreements/institution", "row", line)
        .addObject("page", new ProgrammePage(view))
        .addObject("name", known == null ? null : directory.names(Set.of(known)).get(known))
        .addObject("q", q)
        .addObject("found", found(q));
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  String choose(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(required = false) @Nullable UUID body,
      RedirectAttributes said) {
    programmes.find(id);
    agreements.choose(id, AgreementPages.row(row), body);
    said.addFlashAttribute(
        "notice", body == null ? "agreements.said.onPaper" : "agreements.said.chosen");
    return "redirect:/programmes/" + id + "/agreement";
  }

  private List<InstitutionRow> found(String q) {
    return q.isBlank()
        ? List.of()
        : institutions.list(new InstitutionFilter(q.strip(), null, null, false), 0, FOUND);
  }
}
