package ua.kolo.assistance;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// How far the reports of a period got at one institution; each figure counts reports.
///
/// @param registered all of them
/// @param notified somebody else was told
/// @param opened they belong to a case
/// @param assessed danger or needs of somebody of the case were assessed
/// @param referred somebody of the case was referred to help
/// @param accepted a referral was accepted
/// @param helped a service was provided
public record Funnel(
    long registered,
    long notified,
    long opened,
    long assessed,
    long referred,
    long accepted,
    long helped) {
  private static final int HUNDRED = 100;

  /// The stages as bars, each beside the share of what was registered.
  List<Bar> bars(MessageSource messages, Locale reader) {
    return List.of(
        bar("registered", registered, messages, reader),
        bar("notified", notified, messages, reader),
        bar("opened", opened, messages, reader),
        bar("assessed", assessed, messages, reader),
        bar("referred", referred, messages, reader),
        bar("accepted", accepted, messages, reader),
        bar("helped", helped, messages, reader));
  }

  private Bar bar(String stage, long count, MessageSource messages, Locale reader) {
    var percent = registered == 0 ? 0 : Math.round((double) HUNDRED * count / registered);
    var label = messages.getMessage("assistance.stage." + stage, null, reader);
    return new Bar(label, count + " (" + percent + " %)", percent, null);
  }

  /// A bar of the picture.
  record Bar(String label, String amount, long percent, @Nullable String href) {}
}
