package ua.kolo.overview.services;

import org.jspecify.annotations.Nullable;
import ua.kolo.law.ListValue;

/// A service of the list, and what holds of it on a day.
///
/// @param said null when nobody said anything
public record ServiceLine(ListValue service, @Nullable Provision said) {}
