package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.platform.Demo;

/// Asks the catalogue whether the database guards what it should.
@KoloTest
class SchemaTests {
  private static final String OUR_TABLES =
      """
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p')
        and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'flyway')
      """;
  private static final String UNGUARDED =
      "select c.oid::regclass::text" + OUR_TABLES + " and not c.relrowsecurity";
  // The trail, its seals and what it compares settings with do not watch themselves; pairs of
  // records follow from the records, neighbours from what was shown, and where programmes count
  // from programmes, reports and places.
  private static final String UNWATCHED =
      "select c.oid::regclass::text"
          + OUR_TABLES
          + """
            and c.oid not in ('audit.trail'::regclass, 'audit.seal'::regclass,
              'audit.setting'::regclass, 'identity.session'::regclass, 'identity.tries'::regclass,
              'persons.pair'::regclass, 'persons.pair_queue'::regclass,
              'clearance.neighbour'::regclass, 'overview.programme_year'::regclass)
            and not coalesce((
              -- Additions 4, deletions 8, changes 16.
              select bit_or(t.tgtype::int) & 28 = 28 from pg_trigger t
               where t.tgrelid = c.oid and t.tgenabled = 'O'
                 and t.tgfoid = 'audit.record()'::regprocedure), false)
          """;
  private static final String VIEWS_OF_THE_OWNER =
      """
      select c.oid::regclass::text
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('v', 'm')
         and n.nspname not in ('pg_catalog', 'information_schema')
         and not coalesce('security_invoker=true' = any (c.reloptions), false)
      """;

  private static final String UNKNOWN_TO_THE_VAULT =
      """
      select c.oid::regclass || '.' || a.attname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
       where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
         and n.nspname not in ('pg_catalog', 'information_schema')
         and a.atttypid = 'bytea'::regtype
         and c.oid::regclass || '.' || a.attname not in (select code from vault.cell_column)
      """;

  /// Rows of parts of a file, of which one says where she stays: each must ask for the right.
  private static final String TELLS_THE_PLACE =
      "select c.oid::regclass::text"
          + OUR_TABLES
          + """
            and exists (select from pg_attribute a
                         where a.attrelid = c.oid and a.attname = 'section')
            and c.oid <> 'cases.party'::regclass
            and not exists (select from pg_policy p
                             where p.polrelid = c.oid and not p.polpermissive
                               and pg_get_expr(p.polqual, p.polrelid) like '%SECRET_ADDRESS%')
          """;

  /// What is in a file that names somebody closed is closed with it, in the database too.
  private static final String OPEN_WITH_A_CLOSED_FILE =
      "select c.oid::regclass::text"
          + OUR_TABLES
          + """
            and n.nspname = 'cases'
            and exists (select from pg_attribute a
                         where a.attrelid = c.oid and a.attname ~ '(^|_)file$')
            and not exists (select from pg_policy p
                             where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
                               and pg_get_expr(p.polqual, p.polrelid) like '%cases.closed_to_me()%')
          """;

  /// What hangs on a file, or is written of a person of the register, and is read by all of the
  /// house though its head said that records are read by those who work with them.
  private static final String READ_BY_THE_WHOLE_HOUSE =
      "select distinct c.oid::regclass::text"
          + OUR_TABLES
          + """
            and (exists (select from pg_constraint k
                          where k.conrelid = c.oid and k.contype = 'f'
                            and k.confrelid = 'cases.case_file'::regclass)
              or n.nspname in ('persons', 'consents') and exists (
                select from pg_constraint k
                 where k.conrelid = c.oid and k.contype = 'f'
                   and k.confrelid = 'persons.person'::regclass)
              or c.oid in ('cases.case_file'::regclass, 'persons.person'::regclass,
                'intake.report'::regclass, 'intake.involved'::regclass,
                'duties.duty'::regclass))
            and not exists (select from pg_policy p
                             where p.polrelid = c.oid and not p.polpermissive and p.polcmd = 'r'
                               and pg_get_expr(p.polqual, p.polrelid) like '%clearance.narrowed()%')
          """;

