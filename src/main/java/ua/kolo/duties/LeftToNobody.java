package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What is owed on programmes where nobody at the institution has the right to do it: its heads are
/// told how much, so that they have somebody given the right. They see no more of it than they may.
@Service
@Transactional(readOnly = true)
public class LeftToNobody {
  private final JdbcClient jdbc;
  private final Clock clock;

  LeftToNobody(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// None for whoever heads nothing.
  @Needs(Right.DUTY_READ)
  public List<Left> list() {
    return FiguresDue.GIVERS.stream().flatMap(this::of).toList();
  }

  private Stream<Left> of(Doers doers) {
    return jdbc
        .sql("select :doers as doers, l.* from duties.left_to_nobody(:doers, :now) l")
        .param("doers", doers.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(Left.class)
        .list()
        .stream();
  }

  /// Open duties of those who do not exist here.
  ///
  /// @param dueAt the first moment too late for the most pressed of them
  public record Left(Doers doers, long owed, Instant dueAt) {}
}
