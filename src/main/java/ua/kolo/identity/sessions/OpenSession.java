package ua.kolo.identity.sessions;

import java.time.Instant;
import java.util.UUID;

/// A session as its owner sees it.
///
/// @param device the browser and the system; empty when unknown
/// @param manner how it was entered: `password`, `totp`, `passkey`, `recovery`, `oidc`
public record OpenSession(UUID id, String device, String manner, Instant begunAt, Instant seenAt) {}
