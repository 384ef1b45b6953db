package ua.kolo.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which passwords are taken: none too short or endless, and none guessed from lists of stolen
/// ones, from rows of keys or from what is known of the person. See decisions/0041.
@Component
class PasswordRule {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int ENOUGH = 3;
  // The time of measuring grows faster than the length; what begins well is good enough.
  private static final int MEASURED = 64;
  private static final List<String> OURS = List.of("kolo", "коло");
  private static final String CYRILLIC = "йцукенгшщзхїфівапролджєячсмитьбюґыэъё";
  private static final String SAME_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\s']`";

  /// The code of what is wrong with the password; empty when it is good.
  ///
  /// @param known what a guesser would know: the login, the name
  Optional<String> refusal(String password, @Nullable String... known) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return Optional.of("identity.set-up.password.short");
    }
    var guesses = guesses(known);
    var begin = password.substring(0, Math.min(MEASURED, password.length()));
    // «пароль» typed in Latin letters is «gfhjkm», and both are on every guesser's list.
    var weak =
        Stream.of(begin, sameKeys(begin))
            .distinct()
            .anyMatch(text -> Measure.ALL.measure(text, guesses).getScore() < ENOUGH);
    return weak ? Optional.of("identity.password.common") : Optional.empty();
  }

  private static List<String> guesses(@Nullable String... known) {
    return Stream.concat(OURS.stream(), Stream.of(known).filter(Objects::nonNull))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[^\\p{L}\\p{N}]+"))))
        .filter(word -> word.length() > 2)
        .flatMap(word -> Stream.of(word, sameKeys(word)))
        .distinct()
        .toList();
  }

  private static String sameKeys(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var typed = new StringBuilder();
    for (int at = 0; at < lower.length(); at++) {
      var key = CYRILLIC.indexOf(lower.charAt(at));
      typed.append(key < 0 ? text.charAt(Math.min(at, text.length() - 1)) : SAME_KEYS.charAt(key));
    }
    return typed.toString();
  }

  // The lists are read when the first password is set, not at every start.
  private static final class Measure {
    static final Zxcvbn ALL = new Zxcvbn();
  }
}
