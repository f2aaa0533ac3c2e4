/* An event night and its journal; see evening.h. */
#include "commands/evening.h"

#include "commands/langs.h"
#include "platform/system.h"

#include <stdio.h>

static struct match_event binding(const struct evening *evening, int seat)
{
    const struct team *team = &evening->head.teams[seat];
    struct match_event event = { .kind = EVENT_BIND, .seat = seat };
    snprintf(event.device, sizeof event.device, "%s", team->device);
    snprintf(event.button, sizeof event.button, "%s", team->button);
    return event;
}

/* The head, and who plays with what. */
static bool write_beginning(struct evening *evening, const char *path, struct err *err)
{
    bool ok = evening_log_open(&evening->log, path, &evening->head, NULL, err);
    for (int i = 0; i < evening->head.seat_count && ok; i++) {
        struct match_event event = binding(evening, i);
        ok = match_apply(evening->match, &event, err) && evening_log_add(&evening->log, &event, err);
    }
    return ok;
}

static struct round *deal(const struct pack *pack, uint32_t seed, const struct setup *setup, struct err *err)
{
    return quiz_round_of(pack, seed, setup->questions + setup->rules.spares, level_for(setup->difficulty, 0),
                         setup->categories, err);
}

bool evening_begin(struct evening *evening, const char *path, const struct pack *pack, uint32_t seed,
                   const struct setup *setup, const char *lang, struct err *err)
{
    struct setup played = *setup;
    *evening = (struct evening){ .pack = pack, .lang = langs_of_pack(pack, lang) };
    evening->round = deal(pack, seed, &played, err);
    if (evening->round == NULL && played.rules.spares > 0) {
        played.rules.spares = 0; /* a short pack may do without */
        evening->round = deal(pack, seed, &played, err);
    }
    if (evening->round == NULL)
        return false;
    evening->head = setup_head(&played, evening->round, lang, system_wall_seconds());
    evening->match = match_new(evening->round, &played.rules, played.team_count);
    evening->zero = system_clock_us();
    return write_beginning(evening, path, err);
}

bool evening_resume(struct evening *evening, const char *path, const struct journal *journal, const struct pack *pack,
                    const char *lang, struct err *err)
{
    *evening = (struct evening){ .pack = pack, .lang = langs_of_pack(pack, lang), .head = journal->head };
    if (!journal_replay(journal, pack, &evening->round, &evening->match, err))
        return false;
    evening->zero = system_clock_us() - evening->match->now;
    return evening_log_open(&evening->log, path, &journal->head, journal, err);
}

void evening_fini(struct evening *evening)
{
    evening_log_close(&evening->log);
    match_free(evening->match);
    round_free(evening->round);
}

int64_t evening_time(const struct evening *evening)
{
    int64_t time = system_clock_us() - evening->zero;
    return time > evening->match->now ? time : evening->match->now;
}

static void keep(struct evening *evening, const struct match_event *event)
{
    struct err why = { { 0 } };
    evening->trouble = evening_log_add(&evening->log, event, &why) ? (struct err){ { 0 } } : why;
}

static bool apply_at(struct evening *evening, struct match_event *event, int64_t time, struct err *err)
{
    event->time = time;
    if (!match_apply(evening->match, event, err))
        return false;
    keep(evening, event);
    return true;
}

bool evening_apply(struct evening *evening, struct match_event *event, struct err *err)
{
    return apply_at(evening, event, evening_time(evening), err);
}

bool evening_timeout(struct evening *evening)
{
    int64_t deadline = match_deadline(evening->match), now = evening_time(evening);
    struct match_event event = { .kind = EVENT_TIME };
    if (deadline < 0 || now <= deadline)
        return false;
    return apply_at(evening, &event, deadline > evening->match->now ? deadline : evening->match->now, NULL);
}

void evening_decide(struct evening *evening)
{
    struct match_event event = { .kind = EVENT_TIME };
    if (evening->match->phase == MATCH_PHASE_COLLECT && !evening->match->paused)
        apply_at(evening, &event, match_deadline(evening->match), NULL);
}

int64_t evening_wait(const struct evening *evening)
{
    int64_t deadline = match_deadline(evening->match), now = evening_time(evening);
    if (deadline < 0)
        return -1;
    return deadline >= now ? deadline + 1 - now : 0;
}
