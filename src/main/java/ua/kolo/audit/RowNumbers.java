package ua.kolo.audit;

import java.util.PrimitiveIterator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// A set of row numbers as PostgreSQL writes it: `{[1,5),[7,8)}`.
record RowNumbers(String ranges) {
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

  PrimitiveIterator.OfLong iterator() {
    return RANGE
        .matcher(ranges)
        .results()
        .flatMapToLong(
            range ->
                LongStream.range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
        .iterator();
  }
}
