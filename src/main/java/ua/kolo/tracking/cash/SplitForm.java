package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Amounts typed for each line a figure is split between, by the code's use.
record SplitForm(
    @Nullable Map<String, String> allocated,
    @Nullable Map<String, String> financed,
    @Nullable Map<String, String> spent) {
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,15}([.,]\\d{1,2})?");

  static SplitForm of(Placing placing) {
    var allocated = new HashMap<String, String>();
    var financed = new HashMap<String, String>();
    var spent = new HashMap<String, String>();
    placing
        .parts()
        .forEach(
            (use, part) -> {
              allocated.put(use.toString(), show(part.allocated()));
              financed.put(use.toString(), show(part.financed()));
              spent.put(use.toString(), show(part.spent()));
            });
    return new SplitForm(allocated, financed, spent);
  }

  /// What was typed for a line.
  public String typed(String which, UUID use) {
    var all =
        switch (which) {
          case "allocated" -> allocated;
          case "financed" -> financed;
          default -> spent;
        };
    return all == null ? "" : all.getOrDefault(use.toString(), "");
  }

  /// The first text that is no amount; empty when all are.
  String wrong(List<CodeUse> takers) {
    for (var use : takers) {
      for (var which : List.of("allocated", "financed", "spent")) {
        var text = plain(typed(which, use.id()));
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
          return typed(which, use.id());
        }
      }
    }
    return "";
  }

  Map<UUID, CashAmounts> parts(List<CodeUse> takers) {
    var parts = new LinkedHashMap<UUID, CashAmounts>();
    for (var use : takers) {
      parts.put(
          use.id(),
          new CashAmounts(
              null,
              amount(typed("allocated", use.id())),
              amount(typed("financed", use.id())),
              amount(typed("spent", use.id()))));
    }
    return parts;
  }

  static @Nullable BigDecimal amount(@Nullable String typed) {
    var text = plain(typed);
    return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
  }

  private static String show(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F]+", "").replace('−', '-');
  }
}
