package ua.kolo.tracking.cash;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A figure split by hand between the lines its code serves.
@Controller
@RequestMapping("/treasury/figures/{id}/split")
class SplitPages {
  private final CashImports imports;

  SplitPages(CashImports imports) {
    this.imports = imports;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(@PathVariable UUID id) {
    return page(id).addObject("form", SplitForm.of(imports.placing(id)));
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView split(
      @PathVariable UUID id,
      @ModelAttribute("form") SplitForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var takers = imports.takers(id);
    var wrong = form.wrong(takers);
    if (!wrong.isEmpty()) {
      errors.reject("cash.amount.wrong", new Object[] {wrong}, null);
    } else {
      try {
        imports.split(id, form.parts(takers));
        said.addFlashAttribute("notice", "cash.said.split");
        return new ModelAndView("redirect:/treasury");
      } catch (BadRequest refused) {
        errors.reject(refused.code());
      } catch (Conflict refused) {
        errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      }
    }
    var page = page(id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(UUID id) {
    return new ModelAndView("cash/split", "placing", imports.placing(id))
        .addObject("takers", imports.takers(id));
  }
}
