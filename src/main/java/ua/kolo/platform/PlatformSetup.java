package ua.kolo.platform;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JacksonModule;

/// The beans every module leans on.
@Configuration(proxyBeanMethods = false)
class PlatformSetup {
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Kyiv"));
  }

  @Bean
  ActingTransactionManager transactionManager(DataSource dataSource) {
    return new ActingTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(JdbcOperations operations) {
    var conversions = new DefaultConversionService();
    PostgresValues.register(conversions);
    return JdbcClient.create(new EvenLists(operations), conversions);
  }

  /// Joins the mapper of the API; Spring Boot gathers modules.
  @Bean
  JacksonModule soundValues() {
    return new SoundValues();
  }

  // Infrastructure role: the proxy maker of transactions takes only such advisors.
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor needsAdvisor() {
    var advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(Needs.class), new NeedsCheck());
    advisor.setOrder(0);
    return advisor;
  }
}