  /// Policies that show others than its institution a row which a seal may close, by none of the
  /// ways known: the seals of one's own institution and of those met by these ways are asked, no
  /// more.
  private static final String SHOWN_BY_AN_UNKNOWN_WAY =
      """
      select p.polrelid::regclass || '.' || p.polname
        from pg_policy p cross join lateral pg_get_expr(p.polqual, p.polrelid) shown
       where p.polpermissive and p.polcmd in ('r', '*')
         and exists (select from pg_policy g
                      where g.polrelid = p.polrelid and not g.polpermissive
                        and pg_get_expr(g.polqual, g.polrelid) like '%closed_to_me(%')
         and shown not like '%opened_to_me(%' and shown !~ 'cases.my_(parts|files)\\(\\)'
         and shown !~ '\\munit\\M = platform\\.unit\\(\\)'
         and not (shown ~ '\\m(owner|receiver|institution)\\M = platform\\.unit\\(\\)'
           and exists (select from pg_trigger t
                        where t.tgrelid = p.polrelid and t.tgname = 'met'))
         -- What a participant wrote in a file; they met when they came to take part.
         and not (shown ~ '\\mowner\\M = platform\\.unit\\(\\)'
           and exists (select from pg_attribute a
                        where a.attrelid = p.polrelid and a.attname = 'file'))
         and shown not like '%intake.told_to_me()%' and shown not like '%(platform.unit() = owner)%'
      """;

  /// Tables that name a person and are not closed with that person, neither themselves nor with the
  /// record they belong to.
  private static final String NAMES_A_PERSON_UNGUARDED =
      "select distinct c.oid::regclass::text"
          + OUR_TABLES
          + """
            and exists (select from pg_constraint k
                         where k.conrelid = c.oid and k.contype = 'f'
                           and k.confrelid = 'persons.person'::regclass)
            and not exists (select from pg_policy p
                             where p.polrelid = c.oid and not p.polpermissive
                               and pg_get_expr(p.polqual, p.polrelid)
                                 ~ '(closed_to_me|closed_among|named_no_more)\\(')
          """;

  /// Bytes that are no sealed words: hashes, public keys, uploads about nobody, and the keys
  /// themselves.
  private static final Set<String> NOT_SEALED =
      Set.of(
          "audit.seal.leaves",
          "audit.seal.previous",
          "audit.seal.root",
          "directory.codifier_draft.content",
          "identity.addition.device",
          "identity.device.token",
          "identity.factor_loss.entered_from",
          "identity.passkey.attestation",
          "identity.passkey.client_data",
          "identity.passkey.credential",
          "identity.passkey.public_key",
          "identity.recovery_code.code",
          "identity.session.content",
          "identity.session.token",
          "identity.tries.key",
          "programmes.import_part.content",
          "vault.data_key.previous",
          "vault.data_key.wrapped");

