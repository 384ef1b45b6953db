package ua.kolo.programmes;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import ua.kolo.documents.OutputFormat;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.plan.Plan;

/// The council's own programmes: edited as drafts, adopted with an act, amended by new editions.
@Service
public class Programmes {
  public Page<ProgrammeRow> list(ProgrammeFilter filter, Paging paging) {
    throw new UnsupportedOperationException();
  }

  public ProgrammeView find(ProgrammeId id) {
    throw new UnsupportedOperationException();
  }

  public Plan plan(ProgrammeId id) {
    return find(id).plan();
  }

  public Page<MeasureRow> measures(ProgrammeId id, MeasureFilter filter, Paging paging) {
    throw new UnsupportedOperationException();
  }

  /// Bodies of the newest edition, to choose from in a filter.
  public List<String> executors(ProgrammeId id) {
    throw new UnsupportedOperationException();
  }

  /// Sources of the newest edition, to choose from in a filter.
  public List<String> sources(ProgrammeId id) {
    throw new UnsupportedOperationException();
  }

  public List<SumRow> sums(ProgrammeId id, SumBy by) {
    throw new UnsupportedOperationException();
  }

  public List<FindingView> findings(ProgrammeId id, Locale reader) {
    throw new UnsupportedOperationException();
  }

  public void explain(ProgrammeId id, String finding, String why) {
    throw new UnsupportedOperationException();
  }

  public ProgrammeView edit(ProgrammeId id, int version, Correction correction) {
    throw new UnsupportedOperationException();
  }

  public ProgrammeView undo(ProgrammeId id, int version) {
    throw new UnsupportedOperationException();
  }

  public ProgrammeView redo(ProgrammeId id, int version) {
    throw new UnsupportedOperationException();
  }

  /// Freezes the draft edition. Refused while a blocking finding is open; the same act given twice
  /// adopts once.
  public ProgrammeView adopt(ProgrammeId id, int version, Act act) {
    throw new UnsupportedOperationException();
  }

  /// Begins the next edition from the adopted one.
  public ProgrammeView amend(ProgrammeId id, int version) {
    throw new UnsupportedOperationException();
  }

  /// What the newest edition changes against the one before; empty when there is one edition.
  public PlanDifference difference(ProgrammeId id) {
    throw new UnsupportedOperationException();
  }

  public byte[] export(ProgrammeId id, OutputFormat format) {
    throw new UnsupportedOperationException();
  }
}
