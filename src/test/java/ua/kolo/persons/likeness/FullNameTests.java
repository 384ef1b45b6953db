package ua.kolo.persons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullNameTests {
  private static final int LONGEST = 300;

  @Test
  void anEndlessNameIsComparedByItsBeginning() {
    var name = FullName.read("Небилицька" + "а".repeat(20_000) + " Олена");

    assertThat(name.surname()).hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(new FullName("а".repeat(20_000), "", "").surname()).hasSize(LONGEST);
    assertThat(SearchWords.kept(Traits.of("а".repeat(20_000)))).hasSizeLessThan(3 * LONGEST);
  }
}
