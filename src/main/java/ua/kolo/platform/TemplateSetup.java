package ua.kolo.platform;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Keeps all templates and all that is asked in them as read: there are three hundred and some
/// thousands, and Thymeleaf by itself keeps two hundred and five hundred, so that one page after
/// another would be read anew. Memory that runs short takes them back.
@Configuration(proxyBeanMethods = false)
class TemplateSetup {
  private static final int TEMPLATES = 2_000;
  private static final int EXPRESSIONS = 20_000;

  TemplateSetup(SpringTemplateEngine engine) {
    var kept = new StandardCacheManager();
    kept.setTemplateCacheMaxSize(TEMPLATES);
    kept.setExpressionCacheMaxSize(EXPRESSIONS);
    engine.setCacheManager(kept);
  }
}
