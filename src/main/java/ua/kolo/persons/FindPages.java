package ua.kolo.persons;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NumberedRecords;
import ua.kolo.platform.Right;

/// The search at the head of every page, for who works with people: a number of a report or a file
/// opens it; anything else begins a search of persons, which still asks what for. What is typed
/// goes in the body of a request, never in an address.
@Controller
class FindPages {
  /// What only a record of some register is called.
  private static final Pattern NUMBER = Pattern.compile("\\p{L}\\D{0,3}\\d{4}\\D{1,3}\\d{1,7}");

  private final List<NumberedRecords> numbered;
  private final Persons persons;
  private final Enquiries enquiries;
  private final Destructions destructions;

  FindPages(
      List<NumberedRecords> numbered,
      Persons persons,
      Enquiries enquiries,
      Destructions destructions) {
    this.numbered = numbered;
    this.persons = persons;
    this.enquiries = enquiries;
    this.destructions = destructions;
  }

  @PostMapping("/persons/finding")
  @Needs(Right.PERSON_READ)
  ModelAndView find(@RequestParam(defaultValue = "") String sought) {
    var typed = sought.strip();
    return record(typed)
        .map(page -> new ModelAndView("redirect:" + page))
        .orElseGet(() -> search(typed));
  }

  // A number bears its register: digits alone may be anything, a part of a telephone as well.
  private Optional<String> record(String typed) {
    return typed.isEmpty() || Character.isDigit(typed.charAt(0))
        ? Optional.empty()
        : numbered.stream()
            .map(records -> records.page(typed))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private ModelAndView search(String sought) {
    var isNumber = NUMBER.matcher(sought).matches();
    return new ModelAndView("persons/search")
        .addObject("form", isNumber ? SearchForm.empty() : SearchForm.begun(sought))
        .addObject("purposes", Purpose.values())
        .addObject("mayMerge", Acting.current().may(Right.PERSON_MERGE))
        .addObject("unknown", isNumber ? sought : null)
        .addObject("begun", !isNumber && !sought.isEmpty())
        .addObject("newest", persons.newest())
        .addObject("unseen", enquiries.unseen())
        .addObject("destructions", destructions.waiting().size());
  }
}
