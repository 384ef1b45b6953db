package ua.kolo.attachments;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/// Who signed, as a certificate names them. Its numbers, the taxpayer's among them, are left where
/// they are.
final class CertificateNames {
  private static final int LONGEST = 300;

  private CertificateNames() {}

  static SignedContent.Signature of(Certificate certificate, @Nullable Instant at) {
    var subject = certificate.getSubject();
    return new SignedContent.Signature(
        person(subject),
        part(subject, BCStyle.T),
        part(subject, BCStyle.O),
        called(certificate.getIssuer()),
        at);
  }

  /// A signature whose certificate is not in the file.
  ///
  /// @param issuer of the missing certificate, if that is said
  static SignedContent.Signature missing(@Nullable X500Name issuer, @Nullable Instant at) {
    return new SignedContent.Signature(
        null, null, null, issuer == null ? null : called(issuer), at);
  }

  private static @Nullable String person(X500Name subject) {
    var common = part(subject, BCStyle.CN);
    var surname = part(subject, BCStyle.SURNAME);
    var given = part(subject, BCStyle.GIVENNAME);
    return common == null && surname != null && given != null ? surname + " " + given : common;
  }

  private static @Nullable String called(X500Name name) {
    var common = part(name, BCStyle.CN);
    return common == null ? part(name, BCStyle.O) : common;
  }

  private static @Nullable String part(X500Name name, ASN1ObjectIdentifier type) {
    var found = name.getRDNs(type);
    if (found.length == 0
        || found[0].getFirst() == null
        || !(found[0].getFirst().getValue() instanceof ASN1String value)) {
      return null;
    }
    var text = FileNames.plain(value.getString());
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
  }
}
