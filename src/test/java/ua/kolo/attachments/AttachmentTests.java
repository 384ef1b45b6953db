package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.audit.Written;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Section;
import ua.kolo.cases.Turn;
import ua.kolo.consents.Ground;
import ua.kolo.papers.Kind;
import ua.kolo.papers.Paper;
import ua.kolo.papers.Papers;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.KeyReused;
import ua.kolo.vault.Shredding;
import ua.kolo.vault.Vault;

@KoloTest
class AttachmentTests {
  private final Attachments attachments;
  private final AttachmentRecords records;
  private final Cases cases;
  private final CaseWork work;
  private final Referrals referrals;
  private final Papers papers;
  private final Vault vault;
  private final Acting olena = AttachmentRecords.someone();

  AttachmentTests(
      Attachments attachments,
      AttachmentRecords records,
      Cases cases,
      CaseWork work,
      Referrals referrals,
      Papers papers,
      Vault vault) {
    this.attachments = attachments;
    this.records = records;
    this.cases = cases;
    this.work = work;
    this.referrals = referrals;
    this.papers = papers;
    this.vault = vault;
  }

  @Test
  void aFormSentAgainAfterARestartIsTheSameRequest() {
    var form = new AttachmentForm("key", "Вигадана довідка", Section.WORK, false, null);

    assertThat(form.request(new byte[] {1, 2})).isEqualTo("key -167892909");
  }

  @Test
  void aFileIsKeptAsItWasUnderANeutralNameAndItsReadingIsInTheTrail() {
    var file = records.open(olena);
    var id = records.attach(olena, file, Section.WORK, false);

    var kept = olena.call(() -> attachments.look(file, id));
    assertThat(kept.kind()).isEqualTo(FileKind.TXT);
    assertThat(kept.size()).isEqualTo(AttachmentRecords.WORDS.length);
    assertThat(words(kept).title()).isEqualTo("Небувалюк Оксана, довідка");
    assertThat(words(kept).name()).isEqualTo("Небувалюк Оксана, довідка.txt");
    assertThat(words(kept).signed()).isNull();
    var content = olena.call(() -> attachments.content(file, id));
    assertThat(content.bytes()).isEqualTo(AttachmentRecords.WORDS);
    assertThat(content.name()).matches("[0-9a-f]{8}\\.txt");
    assertThat(Written.about(id))
        .contains("LOOKED attachment CASE_WORK", "EXPORTED attachment CASE_WORK");
  }

  @Test
  void theLargestFileIsKeptWhole() {
    var file = records.open(olena);
    var scan = Arrays.copyOf(SignedFiles.utf8("%PDF-1.4 вигадано"), 20 * 1024 * 1024);
    for (int at = 100; at < scan.length; at++) {
      scan[at] = (byte) (at * 31);
    }
    var asked = AttachmentRecords.named("скан.pdf", scan);
    var id = olena.call(() -> attachments.attach(file, asked, null));

    assertThat(olena.call(() -> attachments.content(file, id)).bytes()).isEqualTo(scan);
  }

