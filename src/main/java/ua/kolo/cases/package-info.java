/// The case file: whom an institution protects, what was done, who else takes part and what of the
/// file they read.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "counts",
      "vault",
      "audit",
      "clearance",
      "persons",
      "consents",
      "directory",
      "law",
      "duties",
      "duties.law",
      "intake"
    })
@NullMarked
package ua.kolo.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
