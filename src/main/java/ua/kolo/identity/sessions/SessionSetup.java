package ua.kolo.identity.sessions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a session: out of reach for scripts and other sites, and under TLS bound to this
/// very host by its name.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSetup {
  @Bean
  CookieSerializer sessionCookie(@Value("${kolo.base-url}") String baseUrl) {
    var underTls = baseUrl.startsWith("https://");
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(underTls ? "__Host-kolo-session" : "kolo-session");
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(underTls);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseBase64Encoding(false);
    return cookie;
  }
}
