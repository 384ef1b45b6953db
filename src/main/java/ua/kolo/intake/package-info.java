/// A report of violence arrives, by whatever way, and is registered: persons, journal, duties, in
/// one transaction.
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
      "duties.law"
    })
@NullMarked
package ua.kolo.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
