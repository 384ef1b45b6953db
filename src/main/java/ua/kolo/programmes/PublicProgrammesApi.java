package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.programmes.exchange.PublishedPlan;

/// Adopted programmes, for anybody's program.
@RestController
@RequestMapping("/api/v1/public/programmes")
class PublicProgrammesApi {
  private final PublishedProgrammes programmes;

  PublicProgrammesApi(PublishedProgrammes programmes) {
    this.programmes = programmes;
  }

  @GetMapping
  Page<ApiProgramme> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return programmes.list(new Paging(after, size)).with(ApiProgramme::of);
  }

  @GetMapping("/{id}/plan")
  PublishedPlan plan(@PathVariable ProgrammeId id) {
    return programmes.published(id);
  }
}
