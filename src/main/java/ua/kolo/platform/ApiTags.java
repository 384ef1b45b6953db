package ua.kolo.platform;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/// Every answer of the API to a GET carries an ETag: the version where there is one, else a digest,
/// so that whoever asks again may be told «unchanged».
@Configuration(proxyBeanMethods = false)
class ApiTags {
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/v1/*");
    return filter;
  }
}
