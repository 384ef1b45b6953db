package ua.kolo.programmes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;

/// A document read for a programme that is there already, so that it has a difference too.
@Component
class ImportRecords implements RecordMaker {
  private final ProgrammeImports imports;

  ImportRecords(ProgrammeImports imports) {
    this.imports = imports;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/programmes/imports/{id}", "/api/v1/programme-imports/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var content = Samples.read(Samples.WRONG);
    return Acting.system(unit)
        .call(
            () -> {
              var programme = imports.accept(imports.receive(Samples.WRONG, content));
              var id = imports.receive(programme, Samples.WRONG, content);
              return Map.of(
                  "id",
                  id.toString(),
                  "finding",
                  imports.findings(id, Locale.ENGLISH).getFirst().id());
            });
  }
}
