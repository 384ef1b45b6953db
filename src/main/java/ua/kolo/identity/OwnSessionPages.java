package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.sessions.Sessions;

/// Where a person sees on which devices they are signed in, and ends what is not theirs.
@Controller
class OwnSessionPages {
  private static final String PAGE = "redirect:/me/sessions";
  private final Sessions sessions;
  private final Devices devices;

  OwnSessionPages(Sessions sessions, Devices devices) {
    this.sessions = sessions;
    this.devices = devices;
  }

  @GetMapping("/me/sessions")
  ModelAndView list(HttpServletRequest request) {
    var untold = devices.untold(Place.of(request));
    Tiding.NEW_DEVICE.tell(request, !untold.isEmpty());
    return new ModelAndView("identity/sessions", "sessions", sessions.own())
        .addObject("here", Sessions.here(request))
        .addObject("devices", devices.own(Place.of(request)))
        .addObject("untold", untold);
  }

  @PostMapping("/me/sessions/end")
  String end(@RequestParam UUID session, RedirectAttributes said) {
    sessions.end(session);
    said.addFlashAttribute("notice", "identity.sessions.ended");
    return PAGE;
  }

  @PostMapping("/me/sessions/others/end")
  String endOthers(HttpServletRequest request, RedirectAttributes said) {
    sessions.endOthers(Sessions.here(request));
    said.addFlashAttribute("notice", "identity.sessions.ended");
    return PAGE;
  }

  /// Who has it enters from it like a stranger.
  @PostMapping("/me/devices/forgotten")
  String forget(@RequestParam UUID device, RedirectAttributes said) {
    devices.forget(device);
    said.addFlashAttribute("notice", "identity.devices.forgotten");
    return PAGE;
  }

  /// The person knows the device.
  @PostMapping("/me/devices/known")
  String known(@RequestParam UUID device, HttpServletRequest request) {
    devices.told(device, Place.of(request));
    return PAGE;
  }
}
