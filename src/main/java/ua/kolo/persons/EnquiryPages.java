package ua.kolo.persons;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Who of other institutions asked for this one's persons.
@Controller
class EnquiryPages {
  private final Enquiries enquiries;
  private final Directory directory;

  EnquiryPages(Enquiries enquiries, Directory directory) {
    this.enquiries = enquiries;
    this.directory = directory;
  }

  @GetMapping("/persons/enquiries")
  ModelAndView list() {
    var all = enquiries.all();
    var units = all.stream().map(Enquiry::askedByUnit).collect(Collectors.toSet());
    return new ModelAndView("persons/enquiries")
        .addObject("enquiries", all)
        .addObject("names", directory.names(units))
        .addObject("mayWrite", Acting.current().may(Right.PERSON_WRITE));
  }

  @PostMapping("/persons/enquiries/{id}/sight")
  String see(@PathVariable UUID id) {
    enquiries.see(id);
    return "redirect:/persons/enquiries";
  }
}
