package ua.kolo.duties;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.duties.law.Grade;
import ua.kolo.duties.law.Ladder;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What is owed, for other programs.
@RestController
@RequestMapping("/api/v1/duties")
class DutiesApi {
  private final Duties duties;
  private final DoneByHand hand;

  DutiesApi(Duties duties, DoneByHand hand) {
    this.duties = duties;
    this.hand = hand;
  }

  /// @param subject with its kind: what is and was owed on one matter, whatever else is asked
  @GetMapping
  @Needs(Right.DUTY_READ)
  Listed list(
      @RequestParam(defaultValue = "OURS") DutyFilter.Scope scope,
      @RequestParam(defaultValue = "OPEN") DutyFilter.Which which,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) @Nullable String subjectKind,
      @RequestParam(required = false) @Nullable UUID subject,
      Locale reader) {
    if ((subject == null) != (subjectKind == null)) {
      throw new BadRequest("duties.refused.subject");
    }
    if (subject != null && subjectKind != null) {
      var on = duties.on(new Subject(subjectKind, subject, ""));
      return new Listed(on.stream().map(one -> Owed.of(one, reader)).toList(), on.size(), null);
    }
    var page = duties.list(new DutyFilter(scope, which, rule, unit), after, size);
    var rows = page.rows().stream().map(duty -> Owed.of(duty, reader)).toList();
    return new Listed(rows, page.total(), page.next());
  }

  @GetMapping("/{id}")
  Owed find(@PathVariable UUID id, Locale reader) {
    return Owed.of(duties.find(id), reader);
  }

  /// The acting post takes it on.
  @PutMapping("/{id}/holder")
  Owed take(@PathVariable UUID id, Locale reader) {
    duties.take(id);
    return find(id, reader);
  }

  /// Nobody in particular holds it any more.
  @DeleteMapping("/{id}/holder")
  Owed giveBack(@PathVariable UUID id, Locale reader) {
    duties.giveBack(id);
    return find(id, reader);
  }

  /// Nothing more is owed, though nothing was done.
  @PutMapping("/{id}/waiver")
  Owed waive(@PathVariable UUID id, @RequestBody Why why, Locale reader) {
    if (why.reason() == null) {
      throw new BadRequest("duties.waive.reason.missing");
    }
    duties.waive(id, new Waiver(why.reason(), why.note()));
    return find(id, reader);
  }

  /// That was a mistake: it is owed again.
  @DeleteMapping("/{id}/waiver")
  Owed unwaive(@PathVariable UUID id, Locale reader) {
    duties.unwaive(id);
    return find(id, reader);
  }

  /// The institution that owes it says when it was done, of what the program cannot see.
  @PutMapping("/{id}/completion")
  Owed done(@PathVariable UUID id, @RequestBody Completion completion, Locale reader) {
    if (completion.happenedAt() == null) {
      throw new BadRequest("duties.done.day.wrong");
    }
    hand.done(id, completion.happenedAt());
    return find(id, reader);
  }

  /// That was a mistake: it is owed again.
  @DeleteMapping("/{id}/completion")
  Owed undo(@PathVariable UUID id, Locale reader) {
    hand.undo(id);
    return find(id, reader);
  }

  record Completion(@Nullable Instant happenedAt) {}

  record Why(Waiver.@Nullable Reason reason, @Nullable String note) {}

  /// A part of the list; `next` is the value of `after` for the next part.
  record Listed(List<Owed> rows, long total, @Nullable UUID next) {}

  /// A duty with its legal basis.
  record Owed(
      UUID id,
      String rule,
      int edition,
      String name,
      String action,
      UUID unit,
      UUID openedBy,
      @Nullable UUID watchedBy,
      @Nullable UUID post,
      String subjectKind,
      UUID subject,
      String reference,
      Instant eventAt,
      Instant dueAt,
      Duty.State state,
      @Nullable Instant settledAt,
      @Nullable Instant waivedAt,
      Waiver.@Nullable Reason waivedReason,
      @Nullable String waivedNote,
      List<Ladder.Step> told,
      Basis basis) {
    static Owed of(Duty duty, Locale reader) {
      var settled = duty.settlement();
      var waived = duty.waived();
      var rule = duty.rule();
      return new Owed(
          duty.id(),
          rule.code(),
          duty.edition(),
          rule.name().in(reader),
          rule.action(),
          duty.unit(),
          duty.openedBy(),
          duty.watchedBy(),
          duty.post(),
          duty.subject().kind(),
          duty.subject().id(),
          duty.subject().reference(),
          duty.eventAt(),
          duty.dueAt(),
          duty.state(),
          settled == null ? null : settled.at(),
          waived == null ? null : waived.at(),
          waived == null ? null : waived.reason(),
          waived == null ? null : waived.note(),
          duty.told(),
          new Basis(
              rule.basis().act(),
              rule.basis().clause(),
              rule.basis().grade(),
              rule.basis().isVerified()));
    }
  }

  /// Act and clause, and how well they are known.
  record Basis(String act, String clause, Grade grade, boolean verified) {}
}
