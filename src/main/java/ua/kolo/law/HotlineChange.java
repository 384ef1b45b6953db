package ua.kolo.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An institution's own hotline.
public record HotlineChange(
    String number,
    Phrase owner,
    Phrase purpose,
    @Nullable String hours,
    @Nullable String territory,
    @Nullable LocalDate validTo) {}