  /// What runs with the owner's eyes, past row security: each tells or does one narrow thing.
  private static final Set<String> PAST_POLICIES =
      Set.of(
          // Write the trail and its seals, which the program's role may not touch.
          "audit.record()",
          "audit.note(text,text,uuid,uuid,text,text,text,text,integer)",
          "audit.mark()",
          "audit.seal_up(bigint,xid8,timestamp with time zone,integer)",
          "audit.day_roots(date,date)",
          "audit.sealed(bigint)",
          // Tell the auditor which records of their institution name a person.
          "assessments.naming(uuid[])",
          "assistance.naming(uuid[])",
          "cases.naming(uuid[])",
          "intake.naming(uuid[])",
          "papers.naming(uuid[])",
          "attachments.naming(uuid[])",
          "conferences.naming(uuid[])",
          // Closes a record to whoever named its person; gives what is to be compared, sealed.
          "clearance.ties_found(text,uuid[],uuid[],uuid[],text[],timestamp with time zone[])",
          "directory.keeps_codifier()",
          "persons.destructions_to_agree()",
          "persons.agree_destruction(uuid,text,timestamp with time zone)",
          "cases.empty_words(uuid[])",
          "cases.forget_files(uuid)",
          "cases.wordless(uuid)",
          "assessments.forget(uuid)",
          "conferences.empty_words(uuid[])",
          "conferences.forget(uuid[])",
          "attachments.empty_words(uuid[])",
          "attachments.forget_files(uuid[])",
          "identity.appoint(uuid,uuid,timestamp with time zone,timestamp with time zone)",
          // Lets a token in, for whoever knows its hash.
          "identity.let_in(text,timestamp with time zone,date)",
          // Takes an account over from another institution, once it was handed over.
          "identity.take_over(uuid,timestamp with time zone)",
          // Tells how many institutions are to be asked, and whether a number serves a place.
          "directory.silent_of_ours()",
          "law.serves_us(text)",
          "persons.relatives_here()",
          // Give whose name is to be compared with persons, and where somebody was not yet.
          "persons.staff_here()",
          "persons.units_to_weigh(integer)",
          "persons.relatives_to_weigh()",
          "cases.named_in(uuid[])",
          "cases.called_here(uuid)",
          "cases.call_anew(uuid,bytea)",
          // Tell which records are opened or closed to whoever acts, and no more.
          "clearance.opened_to_me(text)",
          "clearance.closed_to_me(text)",
          "clearance.closed_because(text,uuid)",
          "clearance.closed_among(text,uuid[])",
          // Tell whether whoever acts reads only what they work with, what that is, and what of
          // the rest belongs to it.
          "clearance.narrowed()",
          "clearance.kept(text,uuid,boolean)",
          "cases.mine()",
          "cases.report_kept(uuid,uuid[])",
          "cases.owed_kept(text,uuid,uuid[])",
          "cases.person_kept(uuid,uuid[])",
          "cases.holds(uuid)",
          "intake.read_by_me()",
          "persons.newest_here(integer)",
          "persons.known_here(bigint[])",
          // Tells an auditor from which number on a day's entries stand.
          "audit.first_since(timestamp with time zone)",
          // Keeps which institutions have to do with one another.
          "clearance.met()",
          "cases.closed_because(uuid)",
          "intake.closed_because(uuid)",
          "intake.notices_closed_to_me()",
          "intake.named_no_more(uuid[])",
          "assistance.closed_because(uuid)",
          // Tells which records are of one person, so that what closes one closes them all.
          "clearance.together(text,uuid[])",
          // Tells whether anybody's seal or tie stands on records, and no more.
          "clearance.held(text,uuid[])",
          // Tells whether a post alone holds a seal, to who closes posts.
          "clearance.seals_alone(uuid,uuid[])",
          // Tell institutions, numbers of keys and keys to be renewed, for work of the program
          // itself.
          "duties.units_to_tell(timestamp with time zone)",
          "duties.units_of_kinds(text[])",
          "duties.worked_at(timestamp with time zone)",
          "cases.reviews_unowed(date)",
          "overview.units_asking()",
          // What goes out is written down where it happens; who is told need not be seen there.
          "webhooks.note(uuid,text,uuid,timestamp with time zone)",
          "webhooks.units_to_send(timestamp with time zone)",
          "webhooks.forget(timestamp with time zone)",
          "letters.note_entry(uuid,uuid,date,timestamp with time zone)",
          "duties.left_to_nobody(text,timestamp with time zone)",
          "duties.where_somebody_does(uuid[],text,timestamp with time zone)",
          "duties.told_to_me(timestamp with time zone)",
          "duties.whom_to_tell(uuid,text,text,timestamp with time zone)",
          "letters.note_reports(uuid[],text[],date,timestamp with time zone,timestamp with time zone)",
          "letters.where_held(uuid,text[],timestamp with time zone)",
          "letters.note_told(uuid,text,text,text[],date,timestamp with time zone,timestamp with time zone)",
          "letters.note_recalled(uuid,text[],date,timestamp with time zone,timestamp with time zone)",
          "letters.note_glass(uuid,uuid,text[],date,timestamp with time zone)",
          "letters.note_entry_helped(uuid,date,timestamp with time zone)",
          "letters.note_heads_ended(uuid,timestamp with time zone,text[],date,timestamp with time zone)",
          "letters.note_unreviewed(uuid,uuid,text[],text[],date,timestamp with time zone)",
          "letters.note_unjustified(uuid,uuid,uuid,text[],date,timestamp with time zone)",
          // Ends what somebody wanted for a post another took from them.
          "letters.end_wish(uuid,timestamp with time zone)",
          "letters.units_to_write(timestamp with time zone)",
          "letters.forget(timestamp with time zone)",
          "intake.units_with_old_extracts(timestamp with time zone)",
          "vault.key_counts()",
          "vault.stale(bigint,uuid,integer)",
          "vault.unsettled(uuid,integer)",
          "vault.key_uses()",
          // Give and take sealed values of all tables to the program itself, which seals them anew;
          // it cannot open one without the keys, nor change one that is not what it read.
          "vault.cells_of(uuid)",
          "vault.cell(text,uuid)",
          "vault.put_cell(text,uuid,bytea,bytea)",
          "vault.old_secrets(bigint)",
          // Answer the sign-in and the administrator of an institution about accounts, by name
          // only.
          "identity.login_taken(text)",
          "identity.managed_units()",
          // Tells what is asked of a measure to the bodies that take part in it, and no figure.
          "indicators.asked_of(uuid,text)",
          // Tells whether somebody at work keeps the directory where an institution is.
          "directory.kept_by_us(uuid)",
          "directory.keepers_over(text)",
          "directory.placed_by_us(uuid)",
          "directory.leads_to(uuid)",
          // Names referrals of one's own whose key goes with their person.
          "assistance.sent_for(uuid)",
          // Empty what else was told of who is destroyed already, in records closed to whoever
          // confirmed it too.
          "cases.forget(uuid)",
          "cases.forget_report(uuid)",
          "papers.forget(uuid)",
          "attachments.forget(uuid[],uuid[])",
          "intake.about_nobody_without(uuid)",
          "identity.leave(uuid,timestamp with time zone)",
          "identity.of_login(text)",
          // Tells who gives posts that nobody reviews what was opened in an emergency.
          "identity.glass_unreviewed(text[],timestamp with time zone)",
          // Tell heads, administrators and auditors who heads their institution no more, heads
          // which
          // posts that say yes for them were given before them, and all of them into whose account
          // somebody was helped; keep from which device it was entered after.
          "identity.heads_ended(timestamp with time zone)",
          "identity.posts_given_before()",
          "identity.entries_helped(timestamp with time zone,integer)",
          "identity.mind_entered()",
          // Tell whether a head is to be asked before somebody is helped into an account, take the
          // word of whoever is asked, and let it be used once.
          "identity.asked_to_agree(uuid)",
          "identity.may_help(uuid,text)",
          "identity.end_stale_help(uuid)",
          "identity.end_help()",
          "identity.helped_at(uuid)",
          "identity.spend_agreement()",
          "identity.help_to_agree()",
          "identity.answer_help(uuid,boolean)",
          // Ends what a robber may have made, at other institutions too.
          "identity.end_other_ways(uuid,timestamp with time zone)",
          // Tells who looks after a person when they last entered.
          "identity.last_entered(uuid)",
          // Tells which reports name somebody closed to whoever acts.
          "intake.closed_to_me()",
          // Tell in which case files, and with which parts of them, an institution takes part,
          // which name somebody closed to whoever acts, and who keeps one.
          "cases.my_parts()",
          "cases.my_files()",
          "cases.open_elsewhere()",
          "cases.closed_to_me()",
          "cases.keeper(uuid)",
          // Tells whether a file is still about a person, to those who read how to reach people of
          // it.
          "cases.belongs(uuid,uuid)",
          // Tell that a case says where somebody stays, not where; hide it where it was corrected.
          "cases.conceals(uuid)",
          "attachments.conceals(uuid)",
          "cases.keep_secret()",
          // Tells whether an institution that takes part wrote an entry.
          "cases.wrote(uuid,uuid)",
          // Withdraws what does not belong to a file, with what it corrected; tells how many.
          "cases.withdraw(uuid,uuid,timestamp with time zone,text,bytea)",
          // Settles what the keeper of a matter owes when a participant did it; tells how many.
          "duties.unsettle_elsewhere(uuid,text,uuid)",
          "duties.hand_over(uuid,text,uuid,uuid,timestamp with time zone,timestamp with time zone[],timestamp with time zone)",
          "duties.settle_elsewhere(uuid,text,uuid,text,timestamp with time zone,timestamp with time zone,uuid,text,uuid,timestamp with time zone[])",
          // Tells which referrals were sent to an institution.
          "assistance.sent_to_me()",
          // Tell what notices an institution received, which institutions have somebody here to
          // receive one, what of it goes with whom it names, and why one is closed.
          "intake.told_to_me()",
          "intake.notice_kept(uuid,uuid[])",
          "cases.guest_kept()",
          "directory.with_desk(uuid[])",
          "assistance.recalled(integer)",
          "assistance.is_recalled(uuid)",
          "intake.told_elsewhere(uuid)",
          "intake.arrival_closed_because(uuid)",
          // Tells to which conferences an institution is invited.
          "conferences.invited_to()",
          // Find persons by tokens: other institutions' only as «known to whom since when».
          // Keep the pairs of records that share what is certain.
          "persons.mind_added()",
          "persons.mind_changed()",
          "persons.pair_up(integer)",
          // Keep where adopted programmes count, which anybody may know.
          "overview.mind_programme()",
          "overview.mind_edition()",
          "overview.mind_plans()",
          "overview.mind_report()",
          "overview.mind_body()",
          "overview.mind_place()",
          "persons.owner_of(uuid)",
          "persons.ask_others(bigint[],text,timestamp with time zone)",
          "persons.nearest(bigint[],bigint[],integer)",
          "persons.stale(bigint,uuid,integer)",
          // Drafts sent to the acting institution, and nothing else of a programme.
          "programmes.drafts_sent()",
          "programmes.plan_sent(uuid)",
          "programmes.interrupted(timestamp with time zone,integer)",
          // Tell institutions only: whose measures come near, whose calendar an address is; and
          // whether a report is published.
          "tracking.units_to_oblige(date)",
          "tracking.calendar_of(text)",
          "tracking.is_published(uuid)");

