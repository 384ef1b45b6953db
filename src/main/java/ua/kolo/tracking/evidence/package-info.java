/// Files that prove what rows of reports say, for whoever keeps the programme and whoever reports.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "audit",
      "vault",
      "attachments",
      "tracking",
      "tracking.reporting"
    })
@NullMarked
package ua.kolo.tracking.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
