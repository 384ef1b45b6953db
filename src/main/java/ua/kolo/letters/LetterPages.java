package ua.kolo.letters;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;

/// One's own letters: where they go, which, and what was sent.
@Controller
@RequestMapping("/me/letters")
class LetterPages {
  private static final String HERE = "redirect:/me/letters";
  private final Letters letters;
  private final LetterWords words;
  private final Route route;

  LetterPages(Letters letters, LetterWords words, Route route) {
    this.letters = letters;
    this.words = words;
    this.route = route;
  }

  @GetMapping
  ModelAndView show() {
    return page(WishForm.of(letters.own().orElse(null)), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView wish(
      @ModelAttribute("form") WishForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    try {
      var asks = letters.wish(form, reader);
      said.addFlashAttribute("notice", asks ? "letters.said.asked" : "letters.said.saved");
      return new ModelAndView(HERE);
    } catch (BadRequest | Conflict wrong) {
      reject(errors, wrong);
      return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/confirmation")
  ModelAndView ask(@RequestParam(defaultValue = "") String code) {
    return new ModelAndView("letters/confirmation", "code", code);
  }

  @PostMapping("/confirmation")
  String confirm(@RequestParam(defaultValue = "") String code, RedirectAttributes said) {
    letters.confirm(code);
    said.addFlashAttribute("notice", "letters.said.confirmed");
    return HERE;
  }

  @PostMapping("/removal")
  String remove(RedirectAttributes said) {
    letters.forgetMe();
    said.addFlashAttribute("notice", "letters.said.removed");
    return HERE;
  }

  private static void reject(BindingResult errors, Refusal wrong) {
    var field = wrong.code().startsWith("letters.day") ? "day" : "address";
    errors.rejectValue(field, wrong.code(), wrong.getDetailMessageArguments(), wrong.code());
  }

  private ModelAndView page(WishForm form, HttpStatus status) {
    var wish = letters.own().orElse(null);
    return new ModelAndView("letters/own", status)
        .addObject("form", form)
        .addObject("wish", wish)
        .addObject("there", route.isThere())
        .addObject("shown", route.isShown())
        .addObject("cases", Acting.current().may(Right.CASE_READ))
        .addObject("reports", Acting.current().may(Right.PROGRAMME_REPORT))
        .addObject("days", IntStream.rangeClosed(1, 7).boxed().toList())
        .addObject(
            "found",
            wish == null
                ? List.of()
                : letters.toMe().stream().map(one -> read(one, wish)).toList());
  }

  // Read here only where none leaves: else the link of a confirmation would prove nothing.
  private LetterRead read(Letter letter, Wish wish) {
    return new LetterRead(
        letter,
        words.subject(letter, wish.reader()),
        route.isShown()
            ? words.text(letter, wish.address(), wish.reader()).lines().toList()
            : List.of());
  }
}
