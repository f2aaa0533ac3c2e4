/* An event night and its journal; see evening.h. */
#include "commands/evening.h"

#include "commands/langs.h"
#include "platform/system.h"

#include <stdio.h>

static struct journal_head head_of(const struct pack *pack, const struct round *round, const struct setup *setup,
                                   const char *lang)
{
    struct journal_head head = { .fingerprint = pack->fingerprint,
                                 .seed = round->seed,
                                 .count = round->count,
                                 .level = round->level,
                                 .rules = setup->rules,
                                 .seat_count = setup->team_count,
                                 .when = system_wall_seconds() };
    for (int i = 0; i < TEAMS_MAX; i++)
        head.teams[i] = setup->teams[i];
    snprintf(head.pack, sizeof head.pack, "%s", pack->id);
    snprintf(head.lang, sizeof head.lang, "%s", lang);
    return head;
}

static struct match_event binding(const struct evening *evening, int seat)
{
    const struct team *team = &evening->head.teams[seat];
    struct match_event event = { .kind = EVENT_BIND, .seat = seat };
    snprintf(event.device, sizeof event.device, "%s", team->device);
    snprintf(event.button, sizeof event.button, "%s", team->button);
    return event;
}

/* The whole journal anew, and open for what follows. */
static bool write_journal(struct evening *evening, struct err *err)
{
    files_log_close(evening->log);
    evening->log = NULL;
    if (!files_write(evening->path, buf_text(&evening->lines), evening->lines.len, false, err))
        return false;
    evening->log = files_log_open(evening->path, err);
    return evening->log != NULL;
}

/* The head, and who plays with what. */
static bool write_beginning(struct evening *evening, struct err *err)
{
    journal_write_head(&evening->lines, &evening->head);
    for (int i = 0; i < evening->head.seat_count; i++) {
        struct match_event event = binding(evening, i);
        if (!match_apply(evening->match, &event, err))
            return false;
        journal_write_event(&evening->lines, &event);
    }
    return write_journal(evening, err);
}

bool evening_begin(struct evening *evening, const char *path, const struct pack *pack, const struct setup *setup,
                   const char *lang, struct err *err)
{
    uint64_t seed = system_random() & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1);
    *evening = (struct evening){ .pack = pack, .path = path, .lang = langs_of_pack(pack, lang) };
    evening->round =
        quiz_round(pack, seed, setup->questions + setup->rules.spares, level_for(setup->difficulty, 0), err);
    if (evening->round == NULL)
        return false;
    evening->head = head_of(pack, evening->round, setup, lang);
    evening->match = match_new(evening->round, &setup->rules, setup->team_count);
    evening->zero = system_clock_us();
    return write_beginning(evening, err);
}

bool evening_resume(struct evening *evening, const char *path, const struct journal *journal, const struct pack *pack,
                    const char *lang, struct err *err)
{
    *evening = (struct evening){ .pack = pack, .path = path, .lang = langs_of_pack(pack, lang), .head = journal->head };
    if (!journal_replay(journal, pack, &evening->round, &evening->match, err))
        return false;
    journal_write_head(&evening->lines, &journal->head);
    for (int i = 0; i < journal->event_count; i++)
        journal_write_event(&evening->lines, &journal->events[i]);
    evening->zero = system_clock_us() - evening->match->now;
    return write_journal(evening, err);
}

void evening_fini(struct evening *evening)
{
    files_log_close(evening->log);
    buf_fini(&evening->lines);
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
    size_t before = evening->lines.len;
    journal_write_event(&evening->lines, event);
    bool kept = evening->log != NULL &&
                files_log_add(evening->log, buf_text(&evening->lines) + before, evening->lines.len - before, NULL);
    evening->trouble = kept || write_journal(evening, &why) ? (struct err){ { 0 } } : why;
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
