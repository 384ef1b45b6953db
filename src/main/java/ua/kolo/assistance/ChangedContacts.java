package ua.kolo.assistance;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.cases.SafeContactChanged;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.law.Rule;
import ua.kolo.vault.Vault;

/// How a person is reached changed: whoever helps her by a referral is told the new way at once,
/// and owes to look; whoever answers on paper is told by the sender, who owes that.
@Component
class ChangedContacts {
  private static final String LOOKED = "NOTE_CONTACT";
  private final ReferralRows rows;
  private final ReferralShelf shelf;
  private final Parcels parcels;
  private final Institutions institutions;
  private final Duties duties;
  private final Vault vault;
  private final Clock clock;

  ChangedContacts(
      ReferralRows rows,
      ReferralShelf shelf,
      Parcels parcels,
      Institutions institutions,
      Duties duties,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.parcels = parcels;
    this.institutions = institutions;
    this.duties = duties;
    this.vault = vault;
    this.clock = clock;
  }

  @EventListener
  void on(SafeContactChanged changed) {
    var going = rows.goingOn(changed.person());
    var keys = vault.find(going.stream().map(ReferralRows.Kept::id).toList());
    var now = clock.instant();
    for (var row : going) {
      var key = keys.get(row.id());
      if (key != null) {
        var told = shelf.parcel(key, row);
        var fresh = parcels.reachedNow(told, changed.file(), changed.person());
        if (!fresh.equals(told)) {
          rows.reseal(row.id(), shelf.seal(key, row.id(), fresh), now);
          owe(row, now);
        }
      }
    }
  }

  /// The receiver looked at a referral, and so at how the person is reached.
  void looked(ReferralRows.Kept row) {
    if (row.contactAt() != null) {
      var fact = new Fact(Referrals.KIND, row.id(), clock.instant());
      duties.settle(Referrals.subject(row), LOOKED, fact);
    }
  }

  private void owe(ReferralRows.Kept row, Instant now) {
    var units = new HashMap<String, UUID>();
    units.put(row.onPaper() ? Rule.OWNER : "PROVIDER", row.onPaper() ? row.unit() : row.receiver());
    var watching = institutions.standing(row.unit()).coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var subject = Referrals.subject(row);
    duties.open(new Event("SAFE_CONTACT_CHANGED", Set.of(), subject, now, units, null));
  }
}
