package ua.kolo.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Adds to a page what the modules say in its frame.
@Configuration(proxyBeanMethods = false)
class FrameSetup implements WebMvcConfigurer {
  private final ObjectProvider<FrameNotes> notes;

  FrameSetup(ObjectProvider<FrameNotes> notes) {
    this.notes = notes;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public void postHandle(
              HttpServletRequest request,
              HttpServletResponse response,
              Object handler,
              @Nullable ModelAndView page) {
            if (page != null && isWhole(page) && Acting.isBound() && Acting.current().isPerson()) {
              notes.forEach(one -> page.addAllObjects(one.of(Acting.current())));
            }
          }
        });
  }

  // Neither sends on nor is a part that the page replaces in itself.
  private static boolean isWhole(ModelAndView page) {
    var name = page.getViewName();
    return name != null
        && !name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
        && !name.contains("::");
  }
}
