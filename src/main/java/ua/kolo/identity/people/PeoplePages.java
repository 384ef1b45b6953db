package ua.kolo.identity.people;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// The people of the institutions one looks after.
@Controller
@RequestMapping("/people")
class PeoplePages {
  private final People people;
  private final Handovers handovers;

  PeoplePages(People people, Handovers handovers) {
    this.people = people;
    this.handovers = handovers;
  }

  @GetMapping
  ModelAndView list(PeopleQuery query) {
    var institutions = people.institutions();
    var chosen = chosen(institutions, query.unit());
    var text = query.text();
    var found = people.list(chosen.id(), text, query.isClosed(), query.offset(), PeopleQuery.SIZE);
    var page = new ModelAndView("people/list", "institutions", institutions);
    return HandoverPages.shown(page, handovers, handovers.to(chosen.id()))
        .addObject("chosen", chosen)
        .addObject("query", query)
        .addObject("total", people.count(chosen.id(), text, query.isClosed()))
        .addObject("from", query.offset())
        .addObject("found", found);
  }

  @GetMapping("/new")
  ModelAndView form(@RequestParam(required = false) @Nullable UUID unit) {
    var chosen = chosen(people.institutions(), unit);
    return page(new PersonForm("", "", chosen.id()), HttpStatus.OK);
  }

  // The code goes into this one answer and nowhere else: a redirect would keep it in the session.
  @PostMapping
  ModelAndView add(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors) {
    if (form.unit() == null) {
      errors.rejectValue("unit", "people.unit.none");
    }
    if (!errors.hasErrors()) {
      try {
        return new ModelAndView("people/invited", "invited", people.add(form.asked()))
            .addObject("name", form.name());
      } catch (Conflict taken) {
        errors.rejectValue("login", taken.code());
      }
    }
    return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(PersonForm form, HttpStatus status) {
    return new ModelAndView("people/new", status)
        .addObject("form", form)
        .addObject("institutions", people.institutions());
  }

  static Institution chosen(List<Institution> institutions, @Nullable UUID unit) {
    if (unit == null) {
      return institutions.getFirst();
    }
    return institutions.stream()
        .filter(one -> one.id().equals(unit))
        .findFirst()
        .orElseThrow(() -> new NotFound(unit));
  }
}
