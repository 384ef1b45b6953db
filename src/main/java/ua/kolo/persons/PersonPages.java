package ua.kolo.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Persons for people: search first, then the page, writing and changing. What is sought goes in
/// the body of a request, never in an address.
@Controller
class PersonPages {
  private final Persons persons;
  private final Doubles doubles;
  private final Enquiries enquiries;
  private final Destructions destructions;
  private final Clock clock;

  PersonPages(
      Persons persons,
      Doubles doubles,
      Enquiries enquiries,
      Destructions destructions,
      Clock clock) {
    this.persons = persons;
    this.doubles = doubles;
    this.enquiries = enquiries;
    this.destructions = destructions;
    this.clock = clock;
  }

  @ModelAttribute("purposes")
  Purpose[] purposes() {
    return Purpose.values();
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return Acting.current().may(Right.PERSON_WRITE);
  }

  @ModelAttribute("mayMerge")
  boolean mayMerge() {
    return Acting.current().may(Right.PERSON_MERGE);
  }

  @ModelAttribute("maySeeHidden")
  boolean maySeeHidden() {
    return Acting.current().may(Right.SECRET_ADDRESS);
  }

  @ModelAttribute("mayBreakGlass")
  boolean mayBreakGlass() {
    return Acting.current().may(Right.BREAK_GLASS);
  }

  // What was typed is not in the address, so an address of a form that comes again begins anew.
  @GetMapping({"/persons", "/persons/search", "/persons/finding", "/persons/entry"})
  ModelAndView search() {
    return new ModelAndView("persons/search")
        .addObject("form", SearchForm.empty())
        .addObject("newest", persons.newest())
        .addObject("unseen", enquiries.unseen())
        .addObject("destructions", destructions.waiting().size());
  }

  @PostMapping("/persons/search")
  @Needs(Right.PERSON_READ)
  ModelAndView found(@ModelAttribute("form") SearchForm form, BindingResult errors) {
    form.check(errors, today());
    if (errors.hasErrors()) {
      return again();
    }
    var purpose = Objects.requireNonNull(form.purpose());
    return new ModelAndView("persons/search")
        .addObject("found", persons.search(form.identity(), purpose))
        .addObject("purpose", purpose)
        .addObject("unseen", enquiries.unseen());
  }

  @PostMapping("/persons/entry")
  @Needs(Right.PERSON_WRITE)
  ModelAndView entry(@ModelAttribute("sought") SearchForm sought, BindingResult errors) {
    sought.checkWords(errors, today());
    if (errors.hasErrors()) {
      return again()
          .addObject("form", sought)
          .addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    }
    var alike = persons.alike(sought.identity());
    return new ModelAndView("persons/entry")
        .addObject("form", PersonForm.of(sought))
        .addObject("alike", alike.isEmpty() ? null : alike)
        .addObject("here", persons.knownHere(sought.identity()));
  }

  private ModelAndView again() {
    return new ModelAndView("persons/search", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("newest", persons.newest())
        .addObject("unseen", enquiries.unseen());
  }

  @PostMapping("/persons")
  @Needs(Right.PERSON_WRITE)
  ModelAndView add(
      @ModelAttribute("form") PersonForm form, BindingResult errors, RedirectAttributes after) {
    form.check(errors, today());
    if (errors.hasErrors()) {
      return new ModelAndView("persons/entry", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var alike = form.another() ? List.<Found.Match>of() : persons.alike(form.identity());
    var here = form.another() ? List.<String>of() : persons.knownHere(form.identity());
    if (!alike.isEmpty() || !here.isEmpty()) {
      return new ModelAndView("persons/entry", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("alike", alike.isEmpty() ? null : alike)
          .addObject("here", here);
    }
    var id = persons.add(form.identity(), form.hiddenAddresses());
    after.addFlashAttribute("notice", form.notice("persons.added"));
    return new ModelAndView("redirect:/persons/" + id);
  }

  @GetMapping("/persons/{id}")
  ModelAndView person(
      @PathVariable UUID id, @RequestParam(defaultValue = "CASE_WORK") Purpose purpose) {
    var shredding = persons.shredding(id).orElse(null);
    if (shredding != null) {
      return new ModelAndView("persons/gone").addObject("shredding", shredding);
    }
    var person = persons.look(id, purpose);
    if (person.mergedInto() != null) {
      return new ModelAndView("redirect:/persons/" + person.mergedInto());
    }
    return new ModelAndView("persons/person")
        .addObject("person", person)
        .addObject("ours", persons.isOurs(id))
        .addObject("alike", persons.alike(id))
        .addObject("destruction", destructions.of(id).orElse(null))
        .addObject("mergings", doubles.mergings(id));
  }

  @GetMapping("/persons/{id}/entry")
  ModelAndView edit(@PathVariable UUID id) {
    var person = persons.look(id, Purpose.CASE_WORK);
    return new ModelAndView("persons/entry")
        .addObject("id", id)
        .addObject("form", PersonForm.of(person));
  }

  @PostMapping("/persons/{id}/entry")
  @Needs(Right.PERSON_WRITE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") PersonForm form,
      BindingResult errors,
      RedirectAttributes after) {
    persons.mustBeOurs(id);
    form.check(errors, today());
    if (errors.hasErrors()) {
      return new ModelAndView("persons/entry", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("id", id);
    }
    persons.change(id, version(form.version()), form.identity(), form.hiddenAddresses());
    after.addFlashAttribute("notice", form.notice("persons.changed"));
    return new ModelAndView("redirect:/persons/" + id);
  }

  @GetMapping("/persons/{id}/history")
  ModelAndView history(@PathVariable UUID id) {
    return new ModelAndView("persons/history")
        .addObject("id", id)
        .addObject("states", persons.history(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static int version(@Nullable Integer shown) {
    return shown == null ? 0 : shown;
  }
}
