package ua.kolo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import ua.kolo.TestDatabase;

/// A real authorisation server beside the program. Anybody enters it whose password is their name;
/// of whoever begins with `careful` it says that it asked for a second factor.
@EnableWebSecurity
class Provider {
  private static final int KEY_BITS = 2048;

  /// Starts one where the program's settings look for it.
  static AutoCloseable start(String back) {
    var context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean("back", String.class, () -> back);
    context.register(Provider.class);
    context.refresh();
    return context;
  }

  @Bean
  TomcatServletWebServerFactory tomcat() {
    var factory = new TomcatServletWebServerFactory(TestDatabase.OIDC_PORT);
    factory.setAddress(InetAddress.getLoopbackAddress());
    return factory;
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server
                  .oidc(Customizer.withDefaults())
                  .authorizationEndpoint(
                      asked ->
                          asked.authenticationProviders(all -> all.forEach(Provider::allowHere)));
            })
        .authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain entering(HttpSecurity http) {
    http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
        .csrf(csrf -> csrf.disable())
        .formLogin(Customizer.withDefaults());
    return http.build();
  }

  // The server refuses to send anybody back to `localhost`, where the program under test is.
  private static void allowHere(AuthenticationProvider provider) {
    if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider asked) {
      asked.setAuthenticationValidator(
          OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR);
    }
  }

  @Bean
  RegisteredClientRepository clients(String back) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(UUID.randomUUID().toString())
            .clientId("kolo")
            .clientSecret("{noop}secret")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(back)
            .scope("openid")
            .build());
  }

  @Bean
  UserDetailsService people() {
    return name -> User.withUsername(name).password("{noop}" + name).roles("USER").build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> factors() {
    return word -> {
      Authentication who = word.getPrincipal();
      if (who != null && who.getName().startsWith("careful")) {
        word.getClaims().claim("amr", List.of("pwd", "mfa"));
      }
    };
  }

  @Bean
  JWKSource<SecurityContext> keys() throws JOSEException {
    var key = new RSAKeyGenerator(KEY_BITS).keyID("one").generate();
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  JwtDecoder ownWord(JWKSource<SecurityContext> keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    return new NimbusJwtDecoder(processor);
  }

  @Bean
  AuthorizationServerSettings settings() {
    return AuthorizationServerSettings.builder().build();
  }
}
