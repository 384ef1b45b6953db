@ApplicationModule(allowedDependencies = {})
@NullMarked
package example.broken.shy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
