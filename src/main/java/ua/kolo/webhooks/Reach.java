package ua.kolo.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ua.kolo.platform.BadRequest;

/// Where messages may go: to public addresses under TLS, and to machines of one's own network only
/// by name, when the operator allowed that name. Else whoever makes a webhook could let the program
/// knock where they cannot.
@Component
class Reach {
  static final int LONGEST = 500;
  private static final int MOST_PORT = 65_535;
  private final Set<String> inner;

  /// @param inner names of machines of one's own network that may be told
  Reach(@Value("${kolo.webhooks.inner:}") String inner) {
    this.inner =
        Arrays.stream(inner.split(","))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The address as it is kept; a [BadRequest] says what is wrong with it.
  String check(String typed) {
    var uri = parse(typed.strip());
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new BadRequest("webhooks.address.wrong");
    }
    if (!"https".equals(uri.getScheme()) && !isAllowed(uri)) {
      throw new BadRequest("webhooks.address.https");
    }
    // A name that leads nowhere yet may lead somewhere tomorrow; the history will tell.
    if (addresses(uri).length > 0 && find(uri.toString()).isEmpty()) {
      throw new BadRequest("webhooks.address.inner");
    }
    return uri.toString();
  }

  /// Where it leads at this moment; none when that is nowhere, or nowhere to be reached.
  Optional<Target> find(String address) {
    var uri = URI.create(address);
    var found = addresses(uri);
    var plain = !"https".equals(uri.getScheme());
    for (var one : found) {
      if ((Ranges.isInner(one) && !isAllowed(uri)) || (plain && !one.isLoopbackAddress())) {
        return Optional.empty();
      }
    }
    return found.length == 0 ? Optional.empty() : Optional.of(new Target(uri, found[0]));
  }

  private boolean isAllowed(URI uri) {
    return inner.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  private static URI parse(String typed) {
    try {
      var uri = new URI(typed);
      if (typed.length() <= LONGEST
          && uri.getHost() != null
          && uri.getScheme() != null
          && Set.of("https", "http").contains(uri.getScheme())
          && uri.getPort() != 0
          && uri.getPort() <= MOST_PORT
          && typed.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
        return uri;
      }
    } catch (URISyntaxException wrong) {
      throw new BadRequest("webhooks.address.wrong");
    }
    throw new BadRequest("webhooks.address.wrong");
  }

  private static InetAddress[] addresses(URI uri) {
    try {
      return InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException nowhere) {
      return new InetAddress[0];
    }
  }
}
