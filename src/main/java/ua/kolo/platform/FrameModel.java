package ua.kolo.platform;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What the page frame of every screen needs: whether this is the `trial`, and this same address in
/// other `tongues`.
@ControllerAdvice(annotations = Controller.class)
class FrameModel {
  private final boolean trial;

  FrameModel(Environment environment) {
    trial = environment.acceptsProfiles(Profiles.of(Demo.PROFILE));
  }

  @ModelAttribute("trial")
  boolean trial() {
    return trial;
  }

  @ModelAttribute("tongues")
  Map<String, String> tongues() {
    return Map.of("uk", here("uk"), "en", here("en"));
  }

  private static String here(String language) {
    var address = ServletUriComponentsBuilder.fromCurrentRequest();
    return "?" + address.replaceQueryParam("lang", language).build().encode().getQuery();
  }
}
