package ua.kolo.tracking.drafting;

import java.util.List;
import ua.kolo.documents.OutputFormat;

/// The documents, each with the words asked for before it is made.
public enum Kind {
  COMPARISON,
  PLAN_FACT,
  DISTRIBUTION,
  PASSPORT,
  BUDGET_PASSPORT,
  ADOPTION,
  AMENDMENT,
  CONSIDERATION;

  /// The words asked for.
  public List<Field> fields() {
    return switch (this) {
      case COMPARISON -> List.of(Field.COUNCIL, Field.SIGNER);
      case PLAN_FACT, DISTRIBUTION -> List.of(Field.SIGNER);
      case PASSPORT ->
          List.of(
              Field.INITIATOR,
              Field.BASIS,
              Field.DEVELOPER,
              Field.CO_DEVELOPERS,
              Field.RESPONSIBLE,
              Field.PARTICIPANTS,
              Field.AIM,
              Field.RESULTS,
              Field.SIGNER);
      case BUDGET_PASSPORT ->
          List.of(Field.SPENDING_UNIT, Field.SPENDING_UNIT_CODE, Field.RESPONSIBLE, Field.SIGNER);
      case ADOPTION ->
          List.of(
              Field.COUNCIL,
              Field.SESSION,
              Field.NAME_GENITIVE,
              Field.NAME_ACCUSATIVE,
              Field.AIM,
              Field.REPORT_BY,
              Field.CONTROL,
              Field.SIGNER);
      case AMENDMENT ->
          List.of(
              Field.COUNCIL,
              Field.COUNCIL_GENITIVE,
              Field.SESSION,
              Field.NAME_GENITIVE,
              Field.REASON,
              Field.CONTROL,
              Field.SIGNER);
      case CONSIDERATION ->
          List.of(Field.COUNCIL, Field.SESSION, Field.NAME_GENITIVE, Field.CONTROL, Field.SIGNER);
    };
  }

  /// Whether it is told of one year.
  public boolean isOfYear() {
    return this == PLAN_FACT || this == BUDGET_PASSPORT || this == CONSIDERATION;
  }

  /// A table may be a workbook; a decision is words.
  public List<OutputFormat> formats() {
    boolean words = this == ADOPTION || this == AMENDMENT || this == CONSIDERATION;
    return words
        ? List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.PDF)
        : List.of(OutputFormat.DOCX, OutputFormat.ODT, OutputFormat.XLSX, OutputFormat.PDF);
  }

  /// The end of the file's name.
  String file() {
    return switch (this) {
      case COMPARISON -> "porivnialna-tablytsia";
      case PLAN_FACT -> "plan-fakt";
      case DISTRIBUTION -> "rozpodil-za-vykonavtsiamy";
      case PASSPORT -> "pasport-prohramy";
      case BUDGET_PASSPORT -> "dani-do-biudzhetnoho-pasporta";
      case ADOPTION -> "proiekt-rishennia-zatverdzhennia";
      case AMENDMENT -> "proiekt-rishennia-zminy";
      case CONSIDERATION -> "proiekt-rishennia-zvit";
    };
  }
}
