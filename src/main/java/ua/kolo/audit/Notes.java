package ua.kolo.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes entries through the one function the program's role may call; it can read none of them.
@Repository
class Notes {
  private final JdbcClient jdbc;

  Notes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Entry entry) {
    jdbc.sql(
            """
            select 1 from audit.note(:done, :kind, :subject, :owner, :purpose, :about, :outcome,
              :terms, :found)
            """)
        .param("done", entry.operation().name())
        .param("kind", entry.kind())
        .param("subject", entry.subject())
        .param("owner", entry.owner())
        .param("purpose", entry.purpose())
        .param("about", entry.about())
        .param("outcome", entry.outcome())
        .param("terms", entry.terms())
        .param("found", entry.found())
        .query(Integer.class)
        .single();
  }
}
