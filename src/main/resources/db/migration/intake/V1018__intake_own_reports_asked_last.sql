-- What asks other tables is asked after what compares two values; see decisions/0120.
alter policy sent on intake.own_report rename to asks_sent;
