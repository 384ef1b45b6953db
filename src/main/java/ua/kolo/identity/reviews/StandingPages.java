package ua.kolo.identity.reviews;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.people.People;

/// Where an administrator sees which institution owes its review.
@Controller
class StandingPages {
  private final Reviews reviews;
  private final People people;

  StandingPages(Reviews reviews, People people) {
    this.reviews = reviews;
    this.people = people;
  }

  @GetMapping("/people/reviews")
  ModelAndView show(@RequestParam(required = false) @Nullable UUID unit) {
    var institutions = people.institutions();
    var chosen =
        institutions.stream()
            .filter(one -> Objects.equals(one.id(), unit))
            .findFirst()
            .orElseGet(institutions::getFirst);
    return new ModelAndView("reviews/standing", "institutions", institutions)
        .addObject("chosen", chosen)
        .addObject("standing", reviews.standingOf(chosen.id()))
        .addObject("found", reviews.listOf(chosen.id()));
  }
}
