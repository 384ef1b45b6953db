package ua.kolo.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// Whether somebody at an institution works here and reads what reaches it: one without is reached
/// on paper, one that is closed not at all.
@Service
@Transactional
public class Desks {
  private static final int MOST = 300;
  private final JdbcClient jdbc;
  private final Institutions institutions;
  private final MessageSource messages;

  Desks(JdbcClient jdbc, Institutions institutions, MessageSource messages) {
    this.jdbc = jdbc;
    this.institutions = institutions;
    this.messages = messages;
  }

  /// Whether it has one; a [Conflict] for an institution that is closed.
  public boolean reached(UUID institution) {
    var found = institutions.find(institution);
    if (found.closedOn() != null || found.mergedInto() != null) {
      throw new Conflict("directory.desk.closed");
    }
    return has(institution);
  }

  /// Whether it has one.
  public boolean has(UUID institution) {
    return !among(List.of(institution)).isEmpty();
  }

  /// Other institutions that bear the duties of a kind, the nearest first, to choose from; of one
  /// without a desk the name says so.
  public Map<UUID, String> names(String kind, Locale reader) {
    return names(kind, " (" + messages.getMessage("directory.desk.none", null, reader) + ")");
  }

  /// Those of them that have one.
  public Map<UUID, String> here(String kind) {
    return names(kind, "");
  }

  private Map<UUID, String> names(String kind, String without) {
    var own = Acting.current().unit();
    var near = institutions.near(kind, MOST);
    var working = among(near.stream().map(InstitutionRow::id).toList());
    var names = new LinkedHashMap<UUID, String>();
    near.stream()
        .filter(one -> !one.id().equals(own))
        .filter(one -> !without.isEmpty() || working.contains(one.id()))
        .forEach(
            one ->
                names.put(
                    one.id(),
                    one.name() + ", " + one.place() + (working.contains(one.id()) ? "" : without)));
    return names;
  }

  private Set<UUID> among(Collection<UUID> asked) {
    return jdbc
        .sql("select unnest(directory.with_desk(:asked))")
        .param("asked", asked.toArray(UUID[]::new))
        .query(UUID.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
