package ua.kolo.attachments;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;

/// Reads who signed out of CMS signed data (RFC 5652, section 5): its structure alone, since the
/// keys of Ukrainian certificates (DSTU 4145) are known to no library here.
final class CmsSignatures {
  static final int MOST = 20;
  private static final ASN1ObjectIdentifier SIGNING_TIME =
      new ASN1ObjectIdentifier("1.2.840.113549.1.9.5");
  private final List<Certificate> certificates = new ArrayList<>();

  private CmsSignatures() {}

  static SignedContent read(byte[] cms) throws IOException {
    return new CmsSignatures().signed(root(cms));
  }

  // ContentInfo is the mark of signed data, and the signed data under the tag 0.
  private static ASN1Sequence root(byte[] cms) throws IOException {
    Asn1Bounds.check(cms);
    try (var in = new ASN1InputStream(cms)) {
      var info = ASN1Sequence.getInstance(in.readObject());
      return ASN1Sequence.getInstance((ASN1TaggedObject) info.getObjectAt(1), true);
    }
  }

  // Version, digests, what is signed, certificates under the tag 0, revocations, who signed.
  private SignedContent signed(ASN1Sequence data) {
    var content = ASN1Sequence.getInstance(data.getObjectAt(2));
    for (var part : data) {
      if (part instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 0) {
        ASN1Set.getInstance(tagged, false).forEach(this::keep);
      }
    }
    var signers = ASN1Set.getInstance(data.getObjectAt(data.size() - 1));
    var signatures =
        StreamSupport.stream(signers.spliterator(), false)
            .limit(MOST)
            .map(signer -> signature(ASN1Sequence.getInstance(signer)))
            .toList();
    return new SignedContent(null, content.size() > 1, List.of(), signatures);
  }

  private void keep(ASN1Encodable one) {
    // Other kinds of certificates stand under tags.
    if (one instanceof ASN1Sequence && certificates.size() < MOST) {
      certificates.add(Certificate.getInstance(one));
    }
  }

  // Version, whose certificate, digest, signed attributes under the tag 0, and the signature.
  private SignedContent.Signature signature(ASN1Sequence signer) {
    var whose = signer.getObjectAt(1);
    var at = signedAt(signer);
    return certificates.stream()
        .filter(certificate -> isOf(certificate, whose))
        .findFirst()
        .map(certificate -> CertificateNames.of(certificate, at))
        .orElseGet(() -> CertificateNames.missing(issuer(whose), at));
  }

  private static boolean isOf(Certificate certificate, ASN1Encodable whose) {
    if (whose instanceof ASN1Sequence named) {
      return certificate.getIssuer().equals(X500Name.getInstance(named.getObjectAt(0)))
          && certificate.getSerialNumber().equals(ASN1Integer.getInstance(named.getObjectAt(1)));
    }
    var key = ASN1OctetString.getInstance((ASN1TaggedObject) whose, false);
    var extensions = certificate.getTBSCertificate().getExtensions();
    var own = extensions == null ? null : SubjectKeyIdentifier.fromExtensions(extensions);
    return own != null && Arrays.equals(own.getKeyIdentifier(), key.getOctets());
  }

  private static @Nullable X500Name issuer(ASN1Encodable whose) {
    return whose instanceof ASN1Sequence named ? X500Name.getInstance(named.getObjectAt(0)) : null;
  }

  private static @Nullable Instant signedAt(ASN1Sequence signer) {
    if (!(signer.getObjectAt(3) instanceof ASN1TaggedObject attributes)) {
      return null;
    }
    for (var one : ASN1Set.getInstance(attributes, false)) {
      var attribute = ASN1Sequence.getInstance(one);
      if (attribute.getObjectAt(0).equals(SIGNING_TIME)) {
        var values = ASN1Set.getInstance(attribute.getObjectAt(1));
        return Time.getInstance(values.getObjectAt(0)).getDate().toInstant();
      }
    }
    return null;
  }
}
