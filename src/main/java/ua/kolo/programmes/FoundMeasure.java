package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measure of some programme, as it is found among those of many.
///
/// @param key in its programme
/// @param title of its programme
/// @param territory of its programme, null when it names none
/// @param amount hryvnias of all its years, null when it names none
public record FoundMeasure(
    UUID programme,
    String key,
    int position,
    @Nullable String number,
    String text,
    List<String> path,
    List<String> executors,
    @Nullable String term,
    @Nullable BigDecimal amount,
    String title,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo) {
  public FoundMeasure {
    path = List.copyOf(path);
    executors = List.copyOf(executors);
  }

  /// What a form sends to name it.
  public String pick() {
    return programme + ":" + key;
  }

  String cursor() {
    return programme + ":" + position;
  }
}
