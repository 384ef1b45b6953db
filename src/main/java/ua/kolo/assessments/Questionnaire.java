package ua.kolo.assessments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.law.Grade;
import ua.kolo.law.Phrase;
import ua.kolo.law.Verification;

/// What is asked, how answers become a level, and what follows: the content of an instrument, as
/// its file says it. An edition is never altered; what changes is another edition.
///
/// @param code the same through all editions
/// @param about what it is and is not, shown above the questions
/// @param origin the act it comes from
/// @param rules the first that holds gives the level
/// @param otherwise the level when no rule holds; null for questionnaires without levels
/// @param examples answers and the level they must lead to; tried before it is put in force
public record Questionnaire(
    String code,
    int edition,
    Kind kind,
    Phrase name,
    @Nullable Phrase about,
    Origin origin,
    List<Part> parts,
    List<LevelRule> rules,
    @Nullable String otherwise,
    List<Level> levels,
    List<Example> examples) {
  public Questionnaire {
    parts = whole(parts);
    rules = whole(rules);
    levels = whole(levels);
    examples = whole(examples);
  }

  @SuppressWarnings("ConstantValue")
  static <T> List<T> whole(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /// Whether it leads to a level.
  @JsonIgnore
  public boolean isLevelled() {
    return !levels.isEmpty();
  }

  Stream<Question> questions() {
    return parts.stream().flatMap(part -> part.questions().stream());
  }

  /// What a level is called and what follows from it.
  public Optional<Level> findLevel(@Nullable String level) {
    return levels.stream().filter(one -> one.code().equals(level)).findFirst();
  }

  /// Where it comes from and how far it may be relied on.
  ///
  /// @param act in words, as people cite it
  public record Origin(
      @Nullable String act, @Nullable String clause, Grade grade, Verification verification) {
    @JsonIgnore
    public boolean isUnverified() {
      return verification == Verification.UNVERIFIED;
    }
  }

  /// Questions under one title.
  public record Part(Phrase title, List<Question> questions) {
    public Part {
      questions = whole(questions);
    }
  }

  /// A question.
  ///
  /// @param critical a yes may decide by itself
  /// @param weight what a yes adds
  /// @param optional whether it may stay without an answer
  public record Question(
      String code,
      Phrase text,
      @Nullable Phrase help,
      Answer answer,
      boolean critical,
      int weight,
      boolean optional,
      List<Option> options) {
    public Question {
      options = whole(options);
    }
  }

  /// What a question is answered with.
  public enum Answer {
    /// `YES`, `NO`, or `UNKNOWN`.
    YES_NO,
    /// One of the options.
    CHOICE,
    /// Any of the options, `,` between.
    SEVERAL,
    /// A whole number from zero.
    NUMBER,
    TEXT
  }

  /// An answer to choose.
  ///
  /// @param weight what it adds
  public record Option(String code, Phrase name, int weight) {}

  /// When answers give a level.
  ///
  /// @param least how many, or how much
  public record LevelRule(When when, int least, String level) {}

  /// What a rule looks at.
  public enum When {
    /// A yes to a critical question.
    ANY_CRITICAL,
    /// How many times yes.
    COUNT,
    /// The sum of weights.
    SUM
  }

  /// A level.
  ///
  /// @param follows what is to be done
  public record Level(String code, Phrase name, Tone tone, List<Phrase> follows) {
    public Level {
      follows = whole(follows);
    }
  }

  /// How loudly a level is shown.
  public enum Tone {
    GOOD,
    WARNING,
    DANGER
  }

  /// Answers of nobody, and where they must lead.
  public record Example(Map<String, String> answers, String level) {
    @SuppressWarnings("ConstantValue")
    public Example {
      answers = answers == null ? Map.of() : Map.copyOf(answers);
    }
  }
}
