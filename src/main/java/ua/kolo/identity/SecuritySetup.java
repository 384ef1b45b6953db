package ua.kolo.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import ua.kolo.identity.Entering.Step;
import ua.kolo.identity.devices.Shut;
import ua.kolo.platform.Busy;
import ua.kolo.platform.UploadLimit;

/// The first net: which addresses are open, how one signs in, and what every answer forbids a
/// browser.
@Configuration(proxyBeanMethods = false)
class SecuritySetup {
  private static final String[] OPEN = {
    "/sign-in",
    "/sign-in/passkey/**",
    "/sign-in/outside/**",
    "/invitation",
    "/set-up",
    "/public/**",
    "/open-data/**",
    "/help",
    "/error"
  };
  private static final String[] OWN_FACTORS = {"/me/second-factor", "/me/second-factor/**"};
  private static final String[] OPEN_API = {"/api/v1/openapi.json", "/api/v1/public/**"};
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final AuthorizationManager<RequestAuthorizationContext> WHOLE =
      only(SignedIn.class::isInstance);
  private static final AuthorizationManager<RequestAuthorizationContext> SETTING_UP =
      only(
          who ->
              who instanceof SignedIn
                  || (who instanceof Entering entering && entering.step() == Step.SET_UP));
  private static final AuthorizationManager<RequestAuthorizationContext> SOMEBODY =
      only(who -> who instanceof SignedIn || who instanceof Entering);
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final PersonInSession people;
  private final Onward onward;
  private final Leaving leaving;
  private final AccessDeniedHandler stepsFirst = new StepsFirst();
  private final UploadLimit uploads = new UploadLimit(SecuritySetup::isSignedIn);

  SecuritySetup(PersonInSession people, Onward onward, Leaving leaving) {
    this.people = people;
    this.onward = onward;
    this.leaving = leaving;
  }

  /// REST takes an access token or a session, under the same rules as the pages; a password alone
  /// opens nothing here.
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, TokenGate tokens) {
    http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            rules -> rules.requestMatchers(OPEN_API).permitAll().anyRequest().access(WHOLE))
        .securityContext(context -> context.securityContextRepository(people))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(SecuritySetup::askToSignIn)
                    .accessDeniedHandler(stepsFirst))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecuritySetup::couldBeForged))
        .headers(SecuritySetup::forbid)
        .addFilterBefore(new BearerFilter(tokens), CsrfFilter.class)
        .addFilterBefore(uploads, CsrfFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    http.authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/sign-in/factor", "/lock", "/lock/opening")
                    .access(SOMEBODY)
                    .requestMatchers(OWN_FACTORS)
                    .access(SETTING_UP)
                    .anyRequest()
                    .access(WHOLE))
        .securityContext(context -> context.securityContextRepository(people))
        .requestCache(cache -> cache.requestCache(new WantedPage()))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(stepsFirst))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .authenticationDetailsSource(Typed::of)
                    .successHandler(onward)
                    .failureHandler(SecuritySetup::refuse))
        .logout(
            exit ->
                exit.logoutUrl("/sign-out")
                    .addLogoutHandler(leaving)
                    .logoutSuccessUrl("/sign-in?left"))
        .headers(SecuritySetup::forbid)
        .addFilterBefore(uploads, CsrfFilter.class)
        .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
    return http.build();
  }

  /// A request for another host name is no request to us: nobody makes our pages speak for another
  /// site, and no other site's name leads to a trial on somebody's machine.
  @Bean
  HttpFirewall onlyOurName(@Value("${kolo.base-url}") String baseUrl) {
    var ours = URI.create(baseUrl).getHost();
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(host -> host.equalsIgnoreCase(ours) || HERE.contains(host));
    // The database stores no U+0000; nobody types it.
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  private static boolean isSignedIn() {
    var known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof SignedIn;
  }

  private static AuthorizationManager<RequestAuthorizationContext> only(
      Predicate<@Nullable Object> allowed) {
    return (asked, _) -> {
      var known = asked.get();
      return new AuthorizationDecision(known != null && allowed.test(known.getPrincipal()));
    };
  }

  private static void forbid(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure.getCause() instanceof Busy) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else {
      response.sendRedirect(afterMiss(request, failure));
    }
  }

  // Whoever typed a code finds its field again.
  private static String afterMiss(HttpServletRequest request, AuthenticationException failure) {
    var page = Typed.code(request).isEmpty() ? "/sign-in?error" : "/sign-in?error&both";
    return failure instanceof Shut shut ? page + "&wait=" + shut.seconds() : page;
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
