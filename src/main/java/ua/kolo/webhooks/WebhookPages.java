package ua.kolo.webhooks;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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
import ua.kolo.directory.Directory;
import ua.kolo.identity.Granted;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Where an administrator looks after webhooks.
@Controller
@RequestMapping("/webhooks")
class WebhookPages {
  private final Webhooks webhooks;
  private final Directory directory;
  private final MessageSource messages;

  WebhookPages(Webhooks webhooks, Directory directory, MessageSource messages) {
    this.webhooks = webhooks;
    this.directory = directory;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView list() {
    var found = webhooks.list();
    return new ModelAndView("webhooks/list", "found", found).addObject("tokens", tokens());
  }

  @GetMapping("/new")
  ModelAndView form() {
    return form(WebhookForm.empty(), HttpStatus.OK);
  }

  // The secret goes into this one answer and nowhere else: a redirect would keep it in the session.
  @PostMapping
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView add(@ModelAttribute("form") WebhookForm form, BindingResult errors) {
    if (form.token() == null) {
      errors.rejectValue("token", "webhooks.token.none");
      return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var wish = new NewWebhook(form.token(), form.typed(), form.chosen());
      var made = webhooks.add(wish, null);
      return secret(webhooks.find(made.id()), String.valueOf(made.secret()));
    } catch (BadRequest wrong) {
      reject(errors, wrong);
      return form(form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable UUID id) {
    var webhook = webhooks.find(id);
    return new ModelAndView("webhooks/webhook", "webhook", webhook)
        .addObject("token", tokens().get(webhook.token()))
        .addObject("institution", directory.names(Set.of(webhook.unit())).get(webhook.unit()))
        .addObject("deliveries", webhooks.deliveries(id));
  }

  @GetMapping("/{id}/edit")
  ModelAndView edit(@PathVariable UUID id) {
    return change(id, WebhookForm.of(webhooks.find(id)), HttpStatus.OK);
  }

  @PostMapping("/{id}/edit")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView edit(
      @PathVariable UUID id,
      @ModelAttribute("form") WebhookForm form,
      BindingResult errors,
      RedirectAttributes said) {
    webhooks.find(id);
    try {
      webhooks.change(id, form.seen(), form.typed(), form.chosen());
    } catch (BadRequest wrong) {
      reject(errors, wrong);
      return change(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Stale | Conflict refused) {
      errors.reject(refused.code(), String.valueOf(refused.code()));
      return change(id, form, HttpStatus.CONFLICT);
    }
    return done(id, "webhooks.said.changed", said);
  }

  @PostMapping("/{id}/test")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView test(@PathVariable UUID id, RedirectAttributes said) {
    webhooks.test(id);
    return done(id, "webhooks.said.test", said);
  }

  @PostMapping("/{id}/pause")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView pause(@PathVariable UUID id, RedirectAttributes said) {
    webhooks.pause(id);
    said.addFlashAttribute("noticeUndo", "/webhooks/" + id + "/resumption");
    return done(id, "webhooks.said.paused", said);
  }

  @PostMapping("/{id}/resumption")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView resume(@PathVariable UUID id, RedirectAttributes said) {
    webhooks.resume(id);
    return done(id, "webhooks.said.resumed", said);
  }

  @GetMapping("/{id}/secret")
  ModelAndView askForSecret(@PathVariable UUID id, Locale reader) {
    return ask(webhooks.find(id), "secret", reader);
  }

  @PostMapping("/{id}/secret")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView renewSecret(@PathVariable UUID id) {
    var secret = webhooks.renewSecret(id);
    return secret(webhooks.find(id), secret);
  }

  @GetMapping("/{id}/removal")
  ModelAndView askForRemoval(@PathVariable UUID id, Locale reader) {
    return ask(webhooks.find(id), "removal", reader);
  }

  @PostMapping("/{id}/removal")
  @Needs(Right.PEOPLE_MANAGE)
  String remove(@PathVariable UUID id, RedirectAttributes said) {
    webhooks.remove(id);
    said.addFlashAttribute("notice", "webhooks.said.removed");
    return "redirect:/webhooks";
  }

  @PostMapping("/{id}/deliveries/{delivery}/again")
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView again(@PathVariable UUID id, @PathVariable UUID delivery, RedirectAttributes said) {
    webhooks.again(id, delivery);
    return done(id, "webhooks.said.again", said);
  }

  private static ModelAndView done(UUID id, String what, RedirectAttributes said) {
    said.addFlashAttribute("notice", what);
    return new ModelAndView("redirect:/webhooks/" + id);
  }

  private static void reject(BindingResult errors, Refusal wrong) {
    var field = wrong.code().startsWith("webhooks.kinds") ? "kinds" : "address";
    errors.rejectValue(field, wrong.code());
  }

  private static ModelAndView secret(Webhook webhook, String secret) {
    return new ModelAndView("webhooks/secret", "webhook", webhook).addObject("secret", secret);
  }

  private ModelAndView change(UUID id, WebhookForm form, HttpStatus status) {
    var webhook = webhooks.find(id);
    return new ModelAndView("webhooks/edit", status)
        .addObject("form", form)
        .addObject("webhook", webhook)
        .addObject("newest", WebhookForm.of(webhook))
        .addObject("kinds", Kind.offered());
  }

  private ModelAndView form(WebhookForm form, HttpStatus status) {
    return new ModelAndView("webhooks/new", status)
        .addObject("form", form)
        .addObject("tokens", webhooks.tokens())
        .addObject("names", directory.names(units()))
        .addObject("kinds", Kind.offered());
  }

  private Set<UUID> units() {
    return webhooks.tokens().stream().map(Granted::unit).collect(Collectors.toSet());
  }

  private Map<UUID, Granted> tokens() {
    return webhooks.tokens().stream().collect(Collectors.toMap(Granted::id, one -> one));
  }

  private ModelAndView ask(Webhook webhook, String what, Locale reader) {
    var begins = "webhooks." + what + '.';
    return new ModelAndView("platform/confirm", "question", say(begins + "question", reader))
        .addObject("consequence", say(begins + "consequence", reader))
        .addObject("verb", say(begins + "verb", reader))
        .addObject("action", "/webhooks/" + webhook.id() + '/' + what)
        .addObject("back", "/webhooks/" + webhook.id())
        .addObject("area", "people")
        .addObject("fields", Map.of());
  }

  private String say(String key, Locale reader) {
    return messages.getMessage(key, null, reader);
  }
}
