package ua.kolo.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The leaflet given to a person: rights, numbers, places that help nearby. It names nobody and
/// does not say why it was given, so that who finds it learns nothing.
@Controller
class LeafletPages {
  private static final List<String> HELPING =
      List.of("CSS", "SSD", "HEALTH", "FLA", "DAY_CENTRE", "PRIMARY_CONS", "MOBILE", "EDU");
  private static final int MOST = 200;
  private final Institutions institutions;
  private final Directory directory;
  private final Law law;

  LeafletPages(Institutions institutions, Directory directory, Law law) {
    this.institutions = institutions;
    this.directory = directory;
    this.law = law;
  }

  @GetMapping("/leaflet")
  @Needs(Right.CASE_READ)
  ModelAndView leaflet(@RequestParam(required = false) @Nullable String territory) {
    var asked = territory == null || territory.isBlank() ? own() : territory;
    var near = institutions.list(new InstitutionFilter(null, null, asked, false), 0, MOST);
    var around = directory.upwards(asked);
    var numbers =
        law.hotlines(law.today()).stream()
            .filter(line -> line.territory() == null || around.contains(line.territory()))
            .toList();
    return new ModelAndView("papers/leaflet", "hotlines", numbers)
        .addObject("neutral", true)
        .addObject("places", near.stream().filter(LeafletPages::helps).toList());
  }

  private String own() {
    return institutions.find(Acting.current().unit()).territory();
  }

  // A shelter's number is given by word of mouth: a leaflet may be found.
  private static boolean helps(InstitutionRow row) {
    return row.phone() != null && HELPING.contains(row.kind());
  }
}
