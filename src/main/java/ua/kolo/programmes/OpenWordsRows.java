package ua.kolo.programmes;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// The rows of what open data tell of editions.
@Repository
class OpenWordsRows {
  private final JdbcClient jdbc;

  OpenWordsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OpenWords of(UUID edition) {
    return jdbc.sql(
            "select executant, act_title, act_url from programmes.open_words where edition = :id")
        .param("id", edition)
        .query(OpenWords.class)
        .optional()
        .orElse(OpenWords.NONE);
  }

  void write(UUID edition, OpenWords words) {
    jdbc.sql(
            """
            insert into programmes.open_words (id, unit, edition, executant, act_title, act_url)
            values (:id, platform.unit(), :edition, :executant, :title, :url)
            on conflict (edition) do update
              set executant = excluded.executant, act_title = excluded.act_title,
                  act_url = excluded.act_url
            """)
        .param("id", Ids.next())
        .param("edition", edition)
        .param("executant", words.executant())
        .param("title", words.actTitle())
        .param("url", words.actUrl())
        .update();
  }
}
