package ua.kolo.tracking.exporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import ua.kolo.indicators.Indicator;
import ua.kolo.indicators.Period;
import ua.kolo.indicators.PublishedIndicators;
import ua.kolo.indicators.Target;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.AdoptedMeasure;

/// Results of an IATI activity: published indicators with what they started from, what was promised
/// and what was told of each period; of measures without one, what the plan promises.
final class IatiResults {
  private static final Wording WORDS = Wording.of("indicators");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String UNIT = "1";
  private static final String PERCENTAGE = "2";
  private static final String OUTPUT = "1";
  private static final String OUTCOME = "2";
  private final IatiActivity file;
  private final XMLStreamWriter xml;
  private final Published programme;

  IatiResults(IatiActivity file, XMLStreamWriter xml, Published programme) {
    this.file = file;
    this.xml = xml;
    this.programme = programme;
  }

  void write() throws XMLStreamException {
    for (var one : programme.indicators()) {
      indicator(one);
    }
    var measured =
        programme.indicators().stream()
            .map(one -> one.indicator().measure())
            .collect(Collectors.toSet());
    for (var measure : programme.plan().measures()) {
      if (!measured.contains(measure.key())) {
        for (var promise : measure.promises()) {
          promise(measure, promise);
        }
      }
    }
  }

  private void indicator(PublishedIndicators.Published one) throws XMLStreamException {
    var told = one.indicator();
    var measure = told.measureText();
    result(
        told.kind() == Indicator.Kind.OUTCOME ? OUTCOME : OUTPUT,
        measure == null ? told.name() : measure);
    xml.writeStartElement("indicator");
    xml.writeAttribute("measure", told.isPercentage() ? PERCENTAGE : UNIT);
    file.told("title", told.name());
    file.told("description", told.measuredIn());
    baseline(told);
    for (var target : one.targets()) {
      if (target.year() == null) {
        term(target);
      }
    }
    for (var period : periods(one).values()) {
      period(period);
    }
    end();
  }

  private void baseline(Indicator told) throws XMLStreamException {
    var day = told.baseOn();
    var value = told.baseValue();
    if (day != null && value != null) {
      xml.writeEmptyElement("baseline");
      xml.writeAttribute("year", String.valueOf(day.getYear()));
      xml.writeAttribute("iso-date", day.toString());
      xml.writeAttribute("value", IatiActivity.plain(value));
    }
  }

  /// Periods something was promised for or told of; a figure too small to be shown is none.
  private static SortedMap<Period, Told> periods(PublishedIndicators.Published one) {
    var periods = new TreeMap<Period, Told>();
    for (var target : one.targets()) {
      if (target.year() != null) {
        var year = Period.year(target.year());
        periods.put(year, new Told(year, target, null));
      }
    }
    for (var value : one.values()) {
      var before = periods.get(value.period());
      var amount = value.total().amount();
      if (amount != null) {
        var target = before == null ? null : before.target();
        periods.put(value.period(), new Told(value.period(), target, amount));
      }
    }
    return periods;
  }

  private void period(Told one) throws XMLStreamException {
    begin(one.period().first(), one.period().last());
    if (one.target() != null) {
      target(one.target());
    }
    var actual = one.actual();
    if (actual != null) {
      xml.writeEmptyElement("actual");
      xml.writeAttribute("value", IatiActivity.plain(actual));
    }
    xml.writeEndElement();
  }

  private void term(Target target) throws XMLStreamException {
    var first = FiscalPackage.first(programme.plan().periodFrom());
    var last = FiscalPackage.last(programme.plan().periodTo());
    if (first != null && last != null) {
      begin(first, last);
      target(target);
      xml.writeEndElement();
    }
  }

  /// The number with how firm it is: «щонайменше», «близько», a range.
  private void target(Target target) throws XMLStreamException {
    xml.writeStartElement("target");
    var low = target.low() == null ? HUNDRED : target.low();
    xml.writeAttribute("value", IatiActivity.plain(low));
    if (target.kind() != Target.Kind.EXACT) {
      var high = target.high() == null ? "" : IatiActivity.plain(target.high());
      file.told(
          "comment",
          WORDS.text(
              Wording.UKRAINIAN,
              "indicators.target." + target.kind(),
              IatiActivity.plain(low),
              high));
    }
    xml.writeEndElement();
  }

  private void promise(AdoptedMeasure measure, AdoptedMeasure.Promise promise)
      throws XMLStreamException {
    var target = promise.value() == null ? promise.min() : promise.value();
    var first = FiscalPackage.first(programme.plan().periodFrom());
    var last = FiscalPackage.last(programme.plan().periodTo());
    result(OUTPUT, measure.text());
    xml.writeStartElement("indicator");
    xml.writeAttribute("measure", UNIT);
    file.told("title", promise.quote());
    if (target != null && first != null && last != null) {
      begin(first, last);
      xml.writeEmptyElement("target");
      xml.writeAttribute("value", IatiActivity.plain(target));
      xml.writeEndElement();
    }
    end();
  }

  private void result(String type, String title) throws XMLStreamException {
    xml.writeStartElement("result");
    xml.writeAttribute("type", type);
    file.told("title", title);
  }

  private void begin(LocalDate first, LocalDate last) throws XMLStreamException {
    xml.writeStartElement("period");
    file.iso("period-start", first);
    file.iso("period-end", last);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /// A period with what was promised for it and told of it.
  private record Told(Period period, @Nullable Target target, @Nullable BigDecimal actual) {}
}
