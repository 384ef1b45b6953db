package ua.kolo.identity.reviews;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.identity.people.Proposals;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where the head of an institution confirms or withdraws who has what, and looks at earlier
/// reviews.
@Controller
@RequestMapping("/reviews")
class QuarterPages {
  private static final String HERE = "redirect:/reviews";
  private final Reviews reviews;
  private final Proposals proposals;
  private final ReviewDays days;
  private final MessageSource messages;

  QuarterPages(Reviews reviews, Proposals proposals, ReviewDays days, MessageSource messages) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.days = days;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView form() {
    return page(Map.of(), null);
  }

  @PostMapping
  @Needs(Right.PEOPLE_REVIEW)
  ModelAndView make(
      @RequestParam Map<String, String> fields, RedirectAttributes said, Locale reader) {
    var verdicts = Verdicts.of(fields);
    if (verdicts.open() > 0) {
      return page(fields, "reviews.open");
    }
    var ending = Reviews.withdrawn(reviews.held(), verdicts);
    if (!ending.isEmpty() && !fields.containsKey("sure")) {
      var names = ending.stream().map(Held::name).distinct().collect(Collectors.joining(", "));
      return sure(fields, names, reader);
    }
    try {
      var review = reviews.make(verdicts);
      said.addFlashAttribute("notice", "reviews.said");
      return new ModelAndView("redirect:/reviews/" + review);
    } catch (Conflict refused) {
      return page(fields, refused.code());
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id) {
    var review = reviews.find(id);
    return new ModelAndView("reviews/review", "review", review)
        .addObject("day", days.on(review.madeAt()))
        .addObject("lines", reviews.lines(id));
  }

  @PostMapping("/proposals/{proposal}/confirmation")
  @Needs(Right.PEOPLE_REVIEW)
  String confirm(@PathVariable UUID proposal, RedirectAttributes said) {
    proposals.confirm(proposal);
    said.addFlashAttribute("notice", "people.said.given");
    return HERE;
  }

  @PostMapping("/proposals/{proposal}/refusal")
  @Needs(Right.PEOPLE_REVIEW)
  String refuse(@PathVariable UUID proposal, RedirectAttributes said) {
    proposals.refuse(proposal);
    said.addFlashAttribute("notice", "people.said.refused");
    return HERE;
  }

  private ModelAndView sure(Map<String, String> fields, String names, Locale reader) {
    var again = new TreeMap<>(fields);
    again.remove("_csrf");
    again.put("sure", "true");
    return new ModelAndView("platform/confirm", "question", say("reviews.sure", reader))
        .addObject(
            "consequence", messages.getMessage("reviews.sure.what", new Object[] {names}, reader))
        .addObject("verb", say("reviews.sure.verb", reader))
        .addObject("action", "/reviews")
        .addObject("back", "/reviews")
        .addObject("area", "people")
        .addObject("fields", again);
  }

  private ModelAndView page(Map<String, String> fields, @Nullable String wrong) {
    var status = wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("reviews/list", status)
        .addObject("proposals", proposals.waiting())
        .addObject("standing", reviews.standing())
        .addObject("held", reviews.held())
        .addObject("found", reviews.list())
        .addObject("fields", fields)
        .addObject("wrong", wrong);
  }

  private String say(String key, Locale reader) {
    return messages.getMessage(key, null, reader);
  }
}
