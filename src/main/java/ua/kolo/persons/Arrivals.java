package ua.kolo.persons;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Somebody acts at an institution for the first time since they named whom they must not meet, or
/// since they came: before they see anything there, those and their own name are weighed against
/// its register.
@Configuration
class Arrivals implements WebMvcConfigurer {
  private final Relatives relatives;
  private final OwnNames ownNames;
  private final Arrived arrived;

  Arrivals(Relatives relatives, OwnNames ownNames, Arrived arrived) {
    this.relatives = relatives;
    this.ownNames = ownNames;
    this.arrived = arrived;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // It has transactions of its own, so it comes before a page opens one.
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                arrive();
                return true;
              }
            })
        .order(Ordered.HIGHEST_PRECEDENCE);
  }

  private void arrive() {
    if (!Acting.isBound()) {
      return;
    }
    var acting = Acting.current();
    if (!acting.isPerson() || !(acting.may(Right.PERSON_READ) || acting.may(Right.CASE_READ))) {
      return;
    }
    var account = Objects.requireNonNull(acting.person());
    if (!arrived.isKnown(account, acting.unit())) {
      relatives.arrive();
      Acting.system(acting.unit()).run(() -> ownNames.weigh(account));
      arrived.remember(account, acting.unit());
    }
  }
}
