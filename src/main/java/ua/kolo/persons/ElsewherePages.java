package ua.kolo.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Reason;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// From the blind answer of a search to another institution's record, by breaking the glass. The
/// sealed answer stays in the body of requests; no number is typed, none is shown before it opens.
@Controller
@RequestMapping("/persons/elsewhere")
class ElsewherePages {
  private final BlindAnswers answers;
  private final Clearance clearance;
  private final Directory directory;

  ElsewherePages(BlindAnswers answers, Clearance clearance, Directory directory) {
    this.answers = answers;
    this.clearance = clearance;
    this.directory = directory;
  }

  // An answer is never in an address, so an address that comes again begins with the search.
  @GetMapping({"", "/glass"})
  @Needs(Right.BREAK_GLASS)
  String again() {
    return "redirect:/persons";
  }

  @PostMapping
  @Needs(Right.BREAK_GLASS)
  ModelAndView form(@RequestParam(defaultValue = "") String answer) {
    return page(answer, HttpStatus.OK);
  }

  @PostMapping("/glass")
  @Needs(Right.BREAK_GLASS)
  ModelAndView breakGlass(
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(required = false) @Nullable Reason reason,
      RedirectAttributes said) {
    if (reason == null) {
      return page(answer, HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("wrongReason", "clearance.reason.missing");
    }
    var meant = answers.open(answer);
    var opened = opened(meant.map(BlindAnswers.Answer::records).orElse(List.of()), reason);
    if (opened.isEmpty()) {
      return page(answer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("closed", true);
    }
    if (meant.filter(BlindAnswers.Answer::more).isPresent()) {
      said.addFlashAttribute("notice", "persons.elsewhere.more");
    }
    return new ModelAndView(
        "redirect:" + (opened.size() == 1 ? "/persons/" + opened.getFirst() : "/clearance"));
  }

  // What is sealed there, or gone since, stays closed, and the two answer alike.
  private List<UUID> opened(List<UUID> records, Reason reason) {
    var opened = new ArrayList<UUID>();
    for (var record : records) {
      try {
        clearance.breakGlass(Persons.KIND, record, reason);
        opened.add(record);
      } catch (NotFound _) {
        // Reported to those who review, as every attempt; said on the page when nothing opened.
      }
    }
    return opened;
  }

  private ModelAndView page(String answer, HttpStatus status) {
    var meant = answers.open(answer);
    var page =
        new ModelAndView(
            "persons/elsewhere", meant.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : status);
    page.addObject("closed", false);
    meant.ifPresent(
        one ->
            page.addObject("answer", answer)
                .addObject(
                    "institution",
                    directory
                        .names(Set.of(one.institution()))
                        .getOrDefault(one.institution(), "")));
    return page;
  }
}
