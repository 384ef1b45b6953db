/// Requests of a raion, an oblast or the country to its hromadas: answered from what is published,
/// the rest told by whoever is asked; how many of all answered.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "counts",
      "directory",
      "duties",
      "indicators",
      "overview",
      "overview.services"
    })
@NullMarked
package ua.kolo.overview.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
