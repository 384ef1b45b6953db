package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How an institution is reached: each contact added, tried, changed, removed and put back.
@Controller
@RequestMapping("/directory/institutions/{id}")
class ContactPages {
  private final Institutions institutions;
  private final Contacts contacts;

  ContactPages(Institutions institutions, Contacts contacts) {
    this.institutions = institutions;
    this.contacts = contacts;
  }

  @GetMapping("/contacts")
  String contacts(@PathVariable UUID id) {
    return "redirect:/directory/institutions/" + id;
  }

  @PostMapping("/contacts")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView add(
      @PathVariable UUID id,
      @RequestParam Contact.Kind kind,
      @RequestParam(defaultValue = "") String value,
      RedirectAttributes said) {
    try {
      contacts.add(id, kind, value);
    } catch (BadRequest | Conflict refused) {
      return wrong(form(id, null, kind, value, refused.code()));
    }
    return done(id, "directory.said.contact", said);
  }

  @GetMapping("/contacts/{contact}")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView edit(@PathVariable UUID id, @PathVariable UUID contact) {
    var known = contacts.find(id, contact);
    return form(id, contact, known.kind(), known.value(), null);
  }

  @PostMapping("/contacts/{contact}")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView change(
      @PathVariable UUID id,
      @PathVariable UUID contact,
      @RequestParam Contact.Kind kind,
      @RequestParam(defaultValue = "") String value,
      RedirectAttributes said) {
    contacts.find(id, contact);
    try {
      contacts.change(id, contact, kind, value);
    } catch (BadRequest | Conflict refused) {
      return wrong(form(id, contact, kind, value, refused.code()));
    }
    return done(id, "directory.said.contactChanged", said);
  }

  @PostMapping("/contacts/{contact}/verification")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView verify(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes said) {
    contacts.verify(id, contact);
    return done(id, "directory.said.contactVerified", said);
  }

  @PostMapping("/contacts/{contact}/removal")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView remove(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes said) {
    contacts.remove(id, contact);
    said.addFlashAttribute(
        "noticeUndo", "/directory/institutions/" + id + "/contacts/" + contact + "/restoring");
    return done(id, "directory.said.contactRemoved", said);
  }

  @PostMapping("/contacts/{contact}/restoring")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView restore(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes said) {
    contacts.restore(id, contact);
    return done(id, "directory.said.contactRestored", said);
  }

  @PostMapping("/verification")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView verifyAll(@PathVariable UUID id, RedirectAttributes said) {
    contacts.verifyAll(id);
    return done(id, "directory.said.verified", said);
  }

  private ModelAndView form(
      UUID id, @Nullable UUID contact, Contact.Kind kind, String value, @Nullable String wrong) {
    var institution = institutions.find(id);
    return new ModelAndView("directory/contact-form", "institution", institution)
        .addObject("contact", contact)
        .addObject("kind", kind)
        .addObject("contactKinds", Contact.Kind.of(institution.kind()))
        .addObject("value", value)
        .addObject("wrong", wrong);
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/directory/institutions/" + id);
  }
}
