package ua.kolo.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody was told of a report.
///
/// @param told kind of institution, of `agency_type`
/// @param channel of `notification_channel`
/// @param to who exactly: institution, post, name
/// @param byConsent whether those who suffered agreed; false where the law asks for no consent
/// @param ground the ground of the law on which it was done without consent
/// @param undoneAt when it was struck out as a mistake
public record Notice(
    UUID id,
    UUID report,
    String told,
    String channel,
    Instant toldAt,
    @Nullable String to,
    boolean byConsent,
    @Nullable String ground,
    String recordedBy,
    @Nullable Instant undoneAt) {}
