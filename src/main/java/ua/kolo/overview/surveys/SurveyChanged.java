package ua.kolo.overview.surveys;

import java.util.UUID;

/// A request was made, given another day, closed or opened again.
record SurveyChanged(UUID survey) {}
