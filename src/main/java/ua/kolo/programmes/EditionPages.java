package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.layout.Printed;

/// Each edition of a programme as it was adopted, however the programme was changed since.
@Controller
@RequestMapping("/programmes/{id}/editions/{number}")
class EditionPages {
  private final Programmes programmes;
  private final EditionWords words;

  EditionPages(Programmes programmes, EditionWords words) {
    this.programmes = programmes;
    this.words = words;
  }

  @GetMapping
  ModelAndView table(@PathVariable ProgrammeId id, @PathVariable int number) {
    var page = new ProgrammePage(programmes.find(id));
    var edition =
        page.view().editions().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound(id + "/" + number));
    return new ModelAndView("programmes/edition", "page", page)
        .addObject("edition", edition)
        .addObject("words", edition.act() == null ? OpenWords.NONE : words.find(id, number))
        .addObject("approves", Acting.current().may(Right.PROGRAMME_APPROVE))
        .addObject("sheet", Printed.of(programmes.edition(id, number)));
  }

  @GetMapping("/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id, @PathVariable int number, @RequestParam OutputFormat format) {
    return PrintedFile.answer(programmes.edition(id, number), format);
  }

  @GetMapping("/words")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView words(@PathVariable ProgrammeId id, @PathVariable int number) {
    var known = words.suggested(id, number);
    var form =
        new WordsForm(
            words.find(id, number).seen(), known.executant(), known.actTitle(), known.actUrl());
    return form(id, number, form);
  }

  @PostMapping("/words")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView write(
      @PathVariable ProgrammeId id,
      @PathVariable int number,
      WordsForm typed,
      RedirectAttributes said) {
    words.find(id, number);
    try {
      words.write(id, number, typed.words(), typed.base());
    } catch (BadRequest wrong) {
      var again = form(id, number, typed).addObject("wrong", wrong.code());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    } catch (Stale stale) {
      // What another wrote stands beside what was typed.
      var again =
          form(id, number, typed.upon(stale.newest()))
              .addObject("stale", stale.code())
              .addObject("theirs", words.find(id, number));
      again.setStatus(HttpStatus.CONFLICT);
      return again;
    }
    said.addFlashAttribute("notice", "programmes.said.words");
    return new ModelAndView("redirect:/programmes/" + id + "/editions/" + number);
  }

  private ModelAndView form(ProgrammeId id, int number, WordsForm typed) {
    return new ModelAndView("programmes/words", "page", new ProgrammePage(programmes.find(id)))
        .addObject("number", number)
        .addObject("typed", typed);
  }

  /// As typed.
  ///
  /// @param seen names the words the form was filled from
  record WordsForm(
      @Nullable Integer seen,
      @Nullable String executant,
      @Nullable String actTitle,
      @Nullable String actUrl) {
    int base() {
      return seen == null ? -1 : seen;
    }

    OpenWords words() {
      return new OpenWords(executant, actTitle, actUrl);
    }

    WordsForm upon(int newest) {
      return new WordsForm(newest, executant, actTitle, actUrl);
    }
  }
}