  @Test
  void whatIsWithdrawnStaysStruckWithItsReasonAndOpensToItsAuthorAlone() {
    var file = records.open(olena);
    var school = records.guest(olena, file, Section.WORK);
    var id = records.attach(olena, file, Section.WORK, false);
    assertThatThrownBy(() -> olena.run(() -> attachments.withdraw(file, id, " ")))
        .isInstanceOf(BadRequest.class);

    olena.run(() -> attachments.withdraw(file, id, "Файл з іншої справи, Небувалюк"));

    var struck = school.call(() -> attachments.look(file, id));
    assertThat(struck.stands()).isFalse();
    assertThat(Objects.requireNonNull(struck.withdrawal()).reason()).contains("з іншої справи");
    assertThat(struck.words()).as("its name may be of somebody else's case").isNull();
    assertThat(olena.call(() -> attachments.look(file, id)).words()).isNotNull();
    assertThatThrownBy(() -> school.call(() -> attachments.content(file, id)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("withdrawn");
    assertThat(olena.call(() -> attachments.content(file, id)).bytes())
        .isEqualTo(AttachmentRecords.WORDS);
    assertThatThrownBy(() -> olena.run(() -> attachments.withdraw(file, id, "ще раз")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aContentSwappedByHandDoesNotOpenAndTheAttemptIsWrittenDown() throws SQLException {
    var file = records.open(olena);
    var one = records.attach(olena, file, Section.WORK, false);
    var two = records.attach(olena, file, Section.WORK, false);
    byHand(
        """
        update attachments.content c set content = o.content
          from attachments.content o where c.id = '%s' and o.id = '%s'
        """
            .formatted(one, two));

    assertThatThrownBy(() -> olena.call(() -> attachments.content(file, one)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.cell.damaged");
    assertThat(Written.about(one)).contains("DENIED attachments.content vault.cell.damaged");
    assertThat(olena.call(() -> attachments.content(file, two)).bytes()).isNotEmpty();
    byHand("update attachments.content set content = content || 'x' where id = '" + two + "'");
    assertThatThrownBy(() -> olena.call(() -> attachments.content(file, two)))
        .hasMessageContaining("vault.cell.damaged");
  }

  @Test
  void aTitleSwappedByHandIsToldToo() throws SQLException {
    var file = records.open(olena);
    var one = records.attach(olena, file, Section.WORK, false);
    var two = records.attach(olena, file, Section.WORK, false);
    byHand(
        """
        update attachments.attachment c set words = o.words
          from attachments.attachment o where c.id = '%s' and o.id = '%s'
        """
            .formatted(one, two));

    assertThatThrownBy(() -> olena.call(() -> attachments.look(file, one)))
        .hasMessageContaining("vault.cell.damaged");
    assertThat(Written.about(one)).contains("DENIED attachments.attachment vault.cell.damaged");
  }

  @Test
  void whenTheKeyOfTheCaseIsDestroyedNameAndContentAreGoneAndTheRowStays() {
    var file = records.open(olena);
    var id = records.attach(olena, file, Section.WORK, false);
    olena.run(() -> attachments.withdraw(file, id, "вигадано"));
    olena.run(() -> vault.shred(file, Shredding.Reason.RETENTION_OVER));

    var left = olena.call(() -> attachments.of(file)).getFirst();
    assertThat(left.words()).isNull();
    assertThat(Objects.requireNonNull(left.withdrawal()).reason()).isNull();
    assertThatThrownBy(() -> olena.call(() -> attachments.content(file, id)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.shredded");
  }

  @Test
  void aClosedCaseTakesNoFilesAndOneAttachedByMistakeIsStillWithdrawn() {
    var file = records.open(olena);
    var id = records.attach(olena, file, Section.WORK, false);
    olena.run(() -> work.turn(file, 1, new Turn.New("CLOSED", "SAFE", null)));

    assertThatThrownBy(() -> records.attach(olena, file, Section.WORK, false))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("ended");
    olena.run(() -> attachments.withdraw(file, id, "помилка"));
    assertThat(olena.call(() -> attachments.look(file, id)).stands()).isFalse();
  }

  @Test
  void aScanBelongsToTheReferralOrPaperOfItsOwnCaseOnly() {
    var file = records.open(olena);
    var person = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var centre = AttachmentRecords.someone();
    var asked =
        new Referral.New(file, person, centre.unit(), "012.0", false, null, true, "Вигадане");
    var vital = new Ground("VITAL_INTEREST", "вигадано");
    var referral = olena.call(() -> referrals.send(asked, vital, null));
    var certificate = new Paper.New(file, person, Kind.CERTIFICATE, null, null, null, null, null);
    var paper = olena.call(() -> papers.make(certificate, null));

    var answer = olena.call(() -> attachments.attach(file, tied(referral, null), null));
    var copy = olena.call(() -> attachments.attach(file, tied(null, paper), null));
    assertThat(olena.call(() -> attachments.look(file, answer)).referral()).isEqualTo(referral);
    assertThat(olena.call(() -> attachments.look(file, copy)).paper()).isEqualTo(paper);
    var other = records.open(olena);
    for (var stray : List.of(tied(referral, null), tied(null, paper))) {
      assertThatThrownBy(() -> olena.run(() -> attachments.attach(other, stray, null)))
          .isInstanceOf(BadRequest.class)
          .hasMessageContaining("attachments.refused.tie");
    }
    assertThatThrownBy(() -> olena.run(() -> attachments.attach(file, tied(referral, paper), null)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("oneTie");
  }

  @Test
  void theSameRequestAttachesOnceAndAnotherUnderItsKeyIsRefused() {
    var file = records.open(olena);
    var asked = AttachmentRecords.note(Section.WORK, false);
    var id = olena.call(() -> attachments.attach(file, asked, "a-1"));

    assertThat(olena.call(() -> attachments.attach(file, asked, "a-1"))).isEqualTo(id);
    assertThat(olena.call(() -> attachments.of(file))).hasSize(1);
    var another = AttachmentRecords.named("інший.txt", "Інше".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> olena.call(() -> attachments.attach(file, another, "a-1")))
        .isInstanceOf(KeyReused.class);
  }

  private static Attachment.New tied(@Nullable UUID referral, @Nullable UUID paper) {
    return new Attachment.New(
        "Скан", "scan.txt", AttachmentRecords.WORDS, Section.WORK, false, referral, paper);
  }

  private static Attachment.Words words(Attachment one) {
    return Objects.requireNonNull(one.words());
  }

  private static void byHand(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
