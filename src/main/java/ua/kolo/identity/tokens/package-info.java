/// Access tokens, by which other systems act as a post.
@ApplicationModule(allowedDependencies = {"platform", "audit", "identity"})
@NullMarked
package ua.kolo.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
