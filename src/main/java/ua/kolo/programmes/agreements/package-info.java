/// The approval sheet of a draft programme: who must agree, who was asked, what they answered and
/// to which state of the plan; drafts sent to one's own institution, and its answers.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "directory",
      "documents",
      "duties",
      "programmes",
      "programmes.exchange",
      "programmes.layout",
      "programmes.plan"
    })
@NullMarked
package ua.kolo.programmes.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
