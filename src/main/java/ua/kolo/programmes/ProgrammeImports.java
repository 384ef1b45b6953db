package ua.kolo.programmes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import ua.kolo.documents.OutputFormat;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.plan.Layout;

/// Documents on their way to become programmes: received, read, corrected, accepted.
@Service
public class ProgrammeImports {
  /// Keeps the file, then reads it. What cannot be read is kept as well, with the reason.
  public ImportId receive(String fileName, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /// A newer file of a programme; accepting it makes a new state of the draft, or a new edition.
  public ImportId receive(ProgrammeId programme, String fileName, byte[] content) {
    throw new UnsupportedOperationException();
  }

  /// The newer file against the programme it belongs to; empty when it belongs to none.
  public PlanDifference difference(ImportId id) {
    throw new UnsupportedOperationException();
  }

  public ImportView find(ImportId id) {
    throw new UnsupportedOperationException();
  }

  public Page<ImportRow> list(Paging paging) {
    throw new UnsupportedOperationException();
  }

  public OriginalFile original(ImportId id) {
    throw new UnsupportedOperationException();
  }

  /// Reads again with the columns a person has named. Corrections made before are undone by it, and
  /// come back with undo.
  public ImportView remap(ImportId id, int version, Map<Integer, Layout.Role> roles) {
    throw new UnsupportedOperationException();
  }

  public ImportView correct(ImportId id, int version, Correction correction) {
    throw new UnsupportedOperationException();
  }

  public ImportView undo(ImportId id, int version) {
    throw new UnsupportedOperationException();
  }

  public ImportView redo(ImportId id, int version) {
    throw new UnsupportedOperationException();
  }

  public List<FindingView> findings(ImportId id, Locale reader) {
    throw new UnsupportedOperationException();
  }

  public void explain(ImportId id, String finding, String why) {
    throw new UnsupportedOperationException();
  }

  public byte[] export(ImportId id, OutputFormat format) {
    throw new UnsupportedOperationException();
  }

  /// Makes a draft programme of it; a second call gives the same programme.
  public ProgrammeId accept(ImportId id) {
    throw new UnsupportedOperationException();
  }

  public void drop(ImportId id) {
    throw new UnsupportedOperationException();
  }
}
