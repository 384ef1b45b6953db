package ua.kolo.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an institution says of a rule instead of the program's unverified edition.
///
/// @param term null for a rule without a term
/// @param confirmed whoever changes it compared it with the act
public record RuleChange(
    @Nullable Term term,
    @Nullable String act,
    @Nullable String clause,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean confirmed,
    String reason) {}
