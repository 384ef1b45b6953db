package ua.kolo.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;

/// A referral an institution sent to another.
@Component
class ReferralRecords implements RecordMaker {
  static final Ground VITAL = new Ground("VITAL_INTEREST", "вигадано");
  private final Referrals referrals;
  private final CaseWork work;
  private final Persons persons;

  ReferralRecords(Referrals referrals, CaseWork work, Persons persons) {
    this.referrals = referrals;
    this.work = work;
    this.persons = persons;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/referrals/{id}", "/api/v1/referrals/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    var sent = send(worker, centre, false);
    return Map.of("id", sent.toString(), QUERY, "version=1");
  }

  UUID send(Acting worker, Acting centre, boolean onPaper) {
    var person = worker.call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
    var file = worker.call(() -> work.open(opening(person), null));
    return worker.call(
        () -> referrals.send(asked(file, person, centre.unit(), onPaper), VITAL, null));
  }

  static NewCase opening(UUID person) {
    var party = new NewCase.NewParty(person, "VICTIM", null, false);
    return new NewCase("DV", null, null, LocalDate.of(2026, 12, 1), List.of(party));
  }

  static Referral.New asked(UUID file, UUID person, UUID receiver, boolean onPaper) {
    return new Referral.New(
        file, person, receiver, "012.0", true, "FEMALE", onPaper, "Вигадане прохання");
  }
}
