package ua.kolo.tracking.exporting;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A programme as an IATI activity (2.03): who, when, the yearly budget, transactions of published
/// reports, indicators as results. The order of elements is the standard's.
final class IatiActivity {
  private static final String VERSION = "2.03";
  private static final String CURRENCY = "UAH";
  private static final String IMPLEMENTATION = "2";
  private static final String CLOSED = "4";
  private static final String PLANNED_START = "1";
  private static final String PLANNED_END = "3";
  private static final String IMPLEMENTING = "4";
  private static final String COMMITMENT = "2";
  private static final String DISBURSEMENT = "3";
  private static final String EXPENDITURE = "4";
  private final XMLStreamWriter xml;
  private final Published programme;
  private final LocalDate today;

  private IatiActivity(XMLStreamWriter xml, Published programme, LocalDate today) {
    this.xml = xml;
    this.programme = programme;
    this.today = today;
  }

  static String write(Published programme, Instant now, LocalDate today) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new IatiActivity(xml, programme, today).file(now);
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("An IATI file could not be written", broken);
    }
    return text.toString();
  }

  private void file(Instant now) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("iati-activities");
    xml.writeAttribute("version", VERSION);
    xml.writeAttribute("generated-datetime", now.toString());
    activity();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void activity() throws XMLStreamException {
    var plan = programme.plan();
    xml.writeStartElement("iati-activity");
    xml.writeAttribute("default-currency", CURRENCY);
    xml.writeAttribute("xml:lang", "uk");
    xml.writeAttribute("humanitarian", "0");
    element("iati-identifier", "UA-KOLO-" + plan.id());
    xml.writeStartElement("reporting-org");
    xml.writeAttribute("ref", "UA-KOLO");
    xml.writeAttribute("type", "10");
    narrative(plan.act().body());
    xml.writeEndElement();
    told("title", plan.title());
    told("description", plan.title());
    bodies();
    coded("activity-status", isClosed() ? CLOSED : IMPLEMENTATION);
    date(PLANNED_START, FiscalPackage.first(plan.periodFrom()));
    date(PLANNED_END, FiscalPackage.last(plan.periodTo()));
    coded("recipient-country", "UA");
    budgets();
    transactions();
    link();
    new IatiResults(this, xml, programme).write();
    xml.writeEndElement();
  }

  private boolean isClosed() {
    var last = FiscalPackage.last(programme.plan().periodTo());
    return last != null && last.isBefore(today);
  }

  private void bodies() throws XMLStreamException {
    var names = new LinkedHashSet<String>();
    for (var measure : programme.plan().measures()) {
      measure.executors().forEach(one -> names.add(one.name()));
    }
    for (var name : names) {
      xml.writeStartElement("participating-org");
      xml.writeAttribute("role", IMPLEMENTING);
      narrative(name);
      xml.writeEndElement();
    }
  }

  private void budgets() throws XMLStreamException {
    var years = new TreeMap<Integer, BigDecimal>();
    for (var measure : programme.plan().measures()) {
      for (var line : measure.lines()) {
        if (!line.ofWhich()) {
          line.byYear().forEach((year, amount) -> years.merge(year, amount, BigDecimal::add));
        }
      }
    }
    for (var year : years.entrySet()) {
      var first = LocalDate.of(year.getKey(), 1, 1);
      xml.writeStartElement("budget");
      xml.writeAttribute("type", "1");
      xml.writeAttribute("status", "1");
      iso("period-start", first);
      iso("period-end", LocalDate.of(year.getKey(), 12, 31));
      value(year.getValue(), first);
      xml.writeEndElement();
    }
  }

  private void transactions() throws XMLStreamException {
    for (var told : programme.reports()) {
      var report = told.report();
      BigDecimal allocated = null;
      BigDecimal financed = null;
      BigDecimal spent = null;
      for (var entry : told.rows()) {
        for (var money : entry.money()) {
          allocated = sum(allocated, money.allocated());
          financed = sum(financed, money.financed());
          spent = sum(spent, money.spent());
        }
      }
      transaction(COMMITMENT, allocated, report.endsOn());
      transaction(DISBURSEMENT, financed, report.endsOn());
      transaction(EXPENDITURE, spent, report.endsOn());
    }
  }

  private void transaction(String type, @Nullable BigDecimal amount, LocalDate day)
      throws XMLStreamException {
    if (amount == null) {
      return;
    }
    xml.writeStartElement("transaction");
    coded("transaction-type", type);
    iso("transaction-date", day);
    value(amount, day);
    xml.writeEndElement();
  }

  private void link() throws XMLStreamException {
    xml.writeStartElement("document-link");
    xml.writeAttribute("format", "text/html");
    xml.writeAttribute("url", programme.url());
    told("title", programme.plan().title());
    coded("category", "A02");
    xml.writeEndElement();
  }

  private void date(String type, @Nullable LocalDate day) throws XMLStreamException {
    if (day != null) {
      xml.writeEmptyElement("activity-date");
      xml.writeAttribute("iso-date", day.toString());
      xml.writeAttribute("type", type);
    }
  }

  void iso(String name, LocalDate day) throws XMLStreamException {
    xml.writeEmptyElement(name);
    xml.writeAttribute("iso-date", day.toString());
  }

  private void coded(String name, String code) throws XMLStreamException {
    xml.writeEmptyElement(name);
    xml.writeAttribute("code", code);
  }

  private void value(BigDecimal amount, LocalDate day) throws XMLStreamException {
    xml.writeStartElement("value");
    xml.writeAttribute("currency", CURRENCY);
    xml.writeAttribute("value-date", day.toString());
    xml.writeCharacters(plain(amount));
    xml.writeEndElement();
  }

  void told(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    narrative(words);
    xml.writeEndElement();
  }

  private void narrative(String words) throws XMLStreamException {
    element("narrative", words);
  }

  private void element(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    // Signs XML cannot hold come from torn documents.
    xml.writeCharacters(words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
    xml.writeEndElement();
  }

  static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }
}
