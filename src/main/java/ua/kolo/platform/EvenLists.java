package ua.kolo.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Writes `in (:ids)` for 1, 2, 4, 8 … values, the last one repeated: a list of each other length
/// would be another statement, which the database reads and plans anew for nearly every page.
final class EvenLists extends NamedParameterJdbcTemplate {
  // More than there are: each is read once, not each time another pushed it out.
  private static final int STATEMENTS = 4_000;

  EvenLists(JdbcOperations operations) {
    super(operations);
    setCacheLimit(STATEMENTS);
  }

  @Override
  protected PreparedStatementCreator getPreparedStatementCreator(
      String sql,
      SqlParameterSource given,
      @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
    return super.getPreparedStatementCreator(
        sql, given instanceof MapSqlParameterSource named ? even(named) : given, customizer);
  }

  private static MapSqlParameterSource even(MapSqlParameterSource given) {
    given
        .getValues()
        .forEach(
            (name, value) -> {
              if (value instanceof Collection<?> list) {
                given.addValue(name, even(list));
              }
            });
    return given;
  }

  static Collection<?> even(Collection<?> values) {
    var size = values.size();
    var whole = size < 2 ? size : Integer.highestOneBit(size - 1) << 1;
    // A statement has 65,535 parameters at most.
    if (whole == size || whole > Short.MAX_VALUE) {
      return values;
    }
    List<Object> all = new ArrayList<>(values);
    all.addAll(Collections.nCopies(whole - size, all.getLast()));
    return all;
  }
}
