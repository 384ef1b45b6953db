/// Each quarter the head of an institution goes through who has what there, and confirms or
/// withdraws.
@ApplicationModule(allowedDependencies = {"platform", "directory", "identity", "identity.people"})
@NullMarked
package ua.kolo.identity.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
