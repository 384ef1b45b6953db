package ua.kolo.platform;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.core.convert.support.GenericConversionService;

/// How PostgreSQL's own values become Java's when a query fills a record.
final class PostgresValues {
  private PostgresValues() {}

  static void register(GenericConversionService conversions) {
    conversions.addConverter(Array.class, List.class, PostgresValues::list);
    conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
  }

  private static List<Object> list(Array array) {
    try {
      return List.of((Object[]) array.getArray());
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
