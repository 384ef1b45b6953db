/// Persons: who they are, sealed; found again however the name is spelled; never merged by machine.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "counts",
      "vault",
      "audit",
      "clearance",
      "directory",
      "persons.likeness"
    })
@NullMarked
package ua.kolo.persons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
