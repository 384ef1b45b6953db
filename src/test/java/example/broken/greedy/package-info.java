@ApplicationModule(allowedDependencies = {})
@NullMarked
package example.broken.greedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
