package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whether the records of an institution are read by those who work with them, or by all who see
/// persons there: its head decides.
@Service
@Transactional
public class NeedToKnow {
  private final JdbcClient jdbc;
  private final Colleagues colleagues;
  private final Clock clock;

  NeedToKnow(JdbcClient jdbc, Colleagues colleagues, Clock clock) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /// Whether it holds at the acting institution.
  public boolean holds() {
    return jdbc.sql(
            """
            select exists (select from clearance.narrowing
                            where unit = platform.unit() and ended_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  /// Whether whoever acts reads only what they work with themselves; asked once in a transaction,
  /// in which nobody else acts, unless it changes there.
  public boolean narrows() {
    return Told.here()
        .orElseGet(
            () -> Told.put(jdbc.sql("select clearance.narrowed()").query(Boolean.class).single()));
  }

  /// What the program must see whole to do right, and shows nobody: to whom a record closes, who is
  /// told of a change, how often something happened. In the transaction of whoever calls.
  public <T> T whole(Supplier<T> work) {
    whole(true);
    try {
      return work.get();
    } finally {
      whole(false);
    }
  }

  public void whole(Runnable work) {
    whole(
        () -> {
          work.run();
          return true;
        });
  }

  // Ends with the transaction too: after a statement that failed nothing else is asked in it.
  private void whole(boolean on) {
    Told.forget();
    try {
      jdbc.sql("select set_config('kolo.whole', :on, true)")
          .param("on", on ? "on" : "off")
          .query(String.class)
          .single();
    } catch (UncategorizedSQLException aborted) {
      if (on) {
        throw aborted;
      }
    }
  }

  /// When it held, and who decided so; the latest first.
  @Needs(Right.ACCESS_REVIEW)
  public List<Narrowing> course() {
    return jdbc.sql(
            """
            select id, began_at, began_by, ended_at, ended_by from clearance.narrowing
             where unit = platform.unit() order by id desc
            """)
        .query(Narrowing.class)
        .list();
  }

  /// From now on records are read by those who work with them. Somebody there must read them all:
  /// they give on what nobody leads, and are asked.
  @Needs(Right.PEOPLE_REVIEW)
  public void begin() {
    if (!Acting.current().may(Right.RECORD_SEAL) && !colleagues.another(Right.RECORD_SEAL)) {
      throw new Conflict("clearance.need.nobody");
    }
    var begun =
        jdbc.sql(
                """
                insert into clearance.narrowing (id, unit, began_at, began_by)
                values (:id, platform.unit(), :at, :by)
                on conflict (unit) where ended_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("at", Timestamp.from(clock.instant()))
            .param("by", Acting.current().name())
            .update();
    Told.forget();
    if (begun == 0) {
      throw new Conflict("clearance.need.already");
    }
  }

  /// From now on all who see persons read them again.
  @Needs(Right.PEOPLE_REVIEW)
  public void end() {
    var ended =
        jdbc.sql(
                """
                update clearance.narrowing set ended_at = :at, ended_by = :by
                 where unit = platform.unit() and ended_at is null
                """)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", Acting.current().name())
            .update();
    Told.forget();
    if (ended == 0) {
      throw new Conflict("clearance.need.already");
    }
  }

  /// What was told in this transaction. It goes with the transaction: one begun inside another that
  /// waits is told by itself.
  private static final class Told implements TransactionSynchronization {
    private @Nullable Boolean narrows;

    private static Optional<Told> kept() {
      return TransactionSynchronizationManager.getSynchronizations().stream()
          .filter(Told.class::isInstance)
          .map(Told.class::cast)
          .findFirst();
    }

    static Optional<Boolean> here() {
      return kept().map(told -> told.narrows);
    }

    static boolean put(boolean narrows) {
      kept().orElseGet(Told::begun).narrows = narrows;
      return narrows;
    }

    static void forget() {
      kept().ifPresent(told -> told.narrows = null);
    }

    private static Told begun() {
      var told = new Told();
      TransactionSynchronizationManager.registerSynchronization(told);
      return told;
    }
  }
}
