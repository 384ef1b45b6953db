package ua.kolo.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.PublishedProgrammes;

/// What an adopted programme reached, as anybody may read it.
@Controller
class PublicIndicatorPages {
  private final PublishedIndicators published;
  private final PublishedProgrammes programmes;
  private final IndicatorWords words;

  PublicIndicatorPages(
      PublishedIndicators published, PublishedProgrammes programmes, IndicatorWords words) {
    this.published = published;
    this.programmes = programmes;
    this.words = words;
  }

  @GetMapping("/public/programmes/{id}/indicators")
  ModelAndView indicators(@PathVariable ProgrammeId id, Locale reader) {
    var title = programmes.title(id);
    var shown = new ArrayList<Shown>();
    for (var one : published.of(id)) {
      shown.add(shown(one, reader));
    }
    return new ModelAndView("indicators/public", "programme", id)
        .addObject("programmeTitle", title)
        .addObject("shown", shown);
  }

  /// One of the page: its years and its picture.
  record Shown(Indicator indicator, List<Progress> years, List<Bar> bars) {}

  private Shown shown(PublishedIndicators.Published one, Locale reader) {
    var years = new TreeSet<Integer>();
    one.values().forEach(value -> years.add(value.period().year()));
    one.targets().forEach(target -> add(years, target));
    var rows =
        years.stream()
            .map(
                year ->
                    Progress.of(
                        one.indicator(), one.targets(), one.values(), year, published.today()))
            .toList();
    return new Shown(one.indicator(), rows, Bar.of(rows, words, reader));
  }

  private static void add(Set<Integer> years, Target target) {
    if (target.year() != null) {
      years.add(target.year());
    }
  }
}
