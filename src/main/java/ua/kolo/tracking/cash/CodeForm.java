package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// A code somebody gives to a line of a measure.
///
/// @param place the measure's key and its line, `key#line`
record CodeForm(
    @Nullable String place,
    @Nullable String code,
    @Nullable String kekv,
    @Nullable Fund fund,
    @Nullable String share,
    @Nullable Integer version) {
  private static final Pattern KEKV = Pattern.compile("\\d{4}");
  private static final Pattern SHARE = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
  private static final Pattern LINE = Pattern.compile("\\d{1,4}");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static CodeForm of(CodeUse use) {
    var share = use.share();
    return new CodeForm(
        use.key() + "#" + use.line(),
        use.code().digits(),
        use.kekv(),
        use.fund(),
        share == null ? "" : share.stripTrailingZeros().toPlainString().replace('.', ','),
        use.version());
  }

  void check(BindingResult errors) {
    if (line() < 0) {
      errors.rejectValue("place", "cash.code.noMeasure");
    }
    if (BudgetCode.read(code).isEmpty()) {
      errors.rejectValue("code", "cash.code.wrong");
    }
    if (!plain(kekv).isEmpty() && !KEKV.matcher(plain(kekv)).matches()) {
      errors.rejectValue("kekv", "cash.kekv.wrong");
    }
    checkShare(errors);
  }

  void checkShare(BindingResult errors) {
    var typed = plain(share);
    var percent = percent();
    boolean sound =
        typed.isEmpty()
            || (percent != null && percent.signum() > 0 && percent.compareTo(WHOLE) <= 0);
    if (!sound) {
      errors.rejectValue("share", "cash.share.wrong");
    }
  }

  @Nullable BigDecimal percent() {
    var typed = plain(share).replace("%", "");
    return SHARE.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : null;
  }

  String key() {
    var text = place == null ? "" : place;
    int at = text.lastIndexOf('#');
    return at < 0 ? "" : text.substring(0, at);
  }

  private int line() {
    var text = place == null ? "" : place.substring(place.lastIndexOf('#') + 1);
    return LINE.matcher(text).matches() ? Integer.parseInt(text) : -1;
  }

  CodeUseChange change() {
    var kind = plain(kekv);
    return new CodeUseChange(
        line(), BudgetCode.read(code).orElseThrow(), kind.isEmpty() ? null : kind, fund, percent());
  }

  int base() {
    return version == null ? 0 : version;
  }

  private static String plain(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F]+", "");
  }
}
