package ua.kolo.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.FindingView;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeImports;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.editing.Correction;

/// Adopted programmes for tests, read from our own sample.
@Component
public class Lived {
  public static final String SAMPLE = "4-oblast-trafficking.odt";

  /// The one with money by source and year.
  public static final String WITH_MONEY = "5-oblast-money.xlsx";

  private static final Act ACT =
      new Act("Вигадана рада", Act.Kind.DECISION, LocalDate.of(2025, 12, 18), "27-9");
  public static final Act AMENDING =
      new Act("Вигадана рада", Act.Kind.DECISION, LocalDate.of(2026, 4, 5), "28-1");
  private final ProgrammeImports imports;
  private final Programmes programmes;
  private final Tracking tracking;
  private final Directory directory;

  Lived(ProgrammeImports imports, Programmes programmes, Tracking tracking, Directory directory) {
    this.imports = imports;
    this.programmes = programmes;
    this.tracking = tracking;
    this.directory = directory;
  }

  /// A programme kept by whoever acts, whose first executor is the given institution.
  public ProgrammeId programme(Acting keeper, UUID executor) {
    return programme(keeper, executor, SAMPLE);
  }

  /// The same of another sample.
  public ProgrammeId programme(Acting keeper, UUID executor, String sample) {
    return keeper.call(
        () -> {
          directory.found(keeper.unit(), "Вигадана установа", Demo.TERRITORY);
          directory.found(executor, "Вигадана установа", Demo.TERRITORY);
          var id = adopted(sample);
          var first = tracking.participations(id).getFirst();
          tracking.settle(id, first.name(), executor);
          return id;
        });
  }

  /// Everybody the plan names for the measure is asked and refuses.
  public void orphan(ProgrammeId id, UUID measure) {
    tracking.participations(id).stream()
        .filter(one -> one.measure().equals(measure))
        .forEach(one -> refused(id, one));
  }

  // Following the plan again says who is asked, so it is said of each anew.
  private void refused(ProgrammeId id, Participation one) {
    try (var connection = TestDatabase.admin();
        var asked =
            connection.prepareStatement(
                "update tracking.participation set by_consent = true where id = ?")) {
      asked.setObject(1, one.id());
      asked.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    tracking.answered(id, one.name(), Participation.Answer.REFUSED, tracking.today());
  }

  /// Makes a programme one of another level, whatever its document says.
  public void raise(ProgrammeId id, String level) {
    try (var connection = TestDatabase.admin();
        var raised =
            connection.prepareStatement("update tracking.programme set level = ? where id = ?")) {
      raised.setString(1, level);
      raised.setObject(2, id.value());
      raised.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// The newest edition no longer has the measure.
  public void gone(UUID measure) {
    try (var connection = TestDatabase.admin();
        var taken =
            connection.prepareStatement("update tracking.measure set gone = true where id = ?")) {
      taken.setObject(1, measure);
      taken.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// Begins an amendment and rewords the first measure.
  public void amend(Acting keeper, ProgrammeId id) {
    keeper.run(
        () -> {
          var begun = programmes.amend(id, programmes.find(id).version());
          var measure = programmes.adopted(id).measures().getFirst();
          var reworded = new Correction.SetText(measure.key(), "Новий текст заходу");
          programmes.edit(id, begun.version(), reworded);
        });
  }

  /// Begins an amendment and makes these changes.
  public void amend(Acting keeper, ProgrammeId id, List<Correction> changes) {
    keeper.run(
        () -> {
          programmes.amend(id, programmes.find(id).version());
          changes.forEach(one -> programmes.edit(id, programmes.find(id).version(), one));
        });
  }

  /// Begins an amendment that calls the programme otherwise and lets it last another time.
  public void rename(Acting keeper, ProgrammeId id, String title, int from, int to) {
    keeper.run(
        () -> {
          var begun = programmes.amend(id, programmes.find(id).version());
          programmes.edit(id, begun.version(), new Correction.SetTitle(title));
          programmes.edit(id, programmes.find(id).version(), new Correction.SetPeriod(from, to));
        });
  }

  /// Adopts the amendment begun, whatever stands against it explained.
  public void adoptAmended(ProgrammeId id) {
    var found =
        programmes.findings(id, Locale.of("uk")).stream()
            .filter(one -> one.state() == FindingView.State.OPEN)
            .map(FindingView::id)
            .toList();
    programmes.explain(id, found, "Так ухвалено");
    programmes.adopt(id, programmes.find(id).version(), AMENDING);
  }

  /// A programme kept by whoever acts, read from another of our samples.
  public ProgrammeId programme(Acting keeper, String sample) {
    return keeper.call(
        () -> {
          directory.found(keeper.unit(), "Вигадана установа", Demo.TERRITORY);
          return adopted(sample);
        });
  }

  /// A programme kept by whoever acts, read from a document of any council.
  public ProgrammeId programme(Acting keeper, String name, byte[] document) {
    return keeper.call(
        () -> {
          directory.found(keeper.unit(), "Вигадана установа", Demo.TERRITORY);
          return adopted(name, document);
        });
  }

  ProgrammeId adopted() {
    return adopted(SAMPLE);
  }

  private ProgrammeId adopted(String sample) {
    return adopted(sample, bytes(sample));
  }

  private ProgrammeId adopted(String name, byte[] document) {
    var id = imports.accept(imports.receive(name, document));
    var found = programmes.findings(id, Locale.of("uk")).stream().map(FindingView::id).toList();
    programmes.explain(id, found, "Так ухвалено");
    programmes.adopt(id, programmes.find(id).version(), ACT);
    return id;
  }

  private static byte[] bytes(String sample) {
    var name = "/samples/" + sample;
    try (var file = Objects.requireNonNull(Lived.class.getResourceAsStream(name))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
