package ua.kolo.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Suppression;

/// What a programme measures.
///
/// @param measure key of the measure it belongs to; null for the programme as a whole
/// @param code by which the same indicator of other programmes is told
/// @param measuredIn the unit: «осіб», «заходів», «%»
/// @param every how often it is told
/// @param query of the catalogue that counts it; null when people tell it
/// @param baseValue what it started from; left out with its day still there where it is too small
///   to be told to whoever reads
/// @param quote words of the programme it was made from
/// @param version for the next change; a change with another one is refused
public record Indicator(
    UUID id,
    UUID unit,
    UUID programme,
    @Nullable String measure,
    @Nullable String measureText,
    @Nullable String code,
    String name,
    Kind kind,
    Subject subject,
    String measuredIn,
    Period.Kind every,
    Aggregation aggregation,
    boolean bySex,
    boolean byAge,
    @Nullable String query,
    @Nullable BigDecimal baseValue,
    @Nullable LocalDate baseOn,
    @Nullable String baseSource,
    @Nullable String quote,
    @Nullable Instant acceptedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy,
    @Nullable Instant publishedAt,
    int version) {
  /// The groups of budget passports (order 836 of the Ministry of Finance of 26.08.2014), and the
  /// result of a programme.
  public enum Kind {
    INPUT,
    PRODUCT,
    EFFICIENCY,
    QUALITY,
    OUTCOME
  }

  /// What is counted; by it small numbers are kept from telling of somebody.
  public enum Subject {
    PERSONS,
    /// Reports, files, referrals: each is of somebody.
    RECORDS,
    /// Events, teams, places, hryvnias, shares.
    THINGS
  }

  /// Where it stands between the plan's words and use.
  public enum State {
    PROPOSED,
    ACCEPTED,
    WITHDRAWN
  }

  public State state() {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    return acceptedAt == null ? State.PROPOSED : State.ACCEPTED;
  }

  public boolean isAccepted() {
    return state() == State.ACCEPTED;
  }

  public boolean isCounted() {
    return query != null;
  }

  /// As whoever does not see exact small numbers reads it: a small one it started from is left out,
  /// while its day stays.
  Indicator withoutSmallBase() {
    if (baseValue == null || !isOfPeople() || !Suppression.isSmall(baseValue.longValue())) {
      return this;
    }
    return new Indicator(
        id,
        unit,
        programme,
        measure,
        measureText,
        code,
        name,
        kind,
        subject,
        measuredIn,
        every,
        aggregation,
        bySex,
        byAge,
        query,
        null,
        baseOn,
        baseSource,
        quote,
        acceptedAt,
        withdrawnAt,
        withdrawnWhy,
        publishedAt,
        version);
  }

  /// Whether what it started from is known and too small to be told.
  public boolean isBaseFew() {
    return baseValue == null && baseOn != null;
  }

  /// The rule by which its figures are reckoned, which for shares may not be the one chosen.
  public Aggregation reckoning() {
    return aggregation.of(measuredIn);
  }

  /// Whether it is told in parts of a hundred.
  public boolean isPercentage() {
    return Shares.isPercentage(measuredIn);
  }

  /// Whether small numbers of it are kept back.
  public boolean isOfPeople() {
    return subject != Subject.THINGS;
  }
}
