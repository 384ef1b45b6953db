/// Assessments: questionnaires as dated data, what they say of danger, needs and a child's safety,
/// and what follows.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "documents",
      "directory",
      "law",
      "duties",
      "duties.law",
      "persons",
      "intake",
      "cases",
      "assistance"
    })
@NullMarked
package ua.kolo.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
