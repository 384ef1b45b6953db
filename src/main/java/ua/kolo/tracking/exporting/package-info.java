/// A published programme in formats others read: a fiscal data package and an IATI activity file.
/// Only what is public goes in: the adopted edition and published reports.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "indicators",
      "programmes",
      "tracking",
      "tracking.reporting"
    })
@NullMarked
package ua.kolo.tracking.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
