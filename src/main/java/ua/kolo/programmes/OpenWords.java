package ua.kolo.programmes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Plan;

/// What open data tell of an adopted edition beside its act. Nothing of it has to be known.
///
/// @param executant the body that answers for the programme
/// @param actTitle what the act is called: «Про затвердження …»
/// @param actUrl where the act is to be read
public record OpenWords(
    @Nullable String executant, @Nullable String actTitle, @Nullable String actUrl) {
  public static final OpenWords NONE = new OpenWords(null, null, null);
  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 300;

  public OpenWords {
    executant = bounded(executant, LONGEST_NAME);
    actTitle = bounded(actTitle, LONGEST);
    actUrl = bounded(actUrl, LONGEST);
    if (!isAddress(actUrl)) {
      throw new BadRequest("programmes.adoption.url.wrong");
    }
  }

  /// Another number once anything of it is another: whoever writes it anew names what it was.
  int seen() {
    return Objects.hash(executant, actTitle, actUrl) & Integer.MAX_VALUE;
  }

  /// The same with another body that answers.
  OpenWords by(@Nullable String other) {
    return new OpenWords(other, actTitle, actUrl);
  }

  /// Nothing, or an https address of another site.
  static boolean isAddress(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return true;
    }
    try {
      var address = new URI(typed.strip());
      return "https".equalsIgnoreCase(address.getScheme())
          && typed.strip().startsWith("https://")
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException nonsense) {
      return false;
    }
  }

  /// What the plan itself tells: the body that coordinates or answers for most of its measures. A
  /// table that does not tell roles apart names nobody.
  static OpenWords known(Plan plan) {
    var answers = new LinkedHashMap<String, Integer>();
    for (var measure : plan.measures()) {
      for (var body : measure.executors()) {
        if (body.role() == Executor.Role.COORDINATOR || body.role() == Executor.Role.RESPONSIBLE) {
          answers.merge(
              body.name(), body.role() == Executor.Role.COORDINATOR ? 2 : 1, Integer::sum);
        }
      }
    }
    var most =
        answers.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .filter(name -> name.length() <= LONGEST_NAME);
    return new OpenWords(most.orElse(null), null, null);
  }

  private static @Nullable String bounded(@Nullable String typed, int longest) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    if (typed.strip().length() > longest) {
      throw new BadRequest("programmes.adoption.words.long");
    }
    return typed.strip();
  }
}
