/* Filling replies in; see screen.h. */
#include "screens/screen.h"

#include <assert.h>
#include <stdio.h>

struct effect *reply_effect(struct reply *reply, enum effect_kind kind, int64_t time)
{
    assert(reply->effect_count < REPLY_EFFECTS_MAX);
    struct effect *effect = &reply->effect[reply->effect_count++];
    *effect = (struct effect){ .kind = kind, .time = time };
    return effect;
}

void reply_settings(struct reply *reply, const struct settings *settings)
{
    reply_effect(reply, EFFECT_SETTINGS, 0)->settings = *settings;
}

void reply_match(struct reply *reply, const struct world *w, enum match_event_kind kind, int64_t value, int64_t time)
{
    struct effect *effect = reply_effect(reply, EFFECT_EVENT, time);
    effect->event = (struct match_event){ .kind = kind, .value = value, .time = world_match_time(w, time) };
}

void reply_move(struct reply *reply, enum move_kind move, const struct screen *to)
{
    reply->move = move;
    reply->to = to;
    reply->arg = (struct screen_arg){ .index = -1 };
}

void reply_tell(struct reply *reply, const char *ask, const char *detail)
{
    reply_move(reply, MOVE_PUSH, &screen_message);
    reply->arg.ask = ask;
    snprintf(reply->arg.detail, sizeof reply->arg.detail, "%s", detail);
}

struct effect *reply_ask(struct reply *reply, const char *ask, const char *detail, enum effect_kind kind)
{
    reply_tell(reply, ask, detail);
    reply->arg.question = true;
    reply->arg.effect = (struct effect){ .kind = kind };
    return &reply->arg.effect;
}

void reply_begin(struct reply *reply, const struct world *w, enum effect_kind kind, int64_t time)
{
    int question, count;
    if (world_unfinished(w, &question, &count))
        reply_ask(reply, "discard", "", kind);
    else
        reply_effect(reply, kind, time);
}
