package ua.kolo.programmes.scenarios;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammePage;
import ua.kolo.programmes.Programmes;

/// A scenario kept, removed, or made the plan of the draft.
@Controller
@RequestMapping("/programmes/{id}/scenario")
class ScenarioChanges {
  private final Scenarios scenarios;
  private final Programmes programmes;

  ScenarioChanges(Scenarios scenarios, Programmes programmes) {
    this.scenarios = scenarios;
    this.programmes = programmes;
  }

  @PostMapping("/saved")
  @Needs(Right.PROGRAMME_MANAGE)
  String save(
      @PathVariable ProgrammeId id,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes said) {
    var unit = programmes.plan(id).head().unit();
    var form = ScenarioForm.of(asked);
    if (form.isWrong() || name.isBlank()) {
      said.addFlashAttribute("nameless", true);
      return "redirect:" + form.address("/programmes/" + id + "/scenario");
    }
    var made = scenarios.save(id, name, form.scenario(unit));
    said.addFlashAttribute("notice", "scenarios.said.saved");
    return "redirect:/programmes/" + id + "/scenario?saved=" + made;
  }

  // The form shown again stands at the scenario's own address, where the links of the languages
  // lead.
  @GetMapping("/saved")
  @Needs(Right.PROGRAMME_READ)
  String again(@PathVariable ProgrammeId id) {
    return "redirect:/programmes/" + programmes.find(id).id() + "/scenario";
  }

  @PostMapping("/removal")
  @Needs(Right.PROGRAMME_MANAGE)
  String remove(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String saved,
      RedirectAttributes said) {
    programmes.find(id);
    try {
      scenarios.remove(id, UUID.fromString(saved));
    } catch (IllegalArgumentException nonsense) {
      throw new BadRequest("scenarios.unknown");
    }
    said.addFlashAttribute("notice", "scenarios.said.removed");
    return "redirect:/programmes/" + id + "/scenario";
  }

  @GetMapping("/plan")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView ask(
      @PathVariable ProgrammeId id, @RequestParam MultiValueMap<String, String> asked) {
    var page = new ProgrammePage(programmes.find(id));
    var form = ScenarioForm.of(asked);
    if (form.isWrong()) {
      return new ModelAndView("redirect:" + form.address("/programmes/" + id + "/scenario"));
    }
    var cut = scenarios.reckon(id, form.scenario(page.plan().head().unit()));
    return new ModelAndView("scenarios/plan", "page", page)
        .addObject("form", form)
        .addObject("total", cut.total())
        .addObject(
            "out", cut.rows().stream().filter(row -> row.fate().name().equals("OUT")).toList())
        .addObject(
            "part", cut.rows().stream().filter(row -> row.fate().name().equals("PART")).toList());
  }

  @PostMapping("/plan")
  @Needs(Right.PROGRAMME_MANAGE)
  String apply(
      @PathVariable ProgrammeId id,
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam int version,
      @RequestParam(defaultValue = "STAY") String out,
      RedirectAttributes said) {
    var unit = programmes.plan(id).head().unit();
    var form = ScenarioForm.of(asked);
    if (form.isWrong()) {
      return "redirect:" + form.address("/programmes/" + id + "/scenario");
    }
    var now = scenarios.apply(id, version, form.scenario(unit), out.equals("LEAVE"));
    said.addFlashAttribute("notice", "scenarios.said.applied");
    said.addFlashAttribute("noticeUndo", "/programmes/" + id + "/undo?version=" + now.version());
    return "redirect:/programmes/" + id;
  }
}
