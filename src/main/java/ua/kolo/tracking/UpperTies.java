package ua.kolo.tracking;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Which measures of programmes carry out measures of programmes above: said by whoever keeps the
/// lower one, open to anybody, so that one report serves both.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class UpperTies {
  private static final List<Territory.Level> UPPER =
      List.of(Territory.Level.STATE, Territory.Level.OBLAST, Territory.Level.RAION);
  private static final int FOUND = 50;
  private final UpperRows rows;
  private final Tracking tracking;
  private final Hromadas hromadas;
  private final TransactionOperations transaction;
  private final Clock clock;

  UpperTies(
      UpperRows rows,
      Tracking tracking,
      Hromadas hromadas,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.tracking = tracking;
    this.hromadas = hromadas;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Ties of an adopted programme upwards, in the order of its plan.
  public List<UpperTie> of(ProgrammeId id) {
    return openly(() -> rows.ofProgramme(id.value()));
  }

  /// Those of one of its measures.
  public List<UpperTie> of(ProgrammeId id, UUID measure) {
    return of(id).stream().filter(tie -> tie.measure().equals(measure)).toList();
  }

  /// Those of a measure, by its key.
  public List<UpperTie> of(ProgrammeId id, String key) {
    return of(id).stream().filter(tie -> tie.key().equals(key)).toList();
  }

  /// Adopted programmes of raions, oblasts and the state, the widest first.
  public List<UpperProgramme> programmes() {
    return openly(() -> rows.programmes(UPPER));
  }

  /// Measures of an adopted programme in the order of its plan.
  public List<PlanMeasure> measures(UUID programme) {
    return openly(() -> rows.measures(programme));
  }

  /// Whatever carries out a measure of the programme, through programmes between too.
  public List<LowerMeasure> below(UUID programme) {
    return openly(() -> rows.below(programme));
  }

  /// A measure of one's own programme.
  @Needs(Right.PROGRAMME_READ)
  public PlanMeasure measure(ProgrammeId id, UUID measure) {
    own(id);
    return measure(id.value(), measure);
  }

  /// Programmes above one's own: of a higher level, of the same oblast or raion.
  @Needs(Right.PROGRAMME_READ)
  public List<UpperProgramme> above(ProgrammeId id) {
    own(id);
    return above(standing(id.value()));
  }

  private List<UpperProgramme> above(UpperRows.Standing own) {
    var all =
        openly(() -> rows.programmes(UPPER)).stream()
            .filter(one -> isHigher(one.level(), own.level()))
            .toList();
    var units = new HashSet<UUID>();
    units.add(own.unit());
    all.forEach(one -> units.add(one.unit()));
    var places = hromadas.placesOf(units);
    var here = places.get(own.unit());
    return all.stream().filter(one -> isOver(one.level(), places.get(one.unit()), here)).toList();
  }

  /// Measures of a programme above whose number or text has the words.
  @Needs(Right.PROGRAMME_READ)
  public List<PlanMeasure> search(ProgrammeId id, UUID upper, String words) {
    requireAbove(id, upper);
    return openly(() -> rows.measures(upper, words.strip(), FOUND));
  }

  /// Says that a measure carries out one above.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID tie(ProgrammeId id, UUID measure, UUID upperProgramme, UUID upper) {
    var own = measure(id, measure);
    requireAbove(id, upperProgramme);
    var wanted = measure(upperProgramme, upper);
    int edition = standing(id.value()).edition();
    int above = standing(upperProgramme).edition();
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              var tie = rows.add(own, edition, wanted, above, clock.instant());
              if (tie == null) {
                throw new Conflict("tracking.upper.again");
              }
              return tie;
            }));
  }

  /// Undoes it: what is reported counts above no more.
  @Needs(Right.PROGRAMME_MANAGE)
  public void untie(ProgrammeId id, UUID tie) {
    own(id);
    var ended = transaction.execute(_ -> rows.end(id.value(), tie, clock.instant()));
    if (!Boolean.TRUE.equals(ended)) {
      throw new NotFound(tie);
    }
  }

  private void own(ProgrammeId id) {
    if (tracking.find(id).isEmpty()) {
      throw new NotFound(id);
    }
  }

  private void requireAbove(ProgrammeId id, UUID upper) {
    if (above(id).stream().noneMatch(one -> one.id().equals(upper))) {
      throw new BadRequest("tracking.upper.notAbove");
    }
  }

  private UpperRows.Standing standing(UUID programme) {
    return openly(() -> rows.standing(programme).orElseThrow(() -> new NotFound(programme)));
  }

  private PlanMeasure measure(UUID programme, UUID measure) {
    return measures(programme).stream()
        .filter(one -> one.id().equals(measure))
        .findFirst()
        .orElseThrow(() -> new NotFound(measure));
  }

  // A document that names no level is a hromada's: nothing is below it.
  private static boolean isHigher(Territory.Level upper, Territory.@Nullable Level own) {
    return upper.compareTo(own == null ? Territory.Level.HROMADA : own) < 0;
  }

  // Of another oblast is not above; where somebody registered no place, nobody can tell.
  private static boolean isOver(
      Territory.Level level, @Nullable String there, @Nullable String here) {
    return there == null || here == null || level.holds(there, here);
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
