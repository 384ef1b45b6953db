package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The jar carries parts of large libraries (decision 0065). The tests must run on the same parts,
/// or what the program misses is found by its users.
class LibraryPartsTests {
  private static final String ICU = "/com/ibm/icu/impl/data/icudata/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ICU + "brkitr/cjdict.dict",
        ICU + "coll/root.res",
        ICU + "unit/uk.res",
        "/org/bouncycastle/pqc/crypto/mlkem/MLKEMEngine.class",
        "/org/bouncycastle/jce/provider/BouncyCastleProvider.class",
        "/org/apache/commons/math3/util/ArithmeticUtils.class"
      })
  void whatIsLeftOutIsLeftOutOfTheTestsToo(String resource) {
    assertThat(Application.class.getResource(resource)).isNull();
  }

  @Test
  void whatIsUsedIsThere() {
    assertThat(Application.class.getResource(ICU + "plurals.res")).isNotNull();
    assertThat(Application.class.getResource(ICU + "uk.res")).isNotNull();
  }
}
