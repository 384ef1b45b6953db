package ua.kolo.persons;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Colleagues;
import ua.kolo.vault.Vault;

/// Whom of one's own house to ask about somebody kept from whoever acts.
@Component
class KnownHere {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Colleagues colleagues;

  KnownHere(JdbcClient jdbc, Vault vault, Colleagues colleagues) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.colleagues = colleagues;
  }

  /// By name; an empty one stands for a post nobody holds, so that heads are asked.
  List<String> whom(Set<String> certain) {
    if (certain.isEmpty()) {
      return List.of();
    }
    var posts =
        jdbc.sql("select coalesce(h, :nobody) from persons.known_here(:tokens) h")
            .param("tokens", vault.tokens().lookedFor(certain))
            .param("nobody", new UUID(0, 0))
            .query(UUID.class)
            .list();
    if (posts.isEmpty()) {
      return List.of();
    }
    var names = colleagues.held();
    return posts.stream().map(post -> names.getOrDefault(post, "")).distinct().sorted().toList();
  }
}
