/* A match with its journal and save file; see session.h. */
#include "commands/session.h"

#include "commands/langs.h"
#include "platform/system.h"

#include <stdio.h>
#include <string.h>

/* What a call of the store came to: the last one counts, for it writes what earlier ones could not. */
static void note(struct session *session, bool kept, const struct err *why)
{
    session->trouble = kept ? (struct err){ { 0 } } : *why;
}

void session_start_clock(struct session *session)
{
    session->zero = system_clock_us() - session->match->now;
}

static struct journal_head head_of(const struct session *session, const struct session_plan *plan)
{
    const struct save *save = store_data(session->store);
    struct journal_head head = { .fingerprint = session->pack->fingerprint,
                                 .seed = plan->seed,
                                 .count = session->round->count,
                                 .level = plan->level,
                                 .rules = match_rules(plan->lesson != NULL ? MATCH_RELAXED : plan->mode),
                                 .seat_count = 1,
                                 .profile = save_player_id(save),
                                 .when = save_when(save, system_wall_seconds()) };
    head.rules.confirm = save->settings.confirm;
    if (plan->lesson != NULL)
        head.lesson = *plan->lesson;
    snprintf(head.pack, sizeof head.pack, "%s", session->pack->id);
    snprintf(head.lang, sizeof head.lang, "%s", plan->lang);
    return head;
}

bool session_begin(struct session *session, struct store *store, const struct pack *pack,
                   const struct session_plan *plan, struct err *err)
{
    struct err why;
    *session = (struct session){ .store = store, .pack = pack };
    session->round = plan->lesson != NULL ? quiz_lesson(pack, plan->seed, plan->length, plan->level, plan->lesson, err)
                                          : quiz_round(pack, plan->seed, plan->length, plan->level, err);
    if (session->round == NULL)
        return false;
    session->head = head_of(session, plan);
    session->match = match_new(session->round, &session->head.rules, 1);
    save_dealt(store_data(store), save_player(store_data(store)), session->round);
    note(session, store_begin(store, &session->head, &why), &why);
    session->lang = langs_of_pack(pack, plan->lang);
    return true;
}

/* The match goes on for the player who began it, if that profile is still there. */
static void seat_player(const struct session *session)
{
    struct save *save = store_data(session->store);
    save->settings.profile = journal_profile(&session->head, save);
}

bool session_resume(struct session *session, struct store *store, const struct pack *pack, const char *lang,
                    struct err *err)
{
    struct err why;
    const struct journal *journal = store_unfinished(store, err);
    *session = (struct session){ .store = store, .pack = pack };
    if (journal == NULL || !journal_replay(journal, pack, &session->round, &session->match, err))
        return false;
    session->head = journal->head;
    seat_player(session);
    note(session, store_resume(store, &why), &why);
    session->lang = langs_of_pack(pack, lang);
    return true;
}

void session_fini(struct session *session)
{
    match_free(session->match);
    round_free(session->round);
}

static bool apply_at(struct session *session, enum match_event_kind kind, int64_t value, int64_t time, struct err *err)
{
    struct err why;
    struct match_event event = { .kind = kind, .value = value, .time = time };
    if (!match_apply(session->match, &event, err))
        return false;
    note(session, store_event(session->store, &event, &why), &why);
    return true;
}

static int64_t match_time(const struct session *session)
{
    int64_t time = system_clock_us() - session->zero;
    return time > session->match->now ? time : session->match->now;
}

bool session_apply(struct session *session, enum match_event_kind kind, int64_t value, struct err *err)
{
    return apply_at(session, kind, value, match_time(session), err);
}

bool session_timeout(struct session *session)
{
    int64_t deadline = match_deadline(session->match), now = match_time(session);
    if (deadline < 0 || now <= deadline)
        return false;
    int64_t time = deadline > session->match->now ? deadline : session->match->now;
    return apply_at(session, EVENT_TIME, 0, time, NULL);
}

int64_t session_wait(const struct session *session)
{
    int64_t deadline = match_deadline(session->match), now = match_time(session);
    if (deadline < 0)
        return -1;
    return deadline >= now ? deadline + 1 - now : 0;
}

void session_leave(struct session *session)
{
    enum match_phase phase = session->match->phase;
    if ((phase == MATCH_PHASE_ASK || phase == MATCH_PHASE_REVEAL) && !session->match->paused)
        session_apply(session, EVENT_PAUSE, 0, NULL);
}

void session_finish(struct session *session)
{
    struct err why;
    struct save *save = store_data(session->store);
    session->place = journal_record(&session->head, session->match, save);
    note(session, store_save(session->store, &why) && store_keep(session->store, &why), &why);
}

bool session_code(const struct session *session, char *out)
{
    struct quiz_code code = { .fingerprint = (unsigned)(session->pack->fingerprint & 0xFFF),
                              .level = session->head.level,
                              .seed = (uint32_t)session->head.seed };
    if (session->head.seed >> QUIZ_SEED_BITS != 0 || session->head.lesson.count > 0 ||
        !match_code_bits(session->head.rules.mode, session->head.count, &code.mode))
        return false;
    quiz_code_format(&code, out);
    return true;
}
