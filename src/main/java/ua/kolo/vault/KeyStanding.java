package ua.kolo.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How far a rotation has come, for whoever answers for personal data: counts and numbers of keys,
/// no key.
@Service
@Transactional(readOnly = true)
public class KeyStanding {
  private final Keys keys;
  private final JdbcClient jdbc;

  KeyStanding(Keys keys, JdbcClient jdbc) {
    this.keys = keys;
    this.jdbc = jdbc;
  }

  /// All that is sealed or marked, by how much of it the newest keys already hold.
  ///
  /// @param unsettled subjects whose key before is still kept beside the new one
  public record Standing(
      long wrappingKey,
      long tokenKey,
      int wrappingKeys,
      int tokenKeys,
      List<Part> parts,
      long unsettled) {
    /// Nothing is under an old key any more; those may be removed.
    public boolean isDone() {
      return unsettled == 0 && parts.stream().allMatch(Part::isDone);
    }

    /// Whether there is an old key at all.
    public boolean hasOldKeys() {
      return wrappingKeys + tokenKeys > 2;
    }
  }

  /// One kind of what is sealed or marked.
  public record Part(KeyUse.What what, long fresh, long all) {
    public boolean isDone() {
      return fresh == all;
    }

    /// Whole per cent, rounded down: all is only what is all.
    public long percent() {
      return all == 0 ? 100 : fresh * 100 / all;
    }
  }

  @Needs(Right.AUDIT_READ)
  public Standing standing() {
    var sets = keys.sets();
    var uses =
        jdbc.sql("select what, key_id as key, uses from vault.key_uses()")
            .query(KeyUse.class)
            .list();
    var parts =
        List.of(KeyUse.What.KEY, KeyUse.What.SECRET, KeyUse.What.TOKEN, KeyUse.What.TIE).stream()
            .map(what -> part(what, uses, what.isOfTokens() ? sets.tokenKey() : sets.wrappingKey()))
            .toList();
    return new Standing(
        sets.wrappingKey(),
        sets.tokenKey(),
        sets.wrappingKeys().size(),
        sets.tokenKeys().size(),
        parts,
        part(KeyUse.What.BEFORE, uses, sets.wrappingKey()).all());
  }

  private static Part part(KeyUse.What what, List<KeyUse> uses, long primary) {
    var these = uses.stream().filter(use -> use.what() == what).toList();
    return new Part(
        what,
        these.stream().filter(use -> use.key() == primary).mapToLong(KeyUse::uses).sum(),
        these.stream().mapToLong(KeyUse::uses).sum());
  }
}
