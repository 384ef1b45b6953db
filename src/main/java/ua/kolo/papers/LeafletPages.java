package ua.kolo.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The leaflet given to a person: rights, numbers, places that help nearby. It names nobody and
/// does not say why it was given, so that who finds it learns nothing.
@Controller
class LeafletPages {
  private final Leaflet leaflet;

  LeafletPages(Leaflet leaflet) {
    this.leaflet = leaflet;
  }

  @GetMapping("/leaflet")
  @Needs(Right.CASE_READ)
  ModelAndView leaflet(@RequestParam(required = false) @Nullable String territory) {
    var near = leaflet.near(territory);
    return new ModelAndView("papers/leaflet", "hotlines", near.hotlines())
        .addObject("neutral", true)
        .addObject("places", near.places());
  }
}
