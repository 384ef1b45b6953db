package ua.kolo.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Holds the transaction of a page that is [ReadAtOnce]: from before its model is asked until its
/// frame has said what it says. What the trail noted is kept before anything is shown; when the
/// page is refused, the transaction is over before anybody writes that down. Its name tells the
/// database that nothing else may be written in it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadingAtOnce implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer {
  static final String NAME = ReadingAtOnce.class.getName();
  // Before what the frame says, after what acts as the program and has transactions of its own.
  private static final int AFTER_THE_GATE = -10;
  private final PlatformTransactionManager transactions;

  ReadingAtOnce(PlatformTransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(AFTER_THE_GATE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod page && page.hasMethodAnnotation(ReadAtOnce.class)) {
      var reading = new DefaultTransactionDefinition();
      reading.setName(NAME);
      request.setAttribute(NAME, transactions.getTransaction(reading));
    }
    return true;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    taken(request).ifPresent(transactions::commit);
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception refused) {
    taken(request).ifPresent(transactions::rollback);
    return null;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception broken) {
    taken(request).ifPresent(transactions::rollback);
  }

  private static Optional<TransactionStatus> taken(HttpServletRequest request) {
    var held = request.getAttribute(NAME);
    request.removeAttribute(NAME);
    return held instanceof TransactionStatus transaction
        ? Optional.of(transaction)
        : Optional.empty();
  }
}
