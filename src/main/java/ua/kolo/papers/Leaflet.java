package ua.kolo.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.law.Hotline;
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What is given to a person on a leaflet: numbers, and places that help nearby. It names nobody.
@Service
@Transactional
public class Leaflet {
  private static final List<String> HELPING =
      List.of("CSS", "SSD", "HEALTH", "FLA", "DAY_CENTRE", "PRIMARY_CONS", "MOBILE", "EDU");
  private static final int MOST = 200;
  private final Institutions institutions;
  private final Directory directory;
  private final Law law;

  Leaflet(Institutions institutions, Directory directory, Law law) {
    this.institutions = institutions;
    this.directory = directory;
    this.law = law;
  }

  /// Numbers and places of a leaflet.
  public record Near(List<Hotline> hotlines, List<InstitutionRow> places) {
    public Near {
      hotlines = List.copyOf(hotlines);
      places = List.copyOf(places);
    }
  }

  /// Near a place; near the acting institution when none is said.
  @Needs(Right.CASE_READ)
  public Near near(@Nullable String territory) {
    var asked = territory == null || territory.isBlank() ? own() : territory;
    var found = institutions.list(new InstitutionFilter(null, null, asked, false), 0, MOST);
    var around = directory.upwards(asked);
    var numbers =
        law.hotlines(law.today()).stream()
            .filter(line -> line.territory() == null || around.contains(line.territory()))
            .toList();
    return new Near(numbers, found.stream().filter(Leaflet::helps).toList());
  }

  private String own() {
    return institutions.find(Acting.current().unit()).territory();
  }

  // A shelter's number is given by word of mouth: a leaflet may be found.
  private static boolean helps(InstitutionRow row) {
    return row.phone() != null && HELPING.contains(row.kind());
  }
}
