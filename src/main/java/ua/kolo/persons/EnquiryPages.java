package ua.kolo.persons;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Who of other institutions asked for this one's persons.
@Controller
class EnquiryPages {
  private static final int SIZE = 50;
  private final Enquiries enquiries;
  private final Directory directory;
  private final Clock clock;

  EnquiryPages(Enquiries enquiries, Directory directory, Clock clock) {
    this.enquiries = enquiries;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/persons/enquiries")
  ModelAndView list(@RequestParam(defaultValue = "0") int page) {
    int at = Math.clamp(page, 0, 1_000_000);
    var all = enquiries.all(at * SIZE, SIZE);
    var units = all.stream().map(Enquiry::askedByUnit).collect(Collectors.toSet());
    return new ModelAndView("persons/enquiries")
        .addObject("enquiries", all)
        .addObject("names", directory.names(units))
        .addObject("page", at)
        .addObject("from", at * SIZE)
        .addObject("total", enquiries.count())
        .addObject("unseen", enquiries.unseen())
        .addObject("shownAt", clock.instant())
        .addObject("mayWrite", Acting.current().may(Right.PERSON_WRITE));
  }

  /// @param until when the page was shown
  @PostMapping("/persons/enquiries/sight")
  @Needs(Right.PERSON_WRITE)
  String seeAll(@RequestParam Instant until) {
    enquiries.seeAll(until);
    return "redirect:/persons/enquiries";
  }

  @PostMapping("/persons/enquiries/{id}/sight")
  String see(@PathVariable UUID id) {
    enquiries.see(id);
    return "redirect:/persons/enquiries";
  }
}
