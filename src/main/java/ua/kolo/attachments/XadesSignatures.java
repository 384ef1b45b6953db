package ua.kolo.attachments;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// Reads who signed out of XAdES signatures (ETSI EN 319 132): the first certificate and the
/// signing time of each. Document types and entities are refused, so nothing outside is ever
/// opened.
final class XadesSignatures {
  private static final int DEEPEST = 64;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][XXX]");
  private final List<SignedContent.Signature> found = new ArrayList<>();
  private int depth;
  private int nested;
  private @Nullable String certificate;
  private @Nullable String time;

  private XadesSignatures() {}

  static List<SignedContent.Signature> read(byte[] xml) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    try {
      return new XadesSignatures().walk(in);
    } finally {
      in.close();
    }
  }

  private List<SignedContent.Signature> walk(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begins(in);
        case XMLStreamConstants.END_ELEMENT -> ends(in.getLocalName());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableSignature(UnreadableSignature.DAMAGED);
        default -> {}
      }
    }
    return found;
  }

  private void begins(XMLStreamReader in) throws XMLStreamException {
    if (++depth > DEEPEST || found.size() >= CmsSignatures.MOST) {
      throw new UnreadableSignature(UnreadableSignature.TOO_MUCH);
    }
    switch (in.getLocalName()) {
      case "Signature" -> nested++;
      // A signature inside another confirms that one; who confirmed is not told.
      case "X509Certificate" -> certificate = taken(certificate, in);
      case "SigningTime" -> time = taken(time, in);
      default -> {}
    }
  }

  private @Nullable String taken(@Nullable String before, XMLStreamReader in)
      throws XMLStreamException {
    if (before != null || nested != 1) {
      return before;
    }
    var text = in.getElementText();
    depth--;
    return text.strip();
  }

  private void ends(String name) {
    depth--;
    if (name.equals("Signature") && --nested == 0) {
      found.add(
          certificate == null
              ? CertificateNames.missing(null, moment(time))
              : CertificateNames.of(parsed(certificate), moment(time)));
      certificate = null;
      time = null;
    }
  }

  private static Certificate parsed(String coded) {
    var bytes = Base64.getMimeDecoder().decode(coded);
    Asn1Bounds.check(bytes);
    return Certificate.getInstance(bytes);
  }

  private static @Nullable Instant moment(@Nullable String said) {
    try {
      return said == null
          ? null
          : switch (MOMENT.parseBest(said, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(Days.KYIV).toInstant();
            default -> null;
          };
    } catch (DateTimeException unclear) {
      return null;
    }
  }
}
