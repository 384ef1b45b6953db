package ua.kolo.letters;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Days;
import ua.kolo.platform.Demo;

/// How letters leave: by the server the operator named, encrypted or not at all. In the trial none
/// leaves; they are read on the page instead.
@Component
class Route {
  private static final String TIMEOUT = "10000";
  private final String host;
  private final String sender;
  private final boolean shown;
  private final Session session;
  private final Clock clock;

  Route(
      @Value("${kolo.mail.host:}") String host,
      @Value("${kolo.mail.port:587}") int port,
      @Value("${kolo.mail.encryption:STARTTLS}") Encryption encryption,
      @Value("${kolo.mail.user:}") String user,
      @Value("${kolo.mail.password-file:}") String passwordFile,
      @Value("${kolo.mail.sender:}") String sender,
      Environment environment,
      Clock clock)
      throws IOException {
    this.host = host;
    this.sender = sender;
    this.shown = host.isBlank() && environment.acceptsProfiles(Profiles.of(Demo.PROFILE));
    this.session = session(host, port, encryption, user, passwordFile);
    this.clock = clock;
  }

  /// How the way to the server is protected.
  enum Encryption {
    STARTTLS,
    TLS,
    /// On this machine only.
    NONE
  }

  /// Whether letters are written at all.
  boolean isThere() {
    return shown || !host.isBlank();
  }

  /// Whether they are read here instead of being sent.
  boolean isShown() {
    return shown;
  }

  /// Sends it; what went wrong, when it did not go.
  Optional<Trouble> send(UUID id, String to, String subject, String text) {
    try {
      var message = new Numbered(session, id);
      message.setFrom(new InternetAddress(sender, true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated");
      var now = clock.instant().atZone(Days.KYIV);
      message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
      Transport.send(message);
      return Optional.empty();
    } catch (AuthenticationFailedException refused) {
      return Optional.of(Trouble.LOGIN);
    } catch (SendFailedException refused) {
      return Optional.of(Trouble.REFUSED);
    } catch (MessagingException unreachable) {
      return Optional.of(Trouble.UNREACHABLE);
    }
  }

  private static Session session(
      String host, int port, Encryption encryption, String user, String passwordFile)
      throws IOException {
    if (encryption == Encryption.NONE && !host.isBlank() && !isHere(host)) {
      throw new IllegalStateException("Letters leave this machine encrypted only: " + host);
    }
    var settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", Integer.toString(port));
    settings.put("mail.smtp.connectiontimeout", TIMEOUT);
    settings.put("mail.smtp.timeout", TIMEOUT);
    settings.put("mail.smtp.writetimeout", TIMEOUT);
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (encryption) {
      case STARTTLS -> {
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> settings.put("mail.smtp.ssl.enable", "true");
      case NONE -> settings.put("mail.smtp.starttls.enable", "false");
    }
    if (user.isBlank()) {
      return Session.getInstance(settings);
    }
    settings.put("mail.smtp.auth", "true");
    var password = Files.readString(Path.of(passwordFile)).strip();
    return Session.getInstance(settings, new Login(user, password));
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  private static final class Login extends Authenticator {
    private final String user;
    private final String password;

    Login(String user, String password) {
      this.user = user;
      this.password = password;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(user, password);
    }
  }

  /// Sent twice it is the same letter still.
  private static final class Numbered extends MimeMessage {
    private final UUID id;

    Numbered(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id.toString().toLowerCase(Locale.ROOT) + "@kolo>");
    }
  }
}
