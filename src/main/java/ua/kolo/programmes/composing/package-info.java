/// How a new plan begins: from nothing, a template, or another plan; and what of a plan a smaller
/// sum of money pays. Plain functions over the plan.
@ApplicationModule(
    allowedDependencies = {
      "programmes.plan",
      "programmes.wording",
      "programmes.checking",
      "programmes.editing"
    })
@NullMarked
package ua.kolo.programmes.composing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
