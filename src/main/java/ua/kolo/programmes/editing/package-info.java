/// Changes people make to a plan, and what tells two editions apart. Plain functions over the plan.
@ApplicationModule(
    allowedDependencies = {"programmes.plan", "programmes.wording", "programmes.checking"})
@NullMarked
package ua.kolo.programmes.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
