package ua.kolo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.kolo.platform.Acting;

/// Asks at every request whether the post is still held, so that a post taken away or an account
/// closed ends at once in every open window, however long its session lasts.
@Component
class StillInPost extends OncePerRequestFilter {
  private static final String POSTS = StillInPost.class.getName() + ".posts";
  private static final Pattern FILES = Pattern.compile("/(css|js|images|fonts|webjars)/.*");
  private final Accounts accounts;
  private final Clock clock;

  StillInPost(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The posts the person of this request may act as; none for a visitor or a token.
  @SuppressWarnings("unchecked")
  static List<SignedIn> postsOf(HttpServletRequest request) {
    return request.getAttribute(POSTS) instanceof List<?> posts
        ? (List<SignedIn>) posts
        : List.of();
  }

  /// The same sign-in, acting as this post.
  static Authentication acting(Authentication signedIn, SignedIn post) {
    return signedIn.toBuilder()
        .principal(post)
        .authorities(
            all -> {
              all.removeIf(authority -> Role.isName(authority.getAuthority()));
              all.add(new SimpleGrantedAuthority(post.role().name()));
            })
        .build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null
        && !(signedIn instanceof BearerAuthentication)
        && signedIn.getPrincipal() instanceof SignedIn was) {
      var posts = Acting.gate().call(() -> accounts.posts(was.person(), clock.instant()));
      request.setAttribute(POSTS, posts);
      current(posts, was).ifPresentOrElse(now -> goOn(signedIn, was, now), () -> end(request));
    }
    chain.doFilter(request, response);
  }

  private static Optional<SignedIn> current(List<SignedIn> posts, SignedIn was) {
    return posts.stream()
        .filter(post -> post.postId().equals(was.postId()))
        .findFirst()
        .or(() -> posts.stream().findFirst());
  }

  private static void goOn(Authentication signedIn, SignedIn was, SignedIn now) {
    if (!now.equals(was)) {
      SecurityContextHolder.setContext(new SecurityContextImpl(acting(signedIn, now)));
    }
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return FILES.matcher(request.getServletPath()).matches();
  }
}