  private static final String DEFINERS =
      """
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
      """;
  private static final String UNPINNED =
      "select p.oid::regprocedure::text"
          + DEFINERS
          + """
            and not coalesce(
              exists (select from unnest(p.proconfig) setting
                       where setting = 'search_path=pg_catalog, pg_temp'), false)
          """;
  private static final String FOR_ANYBODY =
      "select p.oid::regprocedure::text"
          + DEFINERS
          + """
            and p.prorettype <> 'trigger'::regtype
            and has_function_privilege('public', p.oid, 'execute')
          """;

  private Connection connection;
  private Statement statement;

  SchemaTests() throws SQLException {
    connection = TestDatabase.admin();
    statement = connection.createStatement();
  }

  @BeforeEach
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  @AfterEach
  void forget() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void everyTableHasRowSecurity() throws SQLException {
    assertThat(ask(UNGUARDED)).isEmpty();

    statement.execute("create table directory.open_table (id uuid)");

    assertThat(ask(UNGUARDED)).containsExactly("directory.open_table");
  }

  @Test
  void everySealedColumnIsKnownToTheVaultWhichSealsItAnew() throws SQLException {
    assertThat(ask(UNKNOWN_TO_THE_VAULT)).containsExactlyInAnyOrderElementsOf(NOT_SEALED);

    statement.execute("alter table cases.turn add column secret bytea");

    assertThat(ask(UNKNOWN_TO_THE_VAULT)).contains("cases.turn.secret");
  }

