-- Whose notices one receives.
call clearance.acquaint('intake.arrival', 'receiver');
