package ua.kolo.assistance;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.cases.SafeContactChanged;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.consents.ConsentGiven;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Recipients;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.law.Rule;
import ua.kolo.vault.Vault;

/// How a person is reached changed: whoever helps her by a referral is told the new way at once,
/// and owes to look; whoever answers on paper is told by the sender, who owes that. Where her
/// consent holds no more they learn only that it changed, and the sender owes the rest.
@Component
class ChangedContacts {
  private static final String LOOKED = "NOTE_CONTACT";
  private final ReferralRows rows;
  private final ReferralShelf shelf;
  private final Parcels parcels;
  private final Consents consents;
  private final Institutions institutions;
  private final Duties duties;
  private final NeedToKnow need;
  private final Vault vault;
  private final Clock clock;

  ChangedContacts(
      ReferralRows rows,
      ReferralShelf shelf,
      Parcels parcels,
      Consents consents,
      Institutions institutions,
      Duties duties,
      NeedToKnow need,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.parcels = parcels;
    this.consents = consents;
    this.institutions = institutions;
    this.duties = duties;
    this.need = need;
    this.vault = vault;
    this.clock = clock;
  }

  // Also of what colleagues lead: nobody who helps her may go on by the way she is no more reached.
  @EventListener
  void on(SafeContactChanged changed) {
    need.whole(() -> tell(changed));
  }

  private void tell(SafeContactChanged changed) {
    var now = clock.instant();
    var going = rows.goingOn(changed.person(), now);
    var ids = going.stream().map(ReferralRows.Kept::id).toList();
    var keys = vault.find(ids);
    var withdrawn = withdrawn(going);
    for (var row : going) {
      var key = keys.get(row.id());
      if (key != null) {
        var told = shelf.parcel(key, row);
        var silent = withdrawn.contains(row.id());
        var fresh =
            silent ? told.unreached() : parcels.reachedNow(told, changed.file(), changed.person());
        if (silent || !fresh.equals(told)) {
          rows.reseal(row.id(), shelf.seal(key, row.id(), fresh), now);
          // Owed when it goes on again, see AnswersBack.
          if (!row.state().isEnd()) {
            owe(row, silent, now);
          }
        }
      }
    }
  }

  /// She agrees again: what was kept silent of how she is reached is told after all.
  @EventListener
  void on(ConsentGiven given) {
    need.whole(() -> tell(given));
  }

  private void tell(ConsentGiven given) {
    var now = clock.instant();
    var changed =
        rows.goingOn(given.person(), now).stream().filter(row -> row.contactAt() != null).toList();
    var asked =
        changed.stream()
            .map(ReferralRows.Kept::receiver)
            .distinct()
            .filter(receiver -> given.scope().equals(scope(receiver)))
            .collect(Collectors.toSet());
    var silent = changed.stream().filter(row -> asked.contains(row.receiver())).toList();
    var keys = vault.find(silent.stream().map(ReferralRows.Kept::id).toList());
    for (var row : silent) {
      var key = keys.get(row.id());
      var told = key == null ? null : shelf.parcel(key, row);
      if (key != null && told != null && told.contact() == null) {
        var fresh = parcels.reachedNow(told, row.file(), row.person());
        if (!fresh.equals(told)) {
          rows.reseal(row.id(), shelf.seal(key, row.id(), fresh), now);
          if (!row.state().isEnd()) {
            owe(row, false, now);
          }
        }
      }
    }
  }

  private @Nullable String scope(UUID receiver) {
    return Recipients.scope(institutions.standing(receiver).kind());
  }

  // Those passed on by a consent that holds no more: nothing new of her is told there, until she
  // agrees again.
  private Set<UUID> withdrawn(List<ReferralRows.Kept> going) {
    var passed = rows.passed(going.stream().map(ReferralRows.Kept::id).toList());
    var lapsed = consents.lapsed(passed.stream().map(ReferralRows.Passed::passage).toList());
    var gone =
        passed.stream()
            .filter(one -> lapsed.contains(one.passage()))
            .map(ReferralRows.Passed::referral)
            .collect(Collectors.toSet());
    return going.stream()
        .filter(row -> gone.contains(row.id()) && !agreesAgain(row))
        .map(ReferralRows.Kept::id)
        .collect(Collectors.toSet());
  }

  private boolean agreesAgain(ReferralRows.Kept row) {
    var scope = scope(row.receiver());
    return scope != null && consents.holds(row.person(), scope);
  }

  /// The receiver looked at a referral, and so at how the person is reached.
  void looked(ReferralRows.Kept row) {
    if (row.contactAt() != null) {
      var fact = new Fact(Referrals.KIND, row.id(), clock.instant());
      duties.settle(Referrals.subject(row), LOOKED, fact);
    }
  }

  /// The last word on it was taken back, and how the person is reached changed after that word.
  void goesOn(ReferralRows.Kept row, Instant ended) {
    var changed = row.contactAt();
    if (changed != null && changed.isAfter(ended)) {
      var told = shelf.parcel(vault.find(List.of(row.id())).get(row.id()), row);
      owe(row, told.contact() == null, clock.instant());
    }
  }

  private void owe(ReferralRows.Kept row, boolean silent, Instant now) {
    var units = new HashMap<String, UUID>();
    if (row.onPaper() || silent) {
      units.put(Rule.OWNER, row.unit());
    }
    if (!row.onPaper()) {
      units.put("PROVIDER", row.receiver());
    }
    var watching = institutions.standing(row.unit()).coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var subject = Referrals.subject(row);
    duties.open(new Event("SAFE_CONTACT_CHANGED", Set.of(), subject, now, units, null));
  }
}
