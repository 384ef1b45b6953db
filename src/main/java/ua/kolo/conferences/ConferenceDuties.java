package ua.kolo.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Desks;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// What a conference makes institutions owe: to answer, to come, to hold it, to do what was
/// decided.
@Component
class ConferenceDuties {
  private static final String ANSWER = "ANSWER_INVITATION";
  private static final String ATTEND = "ATTEND_CONFERENCE";
  private static final String HOLD = "HOLD_CONFERENCE";
  private static final String CARRY_OUT = "CARRY_OUT_DECISION";
  private static final String FACT = "conference";
  private final Duties duties;
  private final Institutions institutions;
  private final Desks desks;

  ConferenceDuties(Duties duties, Institutions institutions, Desks desks) {
    this.duties = duties;
    this.institutions = institutions;
    this.desks = desks;
  }

  /// The keeper owes it by the end of the day it meets on.
  void called(ConferenceRows.Kept row, Instant at) {
    open("CONFERENCE_COMES", row, subject(row), Map.of(Rule.OWNER, row.unit()), at, end(row));
  }

  /// The institution owes an answer before it begins, and to come; one that works on paper is not
  /// reached by what it owes here.
  void invited(ConferenceRows.Kept row, UUID institution, Instant at) {
    if (!desks.has(institution)) {
      return;
    }
    var owes = Map.of("INVITED", institution);
    open("CONFERENCE_CALLED", row, subject(row), owes, at, row.meetsAt());
    open("CONFERENCE_COMES", row, subject(row), owes, at, end(row));
  }

  /// It said that it does not come, or that it does after all.
  ///
  /// @param before the answer that held until now, if there was one
  void answered(ConferenceRows.Kept row, InvitationRows.Answered answer, @Nullable UUID before) {
    if (before != null) {
      duties.unsettle(subject(row), FACT, before);
    }
    var fact = new Fact(FACT, answer.id(), answer.writtenAt());
    duties.settleFor(answer.institution(), subject(row), ANSWER, fact);
    if (answer.what().asksWords()) {
      duties.settleFor(answer.institution(), subject(row), ATTEND, fact);
    }
  }

  /// It was there, whether it had answered or not.
  void attended(ConferenceRows.Kept row, UUID institution, UUID turn, Instant now) {
    duties.lapse(institution, subject(row), ANSWER);
    duties.settleFor(institution, subject(row), ATTEND, new Fact(FACT, turn, met(row, now)));
  }

  /// They were not there, or are asked no more: neither an answer nor coming is owed. That they
  /// were not there stands in the conference.
  void missed(ConferenceRows.Kept row, UUID institution) {
    duties.lapse(institution, subject(row), ANSWER);
    duties.lapse(institution, subject(row), ATTEND);
  }

  void held(ConferenceRows.Kept row, UUID turn, Instant now) {
    duties.settleFor(row.unit(), subject(row), HOLD, new Fact(FACT, turn, met(row, now)));
  }

  // Written down the day after it was held in time.
  private static Instant met(ConferenceRows.Kept row, Instant now) {
    return row.meetsAt().isBefore(now) ? row.meetsAt() : now;
  }

  /// It does not take place, or not then: nobody did what was owed for it, and nobody owes it.
  void over(ConferenceRows.Kept row, Collection<UUID> invited) {
    duties.lapse(row.unit(), subject(row), HOLD);
    invited.forEach(institution -> missed(row, institution));
  }

  void decided(ConferenceRows.Kept row, DecisionRows.Kept decision) {
    open(
        "CONFERENCE_DECIDED",
        row,
        subject(row, decision),
        Map.of("ASSIGNED", decision.institution()),
        decision.decidedAt(),
        end(decision.until()));
  }

  void told(
      ConferenceRows.Kept row,
      DecisionRows.Kept decision,
      DecisionRows.Told told,
      Collection<UUID> before) {
    var subject = subject(row, decision);
    if (told.what() == Decision.What.REOPENED) {
      before.forEach(one -> duties.unsettle(subject, FACT, one));
    } else {
      var done = Days.told(told.happenedOn(), told.writtenAt());
      var fact = new Fact(FACT, told.id(), done);
      duties.settleFor(decision.institution(), subject, CARRY_OUT, fact);
    }
  }

  // Whoever coordinates where the keeper is watches.
  private void open(
      String trigger,
      ConferenceRows.Kept row,
      Subject subject,
      Map<String, UUID> owing,
      Instant at,
      Instant due) {
    var watching = institutions.standing(row.unit()).coordinator();
    var units = new HashMap<>(owing);
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
    }
    var ours = owing.containsValue(Acting.current().unit());
    var post = ours ? Acting.current().post() : null;
    duties.open(new Event(trigger, Set.of(), subject, at, units, post), due);
  }

  private static Subject subject(ConferenceRows.Kept row) {
    return new Subject(Conferences.KIND, row.id(), row.reference());
  }

  private static Subject subject(ConferenceRows.Kept row, DecisionRows.Kept decision) {
    return new Subject(Decisions.KIND, decision.id(), row.reference());
  }

  private static Instant end(ConferenceRows.Kept row) {
    return end(LocalDate.ofInstant(row.meetsAt(), Days.KYIV));
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.KYIV).toInstant();
  }
}
