package ua.kolo.counts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The questions there are, and their answers. The program itself counts, so that everybody of an
/// institution gets the same figure, whatever is closed to them; who may see it exactly, the caller
/// decides.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Catalogue {
  private final List<Counting> countings;
  private final TransactionOperations transaction;

  Catalogue(List<Counting> countings, TransactionOperations transaction) {
    this.countings = countings;
    this.transaction = transaction;
  }

  @Needs(Right.PROGRAMME_READ)
  public List<CountQuery> queries() {
    return countings.stream()
        .flatMap(counting -> counting.queries().stream())
        .sorted(Comparator.comparing(CountQuery::name).thenComparing(CountQuery::code))
        .toList();
  }

  @Needs(Right.PROGRAMME_READ)
  public Optional<CountQuery> find(String code) {
    return queries().stream().filter(query -> query.code().equals(code)).findFirst();
  }

  /// Counts for the acting institution.
  ///
  /// @param from first day
  /// @param to last day, included
  @Needs(Right.PROGRAMME_MANAGE)
  public Count count(String code, LocalDate from, LocalDate to) {
    for (var counting : countings) {
      for (var query : counting.queries()) {
        if (query.code().equals(code)) {
          return counted(counting, query, from, to);
        }
      }
    }
    throw new BadRequest("counts.unknown", code);
  }

  private Count counted(Counting counting, CountQuery query, LocalDate from, LocalDate to) {
    return Acting.system(Acting.current().unit())
        .call(
            () ->
                Objects.requireNonNull(transaction.execute(_ -> counting.count(query, from, to))));
  }
}
