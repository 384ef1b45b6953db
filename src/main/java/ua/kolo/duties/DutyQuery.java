package ua.kolo.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The list as its address asks for it.
///
/// @param after where the page before ended
record DutyQuery(
    DutyFilter.@Nullable Scope scope,
    DutyFilter.@Nullable Which which,
    @Nullable String rule,
    @Nullable UUID unit,
    @Nullable UUID after) {
  DutyQuery {
    scope = scope == null ? DutyFilter.Scope.OURS : scope;
    which = which == null ? DutyFilter.Which.OPEN : which;
    rule = rule == null || rule.isBlank() ? null : rule;
  }

  DutyFilter filter() {
    return new DutyFilter(chosenScope(), chosenWhich(), rule, unit);
  }

  public boolean isFiltered() {
    return rule != null || unit != null;
  }

  /// Whether the list may hold duties of other institutions.
  public boolean isOthers() {
    return scope == DutyFilter.Scope.OPENED
        || scope == DutyFilter.Scope.WATCHED
        || scope == DutyFilter.Scope.TOLD;
  }

  public String scoped(DutyFilter.Scope other) {
    return address(other, which, rule, null, null);
  }

  public String withoutRule() {
    return address(scope, which, null, unit, null);
  }

  public String withoutUnit() {
    return address(scope, which, rule, null, null);
  }

  public String cleared() {
    return address(scope, null, null, null, null);
  }

  public String first() {
    return address(scope, which, rule, unit, null);
  }

  public String next(UUID cursor) {
    return address(scope, which, rule, unit, cursor);
  }

  private DutyFilter.Scope chosenScope() {
    return scope == null ? DutyFilter.Scope.OURS : scope;
  }

  private DutyFilter.Which chosenWhich() {
    return which == null ? DutyFilter.Which.OPEN : which;
  }

  private static String address(@Nullable Object... values) {
    var names = new String[] {"scope", "which", "rule", "unit", "after"};
    var address = UriComponentsBuilder.fromPath("/duties");
    for (var i = 0; i < names.length; i++) {
      if (values[i] != null) {
        address.queryParam(names[i], values[i]);
      }
    }
    return address.encode().toUriString();
  }
}
