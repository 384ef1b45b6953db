package ua.kolo.programmes;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.editing.Correction;

/// Sections and tasks of a draft, added and taken out.
@Controller
@RequestMapping("/programmes/{id}/sections")
class SectionPages {
  private final Programmes programmes;

  SectionPages(Programmes programmes) {
    this.programmes = programmes;
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  String add(
      @PathVariable ProgrammeId id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String parent,
      RedirectAttributes said) {
    var under = parent.isBlank() ? null : parent;
    return change(id, version, new Correction.AddNode(under, text), "sectionAdded", said);
  }

  @PostMapping("/removal")
  @Needs(Right.PROGRAMME_MANAGE)
  String remove(
      @PathVariable ProgrammeId id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String node,
      RedirectAttributes said) {
    return change(id, version, new Correction.DeleteNode(node), "sectionRemoved", said);
  }

  // What was wrong is told on the page the form stands on; the links of the languages lead there.
  @GetMapping({"", "/removal"})
  @Needs(Right.PROGRAMME_READ)
  String again(@PathVariable ProgrammeId id) {
    return about(programmes.find(id).id());
  }

  private String change(
      ProgrammeId id, int version, Correction correction, String done, RedirectAttributes said) {
    try {
      var now = programmes.edit(id, version, correction);
      said.addFlashAttribute("notice", "programmes.said." + done);
      said.addFlashAttribute("noticeUndo", "/programmes/" + id + "/undo?version=" + now.version());
    } catch (BadRequest refused) {
      programmes.find(id);
      said.addFlashAttribute("sectionWrong", refused.code());
    }
    return about(id);
  }

  private static String about(ProgrammeId id) {
    return "redirect:/programmes/" + id + "/about#sections";
  }
}
