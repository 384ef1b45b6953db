package ua.kolo.identity.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Help into the account of somebody whose post is watched: an administrator asks, whoever heads an
/// institution of such a post agrees, then the administrator does it once. Where nobody can be
/// asked it is done at once. See decisions/0124.
@Service
@Transactional
public class EntryHelp {
  /// How long a word is good; the database keeps the same.
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final HelpRows rows;
  private final ProposalRows proposals;
  private final Clock clock;

  EntryHelp(HelpRows rows, ProposalRows proposals, Clock clock) {
    this.rows = rows;
    this.proposals = proposals;
    this.clock = clock;
  }

  /// Whether whoever acts does it now; else it was asked for and waits.
  ///
  /// @param account one they look after
  /// @throws Conflict when it waits already
  @Needs(Right.PEOPLE_MANAGE)
  boolean mayNow(UUID account, Deed deed, @Nullable String reason) {
    if (rows.mayNow(account, deed)) {
      return true;
    }
    rows.endStale(account);
    var unit = rows.asked(account).orElseThrow(() -> new NotFound(account));
    if (!rows.add(account, deed, reason, unit, LocalDate.now(clock), clock.instant())) {
      throw new Conflict("people.proposal.waits");
    }
    return false;
  }

  /// What whoever acts asked to do for the account, waiting or agreed.
  @Needs(Right.PEOPLE_MANAGE)
  List<AskedHelp> of(UUID account) {
    return rows.of(account, clock.instant().minus(GOOD_FOR));
  }

  /// The reason that was agreed to.
  @Needs(Right.PEOPLE_MANAGE)
  Optional<String> reason(UUID account, Deed deed) {
    return of(account).stream()
        .filter(one -> one.what() == deed && one.agreedAt() != null)
        .map(AskedHelp::reason)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// Whoever asked takes back what waits.
  @Needs(Right.PEOPLE_MANAGE)
  void takeBack(UUID account, UUID id) {
    var waits = of(account).stream().anyMatch(one -> one.id().equals(id) && one.agreedAt() == null);
    if (!waits || !proposals.end(id, "TAKEN_BACK", me(), clock.instant())) {
      throw new NotFound(id);
    }
  }

  /// What waits for the word of whoever acts; nothing for whom nobody asks.
  public List<Help> toAgree() {
    return rows.toAgree();
  }

  /// Whoever is asked says yes or no.
  ///
  /// @throws NotFound when it does not wait for them
  void answer(UUID id, boolean agreed) {
    if (!rows.answer(id, agreed)) {
      throw new NotFound(id);
    }
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
