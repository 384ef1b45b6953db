package ua.kolo.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Collects the characters and the straight lines of one page; pictures are passed over.
final class PdfMarks extends PDFGraphicsStreamEngine {
  private static final double THIN = 3;
  private static final int MOST_LINES = 20_000;

  private final Budget budget;
  private final AffineTransform toTop;
  private final double height;
  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final List<PdfRuling> rulings = new ArrayList<>();
  private final List<Point2D[]> path = new ArrayList<>();
  private final List<Point2D[]> boxes = new ArrayList<>();
  private Point2D start = new Point2D.Double();
  private Point2D current = new Point2D.Double();

  PdfMarks(PDPage page, Budget budget) {
    super(page);
    this.budget = budget;
    var box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    height = turned ? box.getWidth() : box.getHeight();
    toTop = toTop(page.getRotation(), box.getWidth(), box.getHeight());
    toTop.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
  }

  /// From the page's own axes to those of the reader: down from the upper left corner.
  private static AffineTransform toTop(int rotation, double width, double height) {
    return switch (rotation) {
      case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(1, 0, 0, -1, 0, height);
    };
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    PdfStreams.check(form.getCOSObject());
    super.showForm(form);
  }

  List<PdfGlyph> glyphs() {
    return glyphs;
  }

  List<PdfRuling> rulings() {
    return rulings;
  }

  double height() {
    return height;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) {
    var text = font.toUnicode(code);
    if (text == null || text.isEmpty()) {
      return;
    }
    budget.text(text.length());
    if (glyphs.size() >= Budget.PAGE_SIGNS) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
    var from = toTop.transform(point(place, 0), null);
    var to = toTop.transform(point(place, advance.getX()), null);
    boolean upright = Math.abs(to.getX() - from.getX()) >= Math.abs(to.getY() - from.getY());
    double width = from.distance(to);
    double size = Math.max(1, Math.hypot(place.getShearX(), place.getScaleY()));
    glyphs.add(new PdfGlyph(text, from.getX(), from.getY(), width, size, upright));
  }

  private static Point2D point(Matrix place, double x) {
    return new Point2D.Double(
        place.getScaleX() * x + place.getTranslateX(),
        place.getShearY() * x + place.getTranslateY());
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    boxes.add(new Point2D[] {a, c});
    start = a;
    current = a;
  }

  @Override
  public void moveTo(float x, float y) {
    start = new Point2D.Double(x, y);
    current = start;
  }

  @Override
  public void lineTo(float x, float y) {
    var to = new Point2D.Double(x, y);
    path.add(new Point2D[] {current, to});
    current = to;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public void closePath() {
    path.add(new Point2D[] {current, start});
    current = start;
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void endPath() {
    path.clear();
    boxes.clear();
  }

  @Override
  public void strokePath() {
    path.forEach(line -> line(line[0], line[1]));
    for (var box : boxes) {
      var other = new Point2D.Double(box[1].getX(), box[0].getY());
      var another = new Point2D.Double(box[0].getX(), box[1].getY());
      line(box[0], other);
      line(other, box[1]);
      line(box[1], another);
      line(another, box[0]);
    }
    endPath();
  }

  @Override
  public void fillPath(int rule) {
    boxes.forEach(box -> bar(box[0], box[1]));
    if (!path.isEmpty()) {
      bar(corner(true), corner(false));
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    strokePath();
  }

  private Point2D corner(boolean least) {
    double x = least ? Double.MAX_VALUE : -Double.MAX_VALUE;
    double y = x;
    for (var line : path) {
      for (var point : line) {
        x = least ? Math.min(x, point.getX()) : Math.max(x, point.getX());
        y = least ? Math.min(y, point.getY()) : Math.max(y, point.getY());
      }
    }
    return new Point2D.Double(x, y);
  }

  /// A narrow filled box is a line, too.
  private void bar(Point2D a, Point2D b) {
    double dx = Math.abs(a.getX() - b.getX());
    double dy = Math.abs(a.getY() - b.getY());
    if (Math.min(dx, dy) <= THIN) {
      double x = (a.getX() + b.getX()) / 2;
      double y = (a.getY() + b.getY()) / 2;
      boolean flat = dx > dy;
      line(
          new Point2D.Double(flat ? a.getX() : x, flat ? y : a.getY()),
          new Point2D.Double(flat ? b.getX() : x, flat ? y : b.getY()));
    }
  }

  private void line(Point2D from, Point2D to) {
    var a = toTop.transform(from, null);
    var b = toTop.transform(to, null);
    double dx = Math.abs(a.getX() - b.getX());
    double dy = Math.abs(a.getY() - b.getY());
    if (Math.min(dx, dy) <= 1 && Math.max(dx, dy) > 1) {
      boolean flat = dx > dy;
      double first = flat ? a.getX() : a.getY();
      double last = flat ? b.getX() : b.getY();
      double at = flat ? (a.getY() + b.getY()) / 2 : (a.getX() + b.getX()) / 2;
      rulings.add(new PdfRuling(flat, at, Math.min(first, last), Math.max(first, last)));
      if (rulings.size() > MOST_LINES) {
        throw new Refusal(Reason.TOO_MUCH_INSIDE);
      }
    }
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int rule) {}

  @Override
  public void shadingFill(@Nullable COSName name) throws IOException {}
}
