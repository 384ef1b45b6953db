package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// A programme in a list.
///
/// @param money hryvnias of all lines of the newest edition
/// @param territory the smallest place the document names, null when it names none
public record ProgrammeRow(
    UUID id,
    String title,
    Head.Kind kind,
    Head.@Nullable Level level,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    ProgrammeStatus status,
    int edition,
    int measures,
    BigDecimal money,
    int openFindings,
    int blockingFindings) {}
