package ua.kolo.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFacet;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Moment;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// The referrals of a case on the page of its file.
@Component
class ReferralFacet implements CaseFacet {
  private final Referrals referrals;
  private final ReferralWords words;

  ReferralFacet(Referrals referrals, ReferralWords words) {
    this.referrals = referrals;
    this.words = words;
  }

  @Override
  public String view() {
    return "assistance/parts";
  }

  @Override
  public Shown show(CaseFile file, Locale reader) {
    var ours = file.unit().equals(Acting.current().unit());
    var maySend = ours && file.isOpen() && Acting.current().may(Right.CASE_WRITE);
    var found = referrals.of(file.id());
    var part = new Part(file, found, words.lists(reader), ours, maySend);
    return new Shown(part, moments(found, reader));
  }

  @Override
  public List<Unfinished> unfinished(CaseFile file, Locale reader) {
    return referrals.of(file.id()).stream()
        .filter(one -> !one.state().isEnd())
        .map(
            one ->
                new Unfinished(
                    words.under(one.state(), one.receiverName(), reader), "/referrals/" + one.id()))
        .toList();
  }

  private List<Moment> moments(List<Referral> found, Locale reader) {
    var moments = new ArrayList<Moment>();
    for (var referral : found) {
      for (var step : referral.steps()) {
        if (step.undone() != null) {
          continue;
        }
        var title = words.step(step.what(), reader) + ": " + referral.receiverName();
        moments.add(
            Moment.of(step.happenedAt(), "external", title, step.words(), step.writtenBy()));
      }
    }
    return moments;
  }

  /// What the section draws.
  ///
  /// @param ours whether it is the sender's own file
  public record Part(
      CaseFile file,
      List<Referral> referrals,
      Map<String, Map<String, String>> lists,
      boolean ours,
      boolean maySend) {}
}
