package ua.kolo.law;

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
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The institution's own editions: of terms, of values, and its own hotlines.
@Controller
@RequestMapping("/law")
class OverridePages {
  private final Law law;

  OverridePages(Law law) {
    this.law = law;
  }

  @GetMapping("/terms/{edition}/override")
  @Needs(Right.LAW_MANAGE)
  ModelAndView rule(@PathVariable UUID edition) {
    var rule = law.rule(edition);
    return new ModelAndView("law/term-override", "form", RuleForm.of(rule)).addObject("rule", rule);
  }

  @PostMapping("/terms/{edition}/override")
  @Needs(Right.LAW_MANAGE)
  ModelAndView override(
      @PathVariable UUID edition,
      @ModelAttribute("form") RuleForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return wrong("law/term-override").addObject("rule", law.rule(edition));
    }
    var own = law.override(edition, form.change());
    return done("law.said.overridden", "/law/terms/" + own, said);
  }

  @GetMapping("/values/{edition}/override")
  @Needs(Right.LAW_MANAGE)
  ModelAndView value(@PathVariable UUID edition) {
    var value = law.value(edition);
    return new ModelAndView("law/value-override", "form", ValueForm.of(value))
        .addObject("value", value)
        .addObject("history", law.valueHistory(value.basis().code()));
  }

  @PostMapping("/values/{edition}/override")
  @Needs(Right.LAW_MANAGE)
  ModelAndView override(
      @PathVariable UUID edition,
      @ModelAttribute("form") ValueForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    var value = law.value(edition);
    if (errors.hasErrors()) {
      return wrong("law/value-override")
          .addObject("value", value)
          .addObject("history", law.valueHistory(value.basis().code()));
    }
    law.override(edition, form.change());
    return done("law.said.overridden", "/law/lists/" + value.list(), said);
  }

  @GetMapping("/hotlines/new")
  @Needs(Right.LAW_MANAGE)
  ModelAndView hotline() {
    return new ModelAndView("law/hotline", "form", HotlineForm.EMPTY);
  }

  @PostMapping("/hotlines")
  @Needs(Right.LAW_MANAGE)
  ModelAndView add(
      @ModelAttribute("form") HotlineForm form, BindingResult errors, RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return wrong("law/hotline");
    }
    law.add(form.change());
    return done("law.said.hotline", "/law/hotlines", said);
  }

  @GetMapping("/hotlines/{edition}/edit")
  @Needs(Right.LAW_MANAGE)
  ModelAndView hotline(@PathVariable UUID edition) {
    var hotline = law.hotline(edition);
    return new ModelAndView("law/hotline", "form", HotlineForm.of(hotline))
        .addObject("edition", edition)
        .addObject("national", hotline.basis().own() == null);
  }

  @PostMapping("/hotlines/{edition}/edit")
  @Needs(Right.LAW_MANAGE)
  ModelAndView change(
      @PathVariable UUID edition,
      @ModelAttribute("form") HotlineForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var national = law.hotline(edition).basis().own() == null;
    form.check(errors);
    if (national) {
      form.checkReason(errors);
    }
    if (errors.hasErrors()) {
      return wrong("law/hotline").addObject("edition", edition).addObject("national", national);
    }
    law.change(edition, form.change(), form.reason());
    return done("law.said.hotline", "/law/hotlines", said);
  }

  private static ModelAndView wrong(String view) {
    var page = new ModelAndView(view);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(String notice, String next, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:" + next);
  }
}
