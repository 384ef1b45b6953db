package ua.kolo.programmes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document in the list of those received.
public record ImportRow(
    UUID id,
    String fileName,
    ImportView.State state,
    Instant receivedAt,
    String receivedBy,
    @Nullable String title,
    int measures,
    int questions,
    int openFindings,
    @Nullable UUID programme) {}
