package ua.kolo.assistance;

import java.util.UUID;

/// A referral was taken back by its sender; told inside the transaction that takes it back.
public record ReferralRecalled(UUID referral, UUID sender, UUID receiver) {}
