package ua.kolo.programmes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Directory;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.composing.Template;

/// A new programme: what it begins from is chosen first, then its head is asked for. `look` only
/// searches for the place: without a script the form comes back with what was found.
@Controller
@RequestMapping("/programmes/new")
class ComposePages {
  private static final int MOST_FOUND = 20;

  /// The field under which a refusal of the door is shown.
  private static final Map<String, String> FIELDS =
      Map.of(
          "programmes.new.title.missing", "title",
          "programmes.new.period.wrong", "years",
          "programmes.new.place.none", "territory");

  private final Composer composer;
  private final Programmes programmes;
  private final PublishedProgrammes published;
  private final Directory directory;

  ComposePages(
      Composer composer,
      Programmes programmes,
      PublishedProgrammes published,
      Directory directory) {
    this.composer = composer;
    this.programmes = programmes;
    this.published = published;
    this.directory = directory;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView begin(@ModelAttribute("form") ComposeForm form) {
    var start = form.beginning();
    if (start == null) {
      return new ModelAndView("programmes/compose-start", "templates", Template.all());
    }
    var with = composer.suggest(start);
    return form(form.filled(with, Ids.next().toString()), with);
  }

  @GetMapping("/own")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView own(SourceQuery query) {
    var found = programmes.list(query.filter(), query.paging());
    return sources("own", "OWN", query).addObject("found", found);
  }

  @GetMapping("/adopted")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView adopted(SourceQuery query) {
    var found = published.list(query.filter(), query.paging());
    return sources("adopted", "ADOPTED", query).addObject("found", found);
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView make(
      @ModelAttribute("form") ComposeForm typed,
      @RequestParam(required = false) @Nullable String look,
      RedirectAttributes said) {
    var start = typed.beginning();
    if (start == null) {
      return new ModelAndView("redirect:/programmes/new");
    }
    var form = placed(typed);
    if (look != null) {
      return form(form, composer.suggest(start));
    }
    // Found anew, the form is another object: the errors must be told of this one.
    var errors = new DirectFieldBindingResult(form, "form");
    form.check(errors);
    var made = errors.hasErrors() ? null : made(form, start, errors);
    if (made == null) {
      var page = form(form, composer.suggest(start));
      page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    said.addFlashAttribute("notice", "programmes.said.composed");
    return new ModelAndView("redirect:/programmes/" + made);
  }

  private @Nullable ProgrammeId made(ComposeForm form, Start start, BindingResult errors) {
    try {
      return composer.begin(form.asked(), start, form.key());
    } catch (BadRequest refused) {
      var field = FIELDS.get(refused.code());
      if (field == null) {
        throw refused;
      }
      errors.rejectValue(field, refused.code());
      return null;
    } catch (NotFound gone) {
      if (directory.asked(form.territory(), null).chosen() != null) {
        throw gone;
      }
      errors.rejectValue("territory", "programmes.new.place.missing");
      return null;
    }
  }

  // Words that can only mean one place need no choosing.
  private ComposeForm placed(ComposeForm form) {
    return ComposeForm.text(form.territory()).isEmpty()
        ? form.at(directory.asked(null, ComposeForm.text(form.placeQ())).code())
        : form;
  }

  private ModelAndView form(ComposeForm form, Suggested with) {
    var place = directory.asked(ComposeForm.text(form.territory()), null).chosen();
    var typed = ComposeForm.text(form.placeQ());
    return new ModelAndView("programmes/compose", "form", form)
        .addObject("with", with)
        .addObject("place", place)
        .addObject("places", directory.search(typed, null, MOST_FOUND));
  }

  private static ModelAndView sources(String whose, String start, SourceQuery query) {
    return new ModelAndView("programmes/compose-source", "query", query)
        .addObject("whose", whose)
        .addObject("start", start)
        .addObject("path", "/programmes/new/" + whose);
  }
}
