package ua.kolo.overview.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Puts together what is published and what was told for a request.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SurveySheets {
  private final Surveys surveys;
  private final Known known;
  private final Hromadas hromadas;
  private final Directory directory;

  SurveySheets(Surveys surveys, Known known, Hromadas hromadas, Directory directory) {
    this.surveys = surveys;
    this.known = known;
    this.hromadas = hromadas;
    this.directory = directory;
  }

  /// Of whoever asks: every hromada, those that told least first.
  @Needs(Right.PROGRAMME_READ)
  public SurveySheet of(UUID id) {
    var survey = surveys.find(id);
    var items = surveys.items(id);
    var published = known.of(survey.territory(), survey, items);
    var answers = byPart(surveys.answers(id));
    var names =
        hromadas.within(survey.territory()).stream()
            .collect(Collectors.toMap(Place::code, Place::name));
    var rows = new ArrayList<SurveySheet.Row>();
    for (var part : surveys.parts(id)) {
      var name = names.getOrDefault(part.territory(), part.territory());
      rows.add(row(part, name, published, answers, items.size()));
    }
    rows.sort((a, b) -> Integer.compare(b.missing(), a.missing()));
    return new SurveySheet(survey, items, rows);
  }

  /// Of whoever is asked: their own hromada.
  @Needs(Right.PROGRAMME_READ)
  public SurveySheet received(UUID part) {
    var received = surveys.received(part);
    var survey = received.survey();
    var items = surveys.items(survey.id());
    var published = known.of(received.part().territory(), survey, items);
    var answers = byPart(surveys.answers(survey.id()));
    var name = directory.place(received.part().territory()).name();
    var row = row(received.part(), name, published, answers, items.size());
    return new SurveySheet(survey, items, List.of(row));
  }

  private static SurveySheet.Row row(
      SurveyPart part,
      String name,
      Map<String, Map<UUID, Told>> published,
      Map<UUID, Map<UUID, Told>> answers,
      int items) {
    var told = new HashMap<>(answers.getOrDefault(part.id(), Map.of()));
    told.putAll(published.getOrDefault(part.territory(), Map.of()));
    return new SurveySheet.Row(part, name, told, items);
  }

  private static Map<UUID, Map<UUID, Told>> byPart(List<Answer> answers) {
    var byPart = new HashMap<UUID, Map<UUID, Told>>();
    for (var answer : answers) {
      byPart
          .computeIfAbsent(answer.part(), _ -> new HashMap<>())
          .put(answer.item(), Told.of(answer));
    }
    return byPart;
  }
}
