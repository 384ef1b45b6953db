package ua.kolo.identity.outside;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import ua.kolo.platform.NotFound;

/// The ways out to providers and back. Holds no transaction: a provider may let one wait.
@Service
public class Outside {
  private final List<Way> ways;
  private final String baseUrl;
  private final Clock clock;

  Outside(List<Way> ways, @Value("${kolo.base-url}") String baseUrl, Clock clock) {
    this.ways = ways;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// The providers this installation uses: id and what the button says.
  public Map<String, String> names() {
    return ways.stream().filter(Way::isUsed).collect(Collectors.toMap(Way::id, Way::name));
  }

  /// A new errand.
  ///
  /// @throws NotFound when the installation does not use that way
  public Errand errand(String way) {
    return Errand.fresh(
        used(way).id(), baseUrl + "/sign-in/outside/" + way + "/back", clock.instant());
  }

  /// Where to send the browser.
  ///
  /// @throws NotVouched when the provider cannot be reached
  public URI begin(Errand errand) {
    return used(errand.way()).begin(errand);
  }

  /// Whom the provider vouches for.
  ///
  /// @throws NotVouched when it does not
  public Subject finish(Errand errand, String code) {
    return used(errand.way()).finish(errand, code);
  }

  private Way used(String id) {
    return ways.stream()
        .filter(Way::isUsed)
        .filter(way -> way.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }
}
