/// Reports brought in from a file: an extract of the police, the journal of a school. Uploaded, its
/// columns named, tried, registered row by row; kept sealed meanwhile, and destroyed after.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "directory",
      "documents",
      "persons",
      "law",
      "intake"
    })
@NullMarked
package ua.kolo.intake.extracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
