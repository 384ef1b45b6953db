-- To whose conferences one is invited.
call clearance.acquaint('conferences.invitation', 'institution');
