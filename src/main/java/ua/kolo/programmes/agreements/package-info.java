/// The approval sheet of a draft programme: who must agree, who was asked, what they answered and
/// to which state of the plan.
@ApplicationModule(allowedDependencies = {"platform", "documents", "programmes", "programmes.plan"})
@NullMarked
package ua.kolo.programmes.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
