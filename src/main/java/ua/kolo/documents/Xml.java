package ua.kolo.documents;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Walks an XML part once from its beginning to its end. Document types and entities are refused,
/// so nothing outside is ever opened. Names are read without their prefixes.
final class Xml implements AutoCloseable {
  private static final int DEEPEST = 400;

  private final XMLStreamReader in;
  private int depth;

  Xml(InputStream stream) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      in = factory.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  /// The root element, given to the handler once.
  void root(Consumer<String> handler) {
    each(handler, _ -> {});
  }

  /// Every child element of the present one; what the handler leaves unread is skipped.
  void children(Consumer<String> handler) {
    each(handler, _ -> {});
  }

  /// Child elements and the text between them, in their order.
  void mixed(Consumer<String> element, Consumer<String> text) {
    each(element, text);
  }

  /// All text inside the present element.
  String text() {
    var all = new StringBuilder();
    each(_ -> all.append(text()), all::append);
    return all.toString();
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    var value = attribute(name);
    return value == null ? otherwise : value;
  }

  /// A whole number; anything else counts as absent.
  int number(String name, int otherwise) {
    var value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void each(Consumer<String> element, Consumer<String> text) {
    int level = depth;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          element.accept(in.getLocalName());
          while (depth > level) {
            next();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.accept(in.getText());
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Refusal(Reason.DAMAGED);
        default -> {}
      }
    }
  }

  private int next() {
    try {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
        throw new Refusal(Reason.TOO_MUCH_INSIDE);
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (XMLStreamException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (XMLStreamException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }
}
