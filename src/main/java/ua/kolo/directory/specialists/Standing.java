package ua.kolo.directory.specialists;

/// The institution that stands for a row's one now: itself, or the one it was merged into.
final class Standing {
  /// Joins it as `b` to rows whose institution is `o`. Row security lets no index be asked by
  /// `coalesce`: with it each row read the whole register.
  static final String INSTITUTION =
      """
      join directory.body b
        on b.id = case when o.merged_into is null then o.id else o.merged_into end
      """;

  private Standing() {}
}
