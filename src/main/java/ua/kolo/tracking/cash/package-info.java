/// Cash figures of the treasury or the budget system: read from its file, placed upon the lines of
/// measures by the codes people gave them, shown beside what executors tell.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "law",
      "documents",
      "programmes",
      "tracking",
      "tracking.reporting"
    })
@NullMarked
package ua.kolo.tracking.cash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
