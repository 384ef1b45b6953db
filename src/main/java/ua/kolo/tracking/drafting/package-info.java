/// Documents about a programme that a council passes or attaches: comparison table, plan and fact,
/// distribution by executors, passport, data for the budget passport, draft decisions.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "law",
      "documents",
      "programmes",
      "tracking",
      "tracking.reporting",
      "tracking.cash"
    })
@NullMarked
package ua.kolo.tracking.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
