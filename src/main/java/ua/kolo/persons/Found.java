package ua.kolo.persons;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import ua.kolo.persons.likeness.Likeness;

/// What a search answers.
///
/// @param own persons of the institution of whoever acts, the likeliest first, ten at most
/// @param here posts of this institution to be asked: they work with somebody surely meant who is
///   kept from whoever acts; an empty name stands for heads and coordinators
/// @param elsewhere institutions that know somebody who is surely meant; nothing more is said
/// @param tooMany whether more were alike than could be looked at, so that a narrower search helps
public record Found(
    List<Match> own, List<String> here, List<KnownElsewhere> elsewhere, boolean tooMany) {
  /// A person and how likely they are meant.
  public record Match(UUID id, Identity identity, Likeness likeness) {
    public int percent() {
      return (int) Math.round(likeness.score() * 100);
    }
  }

  /// An institution that knows such a person, since a month.
  ///
  /// @param answer what is meant, sealed: whoever asked may break the glass with it for an hour
  public record KnownElsewhere(
      UUID institution, String name, YearMonth since, @JsonIgnore String answer) {}
}
