package ua.kolo.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The instruments an institution assesses with: those that come with the program, and its own.
@Service
@Transactional
public class Instruments {
  private final InstrumentRows rows;
  private final Clock clock;

  Instruments(InstrumentRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// Takes in what comes with the program; editions that are there stay as they are.
  void load(List<QuestionnaireFile.BuiltIn> found) {
    for (var one : found) {
      var asked = one.questionnaire();
      rows.add(kept(Ids.next(), null, asked, one.from(), "Kolo"), asked);
    }
  }

  /// All of them, by kind and code, the latest edition first.
  public List<Instrument> list() {
    return rows.list().stream().map(Instruments::open).toList();
  }

  /// Those that may be used today: of each code the institution's own, else everybody's.
  public List<Instrument> usable() {
    var today = Days.today(clock);
    var inForce = list().stream().filter(one -> one.isInForce(today)).toList();
    var own =
        inForce.stream()
            .filter(one -> one.unit() != null)
            .map(one -> one.questionnaire().code())
            .collect(Collectors.toSet());
    return inForce.stream()
        .filter(one -> one.unit() != null || !own.contains(one.questionnaire().code()))
        .toList();
  }

  public Instrument find(UUID id) {
    return rows.find(id).map(Instruments::open).orElseThrow(() -> new NotFound(id));
  }

  /// Takes in an edition of one's own, to be tried before it is used.
  ///
  /// @return a [BadRequest] names the first thing that is wrong
  @Needs(Right.LAW_MANAGE)
  public UUID add(Questionnaire asked) {
    QuestionnaireCheck.faults(asked).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new BadRequest(fault.code(), fault.place());
            });
    var id = Ids.next();
    var acting = Acting.current();
    if (!rows.add(kept(id, acting.unit(), asked, null, acting.name()), asked)) {
      throw new Conflict("assessments.refused.edition");
    }
    return id;
  }

  /// Uses an edition of one's own from a day on, instead of the one before.
  @Needs(Right.LAW_MANAGE)
  public void putInForce(UUID id, LocalDate from) {
    var found = own(id);
    if (found.validFrom() != null) {
      throw new Conflict("assessments.refused.inForce");
    }
    if (from.isBefore(Days.today(clock))) {
      throw new BadRequest("assessments.refused.past");
    }
    rows.putInForce(id, found.questionnaire().code(), from);
  }

  /// Uses an edition of one's own no more after today.
  @Needs(Right.LAW_MANAGE)
  public void end(UUID id) {
    var found = own(id);
    var today = Days.today(clock);
    if (!found.isInForce(today)) {
      throw new Conflict("assessments.refused.notInForce");
    }
    rows.end(id, today);
  }

  private Instrument own(UUID id) {
    var found = find(id);
    if (!Acting.current().unit().equals(found.unit())) {
      throw new Conflict("assessments.refused.notOurs");
    }
    return found;
  }

  private InstrumentRows.Kept kept(
      UUID id, @Nullable UUID unit, Questionnaire asked, @Nullable LocalDate from, String by) {
    return new InstrumentRows.Kept(
        id, unit, QuestionnaireFile.write(asked), from, null, clock.instant(), by);
  }

  static Instrument open(InstrumentRows.Kept row) {
    return new Instrument(
        row.id(),
        row.unit(),
        QuestionnaireFile.read(row.content()),
        row.validFrom(),
        row.validTo(),
        row.loadedAt(),
        row.loadedBy());
  }
}
