package ua.kolo.identity.people;

import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.identity.Role;

/// The posts of an institution one looks after.
@Controller
@RequestMapping("/posts")
class PostPages {
  private final People people;
  private final Posts posts;

  PostPages(People people, Posts posts) {
    this.people = people;
    this.posts = posts;
  }

  @GetMapping
  ModelAndView list(PeopleQuery query) {
    var institutions = people.institutions();
    var chosen = PeoplePages.chosen(institutions, query.unit());
    var text = query.text();
    return new ModelAndView("people/posts", "institutions", institutions)
        .addObject("chosen", chosen)
        .addObject("query", query)
        .addObject("login", query.whom())
        .addObject("total", posts.count(chosen.id(), text))
        .addObject("from", query.offset())
        .addObject("found", posts.list(chosen.id(), text, query.offset(), PeopleQuery.SIZE));
  }

  @GetMapping("/new")
  ModelAndView form(@RequestParam(required = false) @Nullable UUID unit) {
    var chosen = PeoplePages.chosen(people.institutions(), unit);
    return page(new PostForm("", null, false, chosen.id()), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(
      @Valid @ModelAttribute("form") PostForm form, BindingResult errors, RedirectAttributes said) {
    if (form.role() == null) {
      errors.rejectValue("role", "people.role.none");
    }
    if (form.unit() == null) {
      errors.rejectValue("unit", "people.unit.none");
    }
    if (errors.hasErrors()) {
      return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var id =
        posts.add(
            Objects.requireNonNull(form.unit()),
            Objects.requireNonNull(form.title()),
            Objects.requireNonNull(form.role()),
            form.heads());
    said.addFlashAttribute("notice", "people.said.post");
    return new ModelAndView("redirect:/posts/" + id);
  }

  private ModelAndView page(PostForm form, HttpStatus status) {
    return new ModelAndView("people/post-new", status)
        .addObject("form", form)
        .addObject("roles", Role.values())
        .addObject("institutions", people.institutions());
  }
}
