package ua.kolo.platform;

import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/// Asks, before a door's use case, whether whoever acts has the right it names.
class NeedsCheck implements MethodInterceptor {
  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    var needs = AnnotationUtils.findAnnotation(call.getMethod(), Needs.class);
    var right = Objects.requireNonNull(needs).value();
    if (!Acting.current().may(right)) {
      throw new Forbidden(right);
    }
    return call.proceed();
  }
}