  /// People belong to a file by their role, never by where they stay.
  @Test
  void everyRowOfAPartOfAFileAsksTheRightToSecretAddresses() throws SQLException {
    assertThat(ask(TELLS_THE_PLACE)).isEmpty();

    statement.execute("create table cases.open_part (id uuid, section text)");

    assertThat(ask(TELLS_THE_PLACE)).containsExactly("cases.open_part");
  }

  @Test
  void whatIsInAFileIsClosedWithThoseItNames() throws SQLException {
    assertThat(ask(OPEN_WITH_A_CLOSED_FILE)).isEmpty();

    statement.execute("create table cases.open_leaf (id uuid, file uuid)");

    assertThat(ask(OPEN_WITH_A_CLOSED_FILE)).containsExactly("cases.open_leaf");
  }

  @Test
  void whatHangsOnAFileIsReadByThoseWhoWorkWithIt() throws SQLException {
    assertThat(ask(READ_BY_THE_WHOLE_HOUSE)).isEmpty();

    statement.execute(
        "create table cases.wide_leaf (id uuid, file uuid references cases.case_file)");

    assertThat(ask(READ_BY_THE_WHOLE_HOUSE)).containsExactly("cases.wide_leaf");
  }

  @Test
  void whatIsShownToOtherInstitutionsIsWithinReachOfTheirSeals() throws SQLException {
    assertThat(ask(SHOWN_BY_AN_UNKNOWN_WAY)).isEmpty();
    assertThat(
            ask("select tgrelid::regclass::text from pg_trigger where tgname = 'met' order by 1"))
        .containsExactly(
            "assistance.referral",
            "cases.participation",
            "conferences.invitation",
            "intake.arrival");

    statement.execute("create policy shown on persons.person for select using (version = 7)");

    assertThat(ask(SHOWN_BY_AN_UNKNOWN_WAY)).containsExactly("persons.person.shown");

    statement.execute("alter table persons.person add column receiver uuid");
    statement.execute(
        "create policy sent on persons.person for select using (receiver = platform.unit())");

    assertThat(ask(SHOWN_BY_AN_UNKNOWN_WAY))
        .containsExactlyInAnyOrder("persons.person.shown", "persons.person.sent");
  }

