package ua.kolo.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// What another institution asked about a person of this one.
@Component
class EnquiryRecords implements RecordMaker {
  // Back to 1901: nobody born before 1900 is written.
  private static final int DAYS = 25_000;
  private final Persons persons;
  private final Enquiries enquiries;

  EnquiryRecords(Persons persons, Enquiries enquiries) {
    this.persons = persons;
    this.enquiries = enquiries;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/persons/enquiries/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.COORDINATOR, unit);
    worker.settle();
    var asking = Someone.as(Role.COORDINATOR, UUID.randomUUID());
    asking.settle();
    var day = LocalDate.EPOCH.minusDays(ThreadLocalRandom.current().nextInt(DAYS));
    var asked = PersonRecords.born("Небувалюк Ганна", day);
    worker.acting().call(() -> persons.add(asked, List.of()));
    asking.acting().call(() -> persons.search(asked, Purpose.REFERRAL));
    var id = worker.acting().call(() -> enquiries.all(0, 50)).getFirst().id();
    return Map.of("id", id.toString());
  }
}
