/// The council's own table written back from the plan.
@ApplicationModule(
    allowedDependencies = {
      "documents",
      "programmes.plan",
      "programmes.wording",
      "programmes.editing"
    })
@NullMarked
package ua.kolo.programmes.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