  @Test
  void whateverNamesAPersonIsClosedWithThem() throws SQLException {
    assertThat(ask(NAMES_A_PERSON_UNGUARDED)).isEmpty();

    statement.execute(
        "create table persons.open_note (id uuid, person uuid references persons.person)");

    assertThat(ask(NAMES_A_PERSON_UNGUARDED)).containsExactly("persons.open_note");
  }

  @Test
  void everyTableIsUnderTheTrail() throws SQLException {
    assertThat(ask(UNWATCHED)).isEmpty();

    statement.execute("create table directory.quiet_table (id uuid)");
    assertThat(ask(UNWATCHED)).containsExactly("directory.quiet_table");

    statement.execute("call audit.watch_together('directory.quiet_table')");
    assertThat(ask(UNWATCHED)).isEmpty();
    statement.execute("drop trigger audit_added on directory.quiet_table");
    assertThat(ask(UNWATCHED)).containsExactly("directory.quiet_table");
  }

  @Test
  void everyViewLooksWithTheEyesOfItsReader() throws SQLException {
    assertThat(ask(VIEWS_OF_THE_OWNER)).isEmpty();

    statement.execute("create view directory.wide_view as select * from identity.account");

    assertThat(ask(VIEWS_OF_THE_OWNER)).containsExactly("directory.wide_view");
  }

