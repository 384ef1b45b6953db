package ua.kolo.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The code of a legal entity in the state register: eight digits, the last one a control digit.
public record Edrpou(String value) {
  private static final int LENGTH = 8;
  private static final int MODULUS = 11;
  private static final int LOW = 30_000_000;
  private static final int HIGH = 60_000_000;
  private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7};
  private static final int[] MIDDLE_WEIGHTS = {7, 1, 2, 3, 4, 5, 6};

  public Edrpou {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not the code of a legal entity");
    }
  }

  /// The code as typed; empty when it is no such code.
  public static Optional<Edrpou> of(@Nullable String typed) {
    var digits = typed == null ? "" : typed.strip();
    return isValid(digits) ? Optional.of(new Edrpou(digits)) : Optional.empty();
  }

  private static boolean isValid(String digits) {
    return digits.length() == LENGTH
        && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')
        && control(digits) == digits.charAt(LENGTH - 1) - '0';
  }

  // Codes between 30 and 60 million are weighted from another place on; a remainder of ten is
  // weighed again with weights two higher.
  private static int control(String digits) {
    int number = Integer.parseInt(digits);
    var weights = number > LOW && number < HIGH ? MIDDLE_WEIGHTS : WEIGHTS;
    int rest = remainder(digits, weights, 0);
    return rest < MODULUS - 1 ? rest : remainder(digits, weights, 2) % (MODULUS - 1);
  }

  private static int remainder(String digits, int[] weights, int more) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * (weights[i] + more);
    }
    return sum % MODULUS;
  }

  @Override
  public String toString() {
    return value;
  }
}
