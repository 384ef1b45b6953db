package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Additions;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.factors.Losses;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Acting;

/// Where to go after a step of entering: the next step, or the page that was asked for.
@Component
class Onward implements AuthenticationSuccessHandler {
  private static final String DOOR = "/sign-in";
  private final Entrance entrance;
  private final Devices devices;
  private final Losses losses;
  private final Additions additions;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  Onward(
      Entrance entrance,
      Devices devices,
      Losses losses,
      Additions additions,
      Trail trail,
      ApplicationEventPublisher events) {
    this.events = events;
    this.entrance = entrance;
    this.devices = devices;
    this.losses = losses;
    this.additions = additions;
    this.trail = trail;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication entered)
      throws IOException {
    response.sendRedirect(next(request, response));
  }

  /// The address to go to; whoever is through is recorded, and their device known from now on.
  String next(HttpServletRequest request, HttpServletResponse response) {
    var who = entrance.who(request).orElse(null);
    return switch (who) {
      case SignedIn person -> welcome(person, request, response);
      case Entering halfway -> halfway.step().page();
      case null, default -> DOOR;
    };
  }

  private String welcome(
      SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    var place = Place.of(request);
    var manner = Presence.in(request).map(Presence::manner).orElse("");
    Acting.gate()
        .run(
            () -> {
              if (devices.remember(person.person(), place, response)) {
                events.publishEvent(new EnteredAnew(person.person()));
              }
              trail.signedIn(person.person(), person.unit(), manner);
            });
    person
        .acting()
        .run(
            () -> {
              Tiding.NEW_DEVICE.tell(request, !devices.untold(place).isEmpty());
              Tiding.FACTORS_TAKEN.tell(request, !losses.untold(place.hash()).isEmpty());
              Tiding.ADDED.tell(request, !additions.untold(place).isEmpty());
            });
    return WantedPage.take(request);
  }
}
