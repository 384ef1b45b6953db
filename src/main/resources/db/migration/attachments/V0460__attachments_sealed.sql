-- A new key for a case reaches what is attached to it; see decisions/0081.
call vault.seals('attachments.attachment', 'words', 't.file = $1');
call vault.seals('attachments.attachment', 'reason', 't.file = $1');
call vault.seals('attachments.content', 'content',
  'exists (select from attachments.attachment a where a.id = t.id and a.file = $1)');
