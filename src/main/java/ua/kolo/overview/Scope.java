package ua.kolo.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.directory.Place;
import ua.kolo.platform.Acting;

/// Which adopted programmes are whose, as kept by the year; read as a visitor.
@Repository
class Scope {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  Scope(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// Open hromadas that are the place or lie in it by name, and the programmes of each that hold in
  /// the year.
  Found in(String place, int year) {
    return openly(() -> new Found(hromadas(place), owners(place, year)));
  }

  private List<Place> hromadas(String place) {
    return jdbc.sql(
            """
            select code, name, category, parent, raion, oblast from overview.hromada
             where :place in (code, above, above_2, above_3)
             order by name collate "uk-x-icu", code
            """)
        .param("place", place)
        .query((row, _) -> BoardRows.place(row))
        .list();
  }

  private Map<UUID, String> owners(String place, int year) {
    var owners = new LinkedHashMap<UUID, String>();
    jdbc.sql(
            """
            select y.programme, y.place
              from overview.programme_year y join overview.hromada h on h.code = y.place
             where y.year = :year and not y.upper
               and :place in (h.code, h.above, h.above_2, h.above_3)
             order by y.programme
            """)
        .param("year", year)
        .param("place", place)
        .query(
            row -> {
              owners.put(row.getObject(1, UUID.class), row.getString(2));
            });
    return owners;
  }

  /// Programmes of the raions and the oblast in a place that hold in the year, kept there.
  List<UUID> upper(Place place, int year) {
    return openly(
        () ->
            jdbc.sql(
                    """
                    select programme from overview.programme_year
                     where year = :year and upper and starts_with(place, :reach)
                     order by programme
                    """)
                .param("year", year)
                .param("reach", place.level().reach(place.code()))
                .query(UUID.class)
                .list());
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /// @param owners codes of hromadas by their programmes
  record Found(List<Place> hromadas, Map<UUID, String> owners) {}
}
