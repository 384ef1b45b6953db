-- Whose files one comes to see by taking part in them.
call clearance.acquaint('cases.participation', 'institution');
