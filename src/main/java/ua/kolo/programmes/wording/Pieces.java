package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.wording.Piece.Parting;

/// Cuts a cell into bodies: first at signs that always part, then where grammar says so.
final class Pieces {
  private static final Pattern LIST_MARK =
      Pattern.compile("(?m)^\\s*(?:[-–—•·*▪●]\\s*|\\d{1,2}[.)]\\s*)(?=[\\p{L}«„\"])");
  // «1. Відділ освіти 2. Відділ культури» on one line.
  private static final Pattern COUNTED =
      Pattern.compile("(?s)^\\s*1[.)]\\s*\\p{Lu}.*\\s2[.)]\\s*\\p{Lu}.*");
  private static final Pattern COUNT = Pattern.compile("(?:^|\\s)\\d{1,2}[.)]\\s*(?=\\p{Lu})");
  private static final Pattern HARD =
      Pattern.compile(
          ";|"
              + Consent.MARK
              + "|(?<=\\p{Ll}{5}|»|\\))\\.(?=\\s+\\p{Lu})"
              + "|(?<!\\p{L})(?iu:спільно|разом)\\s+(?:із|зі|з)(?!\\p{L})");

  private final KnownBodies known;
  private final String text;
  private final String covered;
  private final List<Piece> all = new ArrayList<>();
  private Parting parting = Parting.EDGE;
  private Executor.@Nullable Role role;

  private Pieces(String cell, KnownBodies known) {
    this.known = known;
    var marked = Consent.mark(Texts.broken(cell));
    var mark = COUNTED.matcher(marked).matches() ? COUNT : LIST_MARK;
    text = mark.matcher(marked).replaceAll("; ");
    covered = Shield.cover(text);
  }

  static List<Piece> of(String cell, KnownBodies known) {
    var pieces = new Pieces(cell, known);
    pieces.readRoles();
    return pieces.all;
  }

  private void readRoles() {
    var labels = Roles.in(covered);
    int from = 0;
    while (labels.find()) {
      readStretches(from, labels.start());
      role = Roles.role(labels);
      parting = Parting.SEMICOLON;
      from = labels.end();
    }
    readStretches(from, text.length());
  }

  private void readStretches(int start, int end) {
    var signs = HARD.matcher(covered).region(start, end).useTransparentBounds(true);
    int from = start;
    while (signs.find()) {
      boolean consent = covered.charAt(signs.start()) == Consent.MARK;
      readStretch(from, signs.start());
      if (consent && !all.isEmpty()) {
        all.add(agreed(all.removeLast()));
      }
      parting = consent ? Parting.CONSENT : Parting.SEMICOLON;
      from = signs.end();
    }
    readStretch(from, end);
  }

  private static Piece agreed(Piece piece) {
    return new Piece(
        piece.name(),
        piece.start(),
        piece.end(),
        piece.before(),
        piece.left(),
        1,
        true,
        piece.role());
  }

  private void readStretch(int from, int to) {
    var words = Token.of(text, covered, from, to);
    while (!words.isEmpty() && Grammar.conjunction(words.getFirst().word())) {
      words.removeFirst();
    }
    int begin = 0;
    double left = 1;
    for (int at = 1; at < words.size(); at++) {
      int end = at;
      boolean joining = Grammar.conjunction(words.get(at).word()) && at + 1 < words.size();
      int next = joining ? at + 1 : at;
      double sure = new Border(words, begin, end, next, known).confidence();
      if (sure > 0) {
        add(words.subList(begin, end), left, sure);
        parting = parting(words.get(at).gap());
        begin = next;
        left = sure;
        at = next;
      }
    }
    if (begin < words.size()) {
      add(words.subList(begin, words.size()), left, 1);
    }
  }

  // «ГО (за згодою), департамент» goes on with the list; «ГО (за згодою) Департамент» may not.
  private Parting afterConsent(int start) {
    var between = covered.substring(covered.lastIndexOf(Consent.MARK, start) + 1, start);
    if (between.contains("\n")) {
      return Parting.LINE;
    }
    return between.isBlank() ? Parting.BLANK : Parting.COMMA;
  }

  private static Parting parting(Token.Gap gap) {
    return switch (gap) {
      case COMMA -> Parting.COMMA;
      case LINE -> Parting.LINE;
      case BLANK, DASH -> Parting.BLANK;
    };
  }

  private void add(List<Token> words, double left, double right) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    var parting = this.parting == Parting.CONSENT ? afterConsent(start) : this.parting;
    var name = text.substring(start, end).replace('\n', ' ');
    all.add(new Piece(name, start, end, parting, left, right, false, role));
  }
}
