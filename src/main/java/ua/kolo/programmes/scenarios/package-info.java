/// Budget scenarios of a programme: what a smaller sum pays, what falls out, saved and compared.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "programmes",
      "programmes.plan",
      "programmes.composing",
      "programmes.editing"
    })
@NullMarked
package ua.kolo.programmes.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
