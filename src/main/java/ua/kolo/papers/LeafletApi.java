package ua.kolo.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The leaflet for other programs: numbers and places that help nearby.
@RestController
@RequestMapping("/api/v1/leaflet")
class LeafletApi {
  private final Leaflet leaflet;

  LeafletApi(Leaflet leaflet) {
    this.leaflet = leaflet;
  }

  /// Near a place of the codifier; near one's own institution when none is said.
  @GetMapping
  @Needs(Right.CASE_READ)
  Leaflet.Near near(@RequestParam(required = false) @Nullable String territory) {
    return leaflet.near(territory);
  }
}
