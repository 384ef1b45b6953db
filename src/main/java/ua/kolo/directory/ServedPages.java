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
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whom an institution serves, and where it is when that is secret.
@Controller
@RequestMapping("/directory/institutions/{id}")
class ServedPages {
  private final Institutions institutions;

  ServedPages(Institutions institutions) {
    this.institutions = institutions;
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
    var kept = institutions.secret(id);
    return new ModelAndView("directory/secret-address", "institution", institutions.find(id))
        .addObject("address", kept.map(SecretAddresses.Kept::address).orElse(""))
        .addObject("seen", kept.map(SecretAddresses.Kept::id).orElse(null))
        .addObject("returns", institutions.hasRemovedSecretAddress(id));
  }

  @PostMapping("/secret-address")
  @Needs(Right.SECRET_ADDRESS)
  Object keepSecret(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(required = false) @Nullable UUID seen,
      RedirectAttributes said) {
    if (!institutions.keepSecretAddress(id, address, seen)) {
      // What was typed stays, beside what stands there now.
      var page = secret(id).addObject("typed", address);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    if (seen != null) {
      said.addFlashAttribute(
          "noticeUndo", "/directory/institutions/" + id + "/secret-address/return");
    }
    return done(
        id, address.isBlank() ? "directory.said.secret.cleared" : "directory.said.secret", said);
  }

  @PostMapping("/secret-address/return")
  @Needs(Right.SECRET_ADDRESS)
  String bringBack(@PathVariable UUID id, RedirectAttributes said) {
    institutions.bringBackSecretAddress(id);
    return done(id, "directory.said.secret", said);
  }

  private static String done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return "redirect:/directory/institutions/" + id;
  }
}
