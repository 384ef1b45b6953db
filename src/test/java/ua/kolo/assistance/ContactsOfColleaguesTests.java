package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.identity.Role;

/// Where records are read by those who lead them, a changed safe contact still reaches whoever
/// helps her by a colleague's file.
@KoloTest
class ContactsOfColleaguesTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone lead = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone colleague = Someone.as(Role.POLICE, unit).settle();
  private final Someone centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final ReferralRecords records;
  private final Referrals referrals;
  private final CaseWork work;
  private final SafeContacts contacts;

  ContactsOfColleaguesTests(
      ReferralRecords records, Referrals referrals, CaseWork work, SafeContacts contacts) {
    this.records = records;
    this.referrals = referrals;
    this.work = work;
    this.contacts = contacts;
  }

  @Test
  void whoeverHelpsHerByAnotherFileIsToldTheNewWayToo() {
    var id = records.send(lead.acting(), centre.acting(), false);
    var person = lead.acting().call(() -> referrals.look(id)).person();
    var own = colleague.acting().call(() -> work.open(ReferralRecords.opening(person), null));
    Workplace.narrow(unit);

    var words = new SafeContact.Words("телефон подруги", "після 18:00", null, null);
    colleague.acting().run(() -> contacts.keep(own, person, 0, true, words, null));

    var told = centre.acting().call(() -> referrals.look(id)).parcel();
    assertThat(told.contact()).isEqualTo("телефон подруги; після 18:00");
    assertThat(told.neverWrite()).isTrue();
  }
}
