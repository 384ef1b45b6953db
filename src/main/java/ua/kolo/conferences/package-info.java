/// Conferences of institutions on a case of high danger: who is called and comes, what was said,
/// and decisions that are owed by a day.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "clearance",
      "documents",
      "directory",
      "law",
      "duties",
      "duties.law",
      "consents",
      "cases",
      "assessments"
    })
@NullMarked
package ua.kolo.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
