package ua.kolo.webhooks;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Networks that are no public ones: this machine, the network around it, and what leads there.
final class Ranges {
  // RFC 6890 and its successors, as far as java.net does not know them by name.
  private static final List<Range> INNER =
      Stream.of(
              "0.0.0.0/8",
              "100.64.0.0/10",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/32",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7")
          .map(Range::parse)
          .toList();

  private Ranges() {}

  static boolean isInner(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || INNER.stream().anyMatch(range -> range.holds(address.getAddress()));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Range(byte[] first, int bits) {
    static Range parse(String text) {
      var at = text.indexOf('/');
      return new Range(
          InetAddress.ofLiteral(text.substring(0, at)).getAddress(),
          Integer.parseInt(text.substring(at + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % Byte.SIZE);
        if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
