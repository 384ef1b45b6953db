package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words as they would look wherever they leak: in any case, in addresses, escaped, as bytes,
/// coded; all looked for in one go, since a database is long.
final class Traces {
  private static final int START = 4;
  private static final int SLOTS = 1 << 16;
  private final Map<Long, List<String>> byStart = new HashMap<>();
  private final BitSet starts = new BitSet(SLOTS);

  Traces(Collection<String> words) {
    for (var word : words) {
      for (var trace : of(word)) {
        var start = 0L;
        for (int at = 0; at < START; at++) {
          start = start << Character.SIZE | trace.charAt(at);
        }
        byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(trace);
        starts.set(slot(start));
      }
    }
  }

  boolean in(String text) {
    var four = 0L;
    for (int end = 1; end <= text.length(); end++) {
      four = four << Character.SIZE | text.charAt(end - 1);
      if (end >= START && starts.get(slot(four)) && begins(text, end - START, four)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String text, int at, long start) {
    return byStart.getOrDefault(start, List.of()).stream()
        .anyMatch(trace -> text.startsWith(trace, at));
  }

  private static int slot(long start) {
    return (int) ((start * 0x9E3779B97F4A7C15L) >>> 48);
  }

  private static Set<String> of(String word) {
    var traces = new LinkedHashSet<String>();
    for (var cased : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
      traces.add(cased);
      traces.add(url(cased));
      traces.add(url(cased).replace("+", "%20"));
      traces.add(escaped(cased));
      for (var charset :
          List.of(UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1251"))) {
        traces.add(HexFormat.of().formatHex(cased.getBytes(charset)));
      }
      traces.addAll(base64(cased));
    }
    return traces;
  }

  private static String url(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            letter -> letter < 128 ? String.valueOf((char) letter) : "\\u%04x".formatted(letter))
        .collect(Collectors.joining());
  }

  // Where the word begins in the coded text is unknown: three ways to cut it, without the letters
  // at both ends that depend on the neighbours.
  private static Set<String> base64(String text) {
    var ways = new LinkedHashSet<String>();
    var bytes = text.getBytes(UTF_8);
    for (int before = 0; before < 3; before++) {
      var shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      var coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      ways.add(coded.substring(before == 0 ? 0 : before + 1, coded.length() - 2));
    }
    return ways;
  }
}
