package ua.kolo.identity.factors;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Second factors of accounts. Whoever acts is the gate, or the account's own person; who manages
/// people may only take factors away.
@Service
@Transactional
public class Factors {
  private static final int CODES = 10;
  private static final int LETTERS = 24;
  private static final long NEVER = -1;
  private final FactorRows rows;
  private final Vault vault;
  private final Clock clock;

  Factors(FactorRows rows, Vault vault, Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
  }

  /// Whether the account has a factor to be asked for.
  public boolean any(UUID account) {
    return rows.any(account);
  }

  public Overview of(UUID account) {
    return rows.overview(account);
  }

  /// A new secret, not yet of use; it becomes one with the first code made from it.
  public TotpOffer offer(UUID account, String name) {
    var fresh = Totp.fresh();
    return TotpOffer.of(fresh, name, vault.seal(place(account), fresh.secret()));
  }

  /// The same offer again, to be shown after a wrong code.
  public TotpOffer offer(UUID account, String name, byte[] sealed) {
    return TotpOffer.of(new Totp(vault.open(place(account), sealed)), name, sealed);
  }

  /// Takes the offered secret; false when the code is not made from it.
  public boolean confirm(UUID account, byte[] sealed, String code) {
    var step = new Totp(vault.open(place(account), sealed)).accepts(code, clock.instant(), NEVER);
    step.ifPresent(used -> rows.setTotp(account, sealed, false, used, clock.instant()));
    return step.isPresent();
  }

  /// Whether the code is right; each is good once. A shared secret is an exception: everybody knows
  /// it, so refusing its second use would prove nothing.
  public boolean check(UUID account, String code) {
    var kept = rows.totp(account).orElse(null);
    if (kept == null) {
      return false;
    }
    var totp = new Totp(vault.open(place(account), kept.secret()));
    var step = totp.accepts(code, clock.instant(), kept.shared() ? NEVER : kept.lastStep());
    return step.isPresent() && rows.used(account, step.getAsLong(), kept.shared());
  }

  /// Ten new recovery codes, shown once; the old ones are void.
  public List<String> newCodes(UUID account) {
    var codes = Stream.generate(() -> Base32.random(LETTERS)).limit(CODES).toList();
    rows.setCodes(account, codes, clock.instant());
    return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
  }

  /// Whether it is a recovery code of the account not used before; it is used now.
  public boolean recover(UUID account, String code) {
    var letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    return rows.useCode(account, letters, clock.instant());
  }

  public void removeTotp(UUID account) {
    rows.removeTotp(account);
  }

  /// Takes every factor away, recovery codes too: the person has lost them all.
  public void reset(UUID account) {
    rows.removeAll(account);
  }

  /// Gives an account a secret everybody may know: for invented people only.
  public void share(UUID account, byte[] secret) {
    if (rows.totp(account).isEmpty()) {
      rows.setTotp(account, vault.seal(place(account), secret), true, NEVER, clock.instant());
    }
  }

  void keep(UUID account, Totp totp) {
    rows.setTotp(account, vault.seal(place(account), totp.secret()), false, NEVER, clock.instant());
  }

  private static Cell place(UUID account) {
    return new Cell("identity.totp", "secret", account);
  }

  /// The code of a shared secret now; absent for a secret of a person's own.
  public Optional<String> sharedCode(UUID account) {
    return rows.totp(account)
        .filter(FactorRows.Kept::shared)
        .map(kept -> new Totp(vault.open(place(account), kept.secret())).code(clock.instant()));
  }
}
