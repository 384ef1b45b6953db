/// Sessions in the database: who entered on which device, until when, and whether the screen is
/// locked. A session names an account and a post by id and holds nothing else about a person.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ua.kolo.identity.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
