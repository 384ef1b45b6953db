package ua.kolo.programmes;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Documents put away. Their files stay, and any of them waits for review again when taken back.
@Service
@Transactional
public class DroppedImports {
  private final Imports imports;
  private final DroppedImportRows rows;

  DroppedImports(Imports imports, DroppedImportRows rows) {
    this.imports = imports;
    this.rows = rows;
  }

  /// Those received last come first.
  @Needs(Right.PROGRAMME_READ)
  public Page<DroppedImport> list(Paging paging) {
    return rows.list(paging);
  }

  /// How the document was put away; empty while it was not.
  @Needs(Right.PROGRAMME_READ)
  public Optional<DroppedImport> find(ImportId id) {
    imports.find(id);
    return rows.find(id);
  }

  /// The document waits for review again with the corrections made in it; asked twice, once.
  @Needs(Right.PROGRAMME_MANAGE)
  public void takeBack(ImportId id) {
    var row = imports.lock(id);
    if (rows.find(id).isPresent()) {
      rows.takeBack(id);
    } else if (row.acceptedAs() != null) {
      throw new Conflict("programmes.import.accepted");
    }
  }
}
