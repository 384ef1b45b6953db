package ua.kolo.assistance;

import java.util.UUID;

/// What was told with a referral is destroyed with its person; told in the same transaction, so
/// that a copy goes too.
public record ReferralForgotten(UUID referral) {}
