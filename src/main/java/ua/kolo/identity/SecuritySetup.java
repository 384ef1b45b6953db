package ua.kolo.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The first net: which addresses are open, how one signs in, and what every answer forbids a
/// browser.
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  private static final String[] OPEN = {
    "/sign-in", "/invitation", "/set-up", "/public/**", "/open-data/**", "/help", "/error"
  };
  private static final String[] OPEN_API = {"/api/v1/openapi.json", "/api/v1/public/**"};
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  /// REST takes an access token or a session, under the same rules as the pages.
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, TokenGate tokens, StillInPost stillInPost) {
    http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            rules -> rules.requestMatchers(OPEN_API).permitAll().anyRequest().authenticated())
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(SecuritySetup::askToSignIn))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecuritySetup::couldBeForged))
        .headers(SecuritySetup::forbid)
        .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
        .addFilterBefore(stillInPost, AuthorizationFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
    return http.build();
  }

  // A filter that is a bean would be put before every request a second time.
  @Bean
  FilterRegistrationBean<StillInPost> onlyWhereAskedFor(StillInPost stillInPost) {
    var registration = new FilterRegistrationBean<>(stillInPost);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, StillInPost stillInPost) {
    http.authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureHandler(
                        (_, response, failure) -> response.sendRedirect(afterMiss(failure))))
        .logout(exit -> exit.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .headers(SecuritySetup::forbid)
        .addFilterBefore(stillInPost, AuthorizationFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
    return http.build();
  }

  private static void forbid(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  private static String afterMiss(AuthenticationException failure) {
    return failure instanceof SignIn.Shut shut
        ? "/sign-in?error&wait=" + shut.seconds()
        : "/sign-in?error";
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kolo\"");
    response.sendError(HttpStatus.UNAUTHORIZED.value());
  }

  // Another site can make a browser send our cookie, but not our header.
  private static boolean couldBeForged(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod())
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }
}
