package ua.kolo.programmes;

import ua.kolo.programmes.composing.MoneyRule;

/// What a new programme begins from.
public sealed interface Start {
  /// Nothing but its head.
  record Empty() implements Start {}

  /// A template of this code.
  record Written(String code) implements Start {}

  /// The newest edition of a programme of the institution.
  record Own(ProgrammeId source, MoneyRule money) implements Start {}

  /// What another council adopted, as anybody may read it.
  record Adopted(ProgrammeId source, MoneyRule money) implements Start {}
}
