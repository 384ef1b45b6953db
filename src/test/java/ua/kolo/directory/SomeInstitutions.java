package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Territory.Level;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Refusal;

/// Institutions of a hromada of their own, which comes anew with each test.
@Component
@Scope("prototype")
class SomeInstitutions {
  private final String place = "UA%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 50));
  private final Institutions institutions;

  SomeInstitutions(Institutions institutions, Directory directory) {
    this.institutions = institutions;
    var hromada = new Territory(place, "Проба " + place, Level.HROMADA, null);
    Acting.system(UUID.randomUUID()).run(() -> directory.register(hromada));
  }

  String place() {
    return place;
  }

  List<InstitutionRow> here(@Nullable String text) {
    return institutions.list(new InstitutionFilter(text, null, place, false), 0, 9);
  }

  UUID found(String name, @Nullable Edrpou code) {
    return institutions.add(new InstitutionChange(name, "CSS", code, null, place));
  }

  UUID under(UUID parent, String name) {
    return institutions.add(new InstitutionChange(name, "CSS", null, parent, place));
  }

  void put(UUID id, UUID parent) {
    var known = institutions.find(id);
    institutions.change(
        id,
        known.version(),
        new InstitutionChange(known.name(), known.kind(), known.edrpou(), parent, place));
  }

  static Edrpou code() {
    while (true) {
      var typed = "%08d".formatted(ThreadLocalRandom.current().nextInt(10_000_000, 30_000_000));
      var code = Edrpou.of(typed);
      if (code.isPresent()) {
        return code.get();
      }
    }
  }

  static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
