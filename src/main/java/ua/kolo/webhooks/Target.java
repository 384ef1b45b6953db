package ua.kolo.webhooks;

import java.net.InetAddress;
import java.net.URI;

/// Where a message goes: the address that was judged, not the name, which could lead elsewhere the
/// next moment.
record Target(URI uri, InetAddress address) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  boolean isUnderTls() {
    return "https".equals(uri.getScheme());
  }

  int port() {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return isUnderTls() ? HTTPS : HTTP;
  }

  /// The name without the brackets of an IPv6 address.
  String name() {
    return uri.getHost().replace("[", "").replace("]", "");
  }

  String host() {
    return uri.getPort() == -1 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  String path() {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
