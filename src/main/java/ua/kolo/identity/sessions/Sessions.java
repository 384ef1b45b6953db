package ua.kolo.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

/// The sessions of whoever acts, to be seen and ended; and the end of all of an account's sessions
/// when its password or factors change, or its person leaves.
@Service
@Transactional
public class Sessions {
  static final String ROW = "kolo.session";
  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The id of the session a request came with; it opens nothing.
  public static UUID here(HttpServletRequest request) {
    return (UUID) Objects.requireNonNull(request.getSession().getAttribute(ROW));
  }

  public List<OpenSession> own() {
    return jdbc.sql(
            """
            select id, device, manner, begun_at, seen_at
              from identity.session
             where account = :me
             order by seen_at desc, id
            """)
        .param("me", Acting.current().person())
        .query(OpenSession.class)
        .list();
  }

  /// Ends a session of whoever acts.
  ///
  /// @throws NotFound when it is over, or somebody else's
  public void end(UUID session) {
    var ended =
        jdbc.sql("delete from identity.session where id = :id and account = :me")
            .param("id", session)
            .param("me", Acting.current().person())
            .update();
    if (ended == 0) {
      throw new NotFound(session);
    }
  }

  public int endOthers(UUID here) {
    return jdbc.sql("delete from identity.session where account = :me and id <> :here")
        .param("me", Acting.current().person())
        .param("here", here)
        .update();
  }

  /// Ends every session of an account at once. Whoever acts must be the gate, the account's own
  /// person, or manage people at an institution the person works at.
  public int endAll(UUID account) {
    return jdbc.sql("delete from identity.session where account = :account")
        .param("account", account)
        .update();
  }
}
