package ua.kolo.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where persons are lost, as a picture and a table.
@Controller
class FunnelPages {
  private final Funnels funnels;
  private final MessageSource messages;
  private final Clock clock;

  FunnelPages(Funnels funnels, MessageSource messages, Clock clock) {
    this.funnels = funnels;
    this.messages = messages;
    this.clock = clock;
  }

  /// Without days: the year so far.
  @GetMapping("/referrals/funnel")
  @Needs(Right.CASE_READ)
  ModelAndView funnel(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Locale reader) {
    var today = Days.today(clock);
    var first = Objects.requireNonNullElse(Days.parse(from), today.withDayOfYear(1));
    var last = Objects.requireNonNullElse(Days.parse(to), today);
    var wrong = Days.isWrong(from) || Days.isWrong(to) || last.isBefore(first);
    var page =
        new ModelAndView("assistance/funnel")
            .addObject("from", from == null ? Days.show(first) : from)
            .addObject("to", to == null ? Days.show(last) : to)
            .addObject("wrong", wrong);
    return wrong ? page : shown(page, first, last, reader);
  }

  private ModelAndView shown(ModelAndView page, LocalDate first, LocalDate last, Locale reader) {
    var funnel = funnels.of(first, last);
    return page.addObject("funnel", funnel).addObject("bars", funnel.bars(messages, reader));
  }
}
