package ua.kolo.tracking;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Wording;

/// The part of whoever keeps a programme in measures that nobody else answers for: the plan names
/// no executor, or all it names refused.
@Repository
class KeepersPart {
  /// What stands in the place of the executor's name. It gets into documents, so it is Ukrainian.
  static final String NAME =
      Wording.of("tracking").text(Wording.UKRAINIAN, "tracking.executor.nobody");

  private final JdbcClient jdbc;

  KeepersPart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes part where nobody else does, and where somebody does no more.
  void renew(UUID programme) {
    run(
        """
        insert into tracking.participation (id, unit, programme, measure, position, name,
          by_consent, body, settled, gone, for_keeper)
        select gen_random_uuid(), m.unit, m.programme, m.id, 1, :name, false, m.unit, true, false,
               true
          from tracking.measure m
         where m.programme = :programme and m.unit = platform.unit() and not m.gone
           and not exists (
             select from tracking.participation p
              where p.measure = m.id and not p.gone and not p.for_keeper
                and p.answer is distinct from 'REFUSED')
        on conflict (measure, name) do update set gone = false where participation.gone
        """,
        programme);
    run(
        """
        update tracking.participation k set gone = true
         where k.programme = :programme and k.for_keeper and not k.gone and k.name = :name
           and exists (
             select from tracking.participation p
              where p.measure = k.measure and not p.gone and not p.for_keeper
                and p.answer is distinct from 'REFUSED')
        """,
        programme);
  }

  private void run(String sql, UUID programme) {
    jdbc.sql(sql).param("programme", programme).param("name", NAME).update();
  }
}
