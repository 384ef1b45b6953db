package ua.kolo.tracking.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.tracking.RowFigures;

/// Rows an institution fills: its own, and for those that answered on paper whoever keeps the
/// programme.
@Service
@Transactional
public class OwnRows {
  private final Contributions contributions;
  private final Earlier earlier;
  private final RowDuties duties;
  private final RowFigures figures;
  private final Clock clock;

  OwnRows(
      Contributions contributions,
      Earlier earlier,
      RowDuties duties,
      RowFigures figures,
      Clock clock) {
    this.contributions = contributions;
    this.earlier = earlier;
    this.duties = duties;
    this.figures = figures;
    this.clock = clock;
  }

  /// Rows of the acting institution in open reports, the most pressed first.
  @Needs(Right.PROGRAMME_REPORT)
  public List<Contribution> list() {
    return contributions.ours();
  }

  @Needs(Right.PROGRAMME_REPORT)
  public ReportedRow find(UUID id) {
    return contributions.find(id);
  }

  /// The row for whoever keeps the programme, or reports it.
  @Needs(Right.PROGRAMME_READ)
  public Contribution row(UUID id) {
    return contributions.find(id).row();
  }

  /// The same, and nobody approves or discards its report until the transaction ends.
  @Needs(Right.PROGRAMME_REPORT)
  public Contribution held(UUID id) {
    return contributions.held(id).row();
  }

  /// Indicators of the row's measure, and what the body told of them.
  @Needs(Right.PROGRAMME_REPORT)
  public List<RowFigures.Asked> figures(UUID id) {
    return figures.of(contributions.find(id).row().place());
  }

  /// What the body said already of the row's time, in shorter reports and in its answers; null when
  /// nothing.
  @Needs(Right.PROGRAMME_REPORT)
  public @Nullable Filled earlier(UUID id) {
    return earlier.of(contributions.find(id).row());
  }

  /// Keeps what is written so far; nothing is asked of it yet.
  @Needs(Right.PROGRAMME_REPORT)
  public ReportedRow keep(UUID id, int version, Filled filled) {
    var row = writable(id);
    return write(row, version, filled, row.state());
  }

  /// Hands the row in. What is missing or looks wrong is named, and the row stays as it was.
  ///
  /// @throws Doubted when something is to be put right, or confirmed
  @Needs(Right.PROGRAMME_REPORT)
  public ReportedRow handIn(UUID id, int version, Filled filled) {
    var row = writable(id);
    var entry = contributions.find(id);
    var planned = filled.withPlanned(entry.money());
    var doubts = new ArrayList<>(Doubts.of(row, planned));
    figures.doubts(row.place(), filled.figures()).forEach(one -> doubts.add(Doubts.of(one)));
    boolean hard = doubts.stream().anyMatch(Doubts.Doubt::hard);
    if (hard || (!doubts.isEmpty() && !filled.confirmed())) {
      throw new Doubted(doubts);
    }
    var handed = write(row, version, filled, Contribution.State.SUBMITTED);
    duties.handedIn(handed.row());
    return handed;
  }

  /// Takes a row back that the coordinator has not looked at.
  @Needs(Right.PROGRAMME_REPORT)
  public void takeBack(UUID id, int version) {
    var row = ours(id);
    if (!row.open() || row.state() != Contribution.State.SUBMITTED) {
      throw new Conflict("reporting.takeBack.late");
    }
    contributions.takeBack(row, version);
    duties.cameBack(row);
  }

  private ReportedRow write(
      Contribution row, int version, Filled filled, Contribution.State state) {
    filled.money().forEach(line -> contributions.write(row, line));
    figures.write(row.place(), filled.figures());
    contributions.write(row, version, filled, state, clock.instant());
    return contributions.find(row.id());
  }

  private Contribution writable(UUID id) {
    var row = ours(id);
    if (!row.open()) {
      throw new Conflict("reporting.closed");
    }
    if (!row.isWritable()) {
      throw new Conflict("reporting.row.handedIn");
    }
    return row;
  }

  private Contribution ours(UUID id) {
    var row = contributions.held(id).row();
    var acting = Acting.current();
    boolean keeper = row.isKeepers() && acting.may(Right.PROGRAMME_MANAGE);
    if (!keeper && !acting.unit().equals(row.body())) {
      throw new Forbidden(Right.PROGRAMME_MANAGE);
    }
    return row;
  }
}
