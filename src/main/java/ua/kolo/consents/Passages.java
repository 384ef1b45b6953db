package ua.kolo.consents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what the gate was passed for everything said of some people to one institution.
///
/// @param ids one for each who was asked
/// @param ground of the law; null when each of them agreed, or nobody was asked
public record Passages(List<UUID> ids, @Nullable String ground) {
  /// Nobody was asked.
  public static final Passages NONE = new Passages(List.of(), null);

  public Passages {
    ids = List.copyOf(ids);
  }

  static Passages of(List<Passage> each) {
    var ground =
        each.stream()
            .map(one -> one instanceof Passage.WithoutConsent without ? without.reason() : "")
            .filter(reason -> !reason.isEmpty())
            .findFirst();
    return new Passages(each.stream().map(Passage::id).toList(), ground.orElse(null));
  }

  /// Whether everybody asked agreed.
  public boolean isByConsent() {
    return !ids.isEmpty() && ground == null;
  }
}
