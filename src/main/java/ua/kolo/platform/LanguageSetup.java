package ua.kolo.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Ukrainian unless the reader chose English; a choice (`?lang=en`) is kept in a cookie.
@Configuration(proxyBeanMethods = false)
class LanguageSetup implements WebMvcConfigurer {
  private static final Set<String> LANGUAGES = Set.of("uk", "en");

  @Bean
  MessageSource messageSource() throws IOException {
    var wording = new Wording();
    var finder = new PathMatchingResourcePatternResolver();
    for (var file : finder.getResources("classpath*:messages/*.properties")) {
      var inEnglish = Objects.requireNonNull(file.getFilename()).endsWith("_en.properties");
      wording.read(file.getInputStream(), inEnglish);
    }
    return new Messages(wording);
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("kolo-lang");
    resolver.setDefaultLocaleFunction(LanguageSetup::unchosen);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var choice = new LanguageChoice();
    choice.setParamName("lang");
    choice.setIgnoreInvalidLocale(true);
    registry.addInterceptor(choice);
  }

  // Another program says its language in the header; a person's browser is often set to English
  // by whoever installed it, so pages stay Ukrainian until somebody chooses.
  private static Locale unchosen(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var asked = failed instanceof String address ? address : request.getRequestURI();
    var inApi = asked.startsWith("/api/");
    return inApi && "en".equals(request.getLocale().getLanguage())
        ? Locale.ENGLISH
        : Wording.UKRAINIAN;
  }

  private static final class LanguageChoice extends LocaleChangeInterceptor {
    @Override
    protected Locale parseLocaleValue(String value) {
      if (!LANGUAGES.contains(value)) {
        throw new IllegalArgumentException(value);
      }
      return Locale.of(value);
    }
  }
}
