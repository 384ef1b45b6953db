package ua.kolo.programmes;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;

/// A programme with a draft edition, one of its measures and one of its findings.
@Component
public class ProgrammeRecords implements RecordMaker {
  private final ProgrammeImports imports;
  private final Programmes programmes;

  ProgrammeRecords(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/programmes/{id}", "/api/v1/programmes/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Acting.system(unit)
        .call(
            () -> {
              var id = imports.accept(imports.receive(Samples.WRONG, Samples.read(Samples.WRONG)));
              return Map.of(
                  "id",
                  id.toString(),
                  "key",
                  programmes.plan(id).measures().getFirst().key().toString(),
                  "number",
                  "1",
                  "finding",
                  programmes.findings(id, Locale.ENGLISH).getFirst().id(),
                  RecordMaker.QUERY,
                  "format=ODT");
            });
  }
}