  @Test
  void whatLooksPastPoliciesIsNamedHereAndCannotBeLedAstray() throws SQLException {
    assertThat(ask("select p.oid::regprocedure::text" + DEFINERS))
        .containsExactlyInAnyOrderElementsOf(PAST_POLICIES);
    assertThat(ask(UNPINNED)).isEmpty();
    assertThat(ask(FOR_ANYBODY)).isEmpty();

    statement.execute(
        "create function directory.all_seeing() returns bigint language sql security definer"
            + " as 'select count(*) from identity.account'");

    assertThat(ask(UNPINNED)).containsExactly("directory.all_seeing()");
    assertThat(ask(FOR_ANYBODY)).containsExactly("directory.all_seeing()");
  }

  @Test
  void aTableOfTheOwnersIsGuardedForTheProgramAndNotOwnedByIt() throws SQLException {
    assertThat(
            ask(
                "select c.oid::regclass::text"
                    + OUR_TABLES
                    + " and has_table_privilege('kolo_app', c.oid, 'TRUNCATE')"))
        .isEmpty();
    assertThat(ask("select nspname from pg_namespace where nspowner = 'kolo_app'::regrole"))
        .isEmpty();
  }

  @Test
  void theWorkingRoleOwnsNothingAndPassesNoPolicy() throws SQLException {
    assertThat(
            ask(
                "select rolname from pg_roles where rolname = 'kolo_app' and (rolsuper or"
                    + " rolbypassrls or rolcreaterole or rolcreatedb)"))
        .isEmpty();
    assertThat(ask("select relname from pg_class where relowner = 'kolo_app'::regrole")).isEmpty();
    assertThat(ask("select proname from pg_proc where proowner = 'kolo_app'::regrole")).isEmpty();
    assertThat(
            ask(
                "select rolname from pg_roles r where rolname <> 'kolo_app' and"
                    + " pg_has_role('kolo_app', r.oid, 'member')"))
        .isEmpty();
  }

  @Test
  void theTrailIsReadByAnAuditorOnlyAndWrittenByNobodyDirectly() throws SQLException {
    statement.execute("set local role kolo_app");

    assertThat(
            ask(
                """
                select privilege_type from (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'))
                       as p (privilege_type), (values ('audit.trail'), ('audit.seal')) as t (name)
                 where has_table_privilege('kolo_app', t.name, p.privilege_type)
                """))
        .isEmpty();
    statement.execute("select set_config('kolo.unit', '" + Demo.UNIT + "', true)");
    assertThat(ask("select count(*) from audit.trail")).containsExactly("0");
    statement.execute("select set_config('kolo.rights', 'AUDIT_READ', true)");
    assertThat(ask("select count(*) > 0 from audit.trail")).containsExactly("t");
    assertThatThrownBy(() -> statement.execute("select * from audit.seal"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void notEvenTheOwnerRewritesTheTrail() throws SQLException {
    statement.execute("set local role kolo_owner");

    assertThatThrownBy(() -> statement.execute("delete from audit.trail"))
        .hasMessageContaining("append-only");
  }

  @Test
  void theTrailNamesWhoWroteWhatAndWhichColumnsButNotTheirValues() throws SQLException {
    statement.execute("select set_config('kolo.kind', 'GATE', true)");
    statement.execute("update identity.account set name = name || '.' where login = 'admin'");

    assertThat(
            ask(
                """
                select concat_ws(' ', kind, subject_kind, operation, changed::text) from audit.trail
                 where subject_kind = 'identity.account' order by id desc limit 1
                """))
        .containsExactly("GATE identity.account UPDATE {name}");
  }

  private List<String> ask(String query) throws SQLException {
    var answers = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
