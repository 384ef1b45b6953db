/// What the hromadas of a raion, an oblast or the country publish, side by side: programmes
/// adopted, reports published, indicators of the same code, the minimum package of services. Keeps
/// nothing of it: reads through the doors that show what is public.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "counts",
      "law",
      "directory",
      "programmes",
      "tracking",
      "indicators",
      "overview.services"
    })
@NullMarked
package ua.kolo.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
