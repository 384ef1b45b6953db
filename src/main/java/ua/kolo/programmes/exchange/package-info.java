/// A plan as text for other programs: kept whole in the database, published in a stable format.
@ApplicationModule(
    allowedDependencies = {
      "documents",
      "programmes.plan",
      "programmes.wording",
      "programmes.checking"
    })
@NullMarked
package ua.kolo.programmes.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
