-- A row whose report was struck out may be registered anew, and is marked by its new report then.
grant update (report, token_key, made_at) on intake.extract_mark to "${runtime}";
