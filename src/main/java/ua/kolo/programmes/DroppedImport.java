package ua.kolo.programmes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document put away, its file still kept.
///
/// @param title as read, null where nothing was
/// @param withDraft it was accepted, and the draft made of it was thrown away
public record DroppedImport(
    UUID id,
    String fileName,
    @Nullable String title,
    Instant receivedAt,
    Instant droppedAt,
    String droppedBy,
    boolean withDraft) {}
