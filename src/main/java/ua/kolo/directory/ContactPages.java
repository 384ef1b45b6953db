package ua.kolo.directory;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How an institution is reached, whom it serves, and where it is when that is secret.
@Controller
@RequestMapping("/directory/institutions/{id}")
class ContactPages {
  private final Institutions institutions;

  ContactPages(Institutions institutions) {
    this.institutions = institutions;
  }

  @PostMapping("/contacts")
  @Needs(Right.DIRECTORY_MANAGE)
  String add(
      @PathVariable UUID id,
      @RequestParam Contact.Kind kind,
      @RequestParam(defaultValue = "") String value,
      RedirectAttributes said) {
    institutions.addContact(id, kind, value);
    return done(id, "directory.said.contact", said);
  }

  @PostMapping("/contacts/{contact}/removal")
  @Needs(Right.DIRECTORY_MANAGE)
  String remove(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes said) {
    institutions.removeContact(id, contact);
    return done(id, "directory.said.contactRemoved", said);
  }

  @PostMapping("/verification")
  @Needs(Right.DIRECTORY_MANAGE)
  String verify(@PathVariable UUID id, RedirectAttributes said) {
    institutions.verify(id);
    return done(id, "directory.said.verified", said);
  }

  @PostMapping("/territories")
  @Needs(Right.DIRECTORY_MANAGE)
  String serve(@PathVariable UUID id, @RequestParam String code, RedirectAttributes said) {
    institutions.serve(id, code);
    return done(id, "directory.said.serves", said);
  }

  @PostMapping("/territories/{code}/removal")
  @Needs(Right.DIRECTORY_MANAGE)
  String stopServing(@PathVariable UUID id, @PathVariable String code, RedirectAttributes said) {
    institutions.stopServing(id, code);
    return done(id, "directory.said.serves", said);
  }

  @GetMapping("/secret-address")
  @Needs(Right.SECRET_ADDRESS)
  ModelAndView secret(@PathVariable UUID id) {
    return new ModelAndView("directory/secret-address", "institution", institutions.find(id))
        .addObject("address", institutions.secretAddress(id).orElse(""));
  }

  @PostMapping("/secret-address")
  @Needs(Right.SECRET_ADDRESS)
  String keepSecret(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String address,
      RedirectAttributes said) {
    institutions.keepSecretAddress(id, address);
    return done(id, "directory.said.secret", said);
  }

  private static String done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return "redirect:/directory/institutions/" + id;
  }
}
