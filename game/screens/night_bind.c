/* Who plays with what; see night_bind.h. */
#include "screens/night_bind.h"

#include "screens/keymap.h"

#include <stdio.h>
#include <string.h>

#define PAD_BUTTONS "south,east,west,north,left shoulder,right shoulder"

bool night_answers(const struct match *match)
{
    return match->rules.who == WHO_ALL || match->rules.finale > 0;
}

static bool is_handset(const char *button)
{
    return button[0] >= '1' && button[0] <= '4' && button[1] == ' ';
}

/* All buttons of what a hand holds, from one of them; false where each button may be another's. */
static bool whole(const char *device, const char *button, char *list)
{
    bool single = strcmp(device, "keyboard") == 0 || strncmp(button, "button ", strlen("button ")) == 0;
    char n = button[0];
    if (single)
        return false;
    if (is_handset(button))
        snprintf(list, MATCH_BUTTON_TEXT, "%c blue,%c orange,%c green,%c yellow,%c red", n, n, n, n, n);
    else
        snprintf(list, MATCH_BUTTON_TEXT, "%s", PAD_BUTTONS);
    return true;
}

static void bind_seat(const struct world *w, int seat, const char *device, const char *list, int64_t now,
                      struct reply *reply)
{
    reply_match(reply, w, EVENT_BIND, 0, now);
    struct match_event *event = &reply->effect[reply->effect_count - 1].event;
    event->seat = seat;
    snprintf(event->device, sizeof event->device, "%s", device);
    snprintf(event->button, sizeof event->button, "%s", list);
    if (w->night.picked >= 0)
        reply_effect(reply, EFFECT_PICK, now)->index = -1;
}

/* The team that the set-up gives this button, if it has none yet. */
static int meant(const struct world *w, const struct act *act)
{
    for (int i = 0; i < w->match->seat_count; i++) {
        const struct team *team = &w->head.teams[i];
        bool enough = !night_answers(w->match) || event_buttons(team->button) >= MATCH_BUTTONS_ANSWER;
        if (w->match->seats[i].device[0] == '\0' && enough && strcmp(team->device, act->device) == 0 &&
            event_button_find(team->button, act->name) >= 0)
            return i;
    }
    return -1;
}

static int first_free(const struct world *w)
{
    for (int i = 0; i < w->match->seat_count; i++)
        if (w->match->seats[i].device[0] == '\0')
            return i;
    return -1;
}

static void gather(struct night_bind *bind, const struct world *w, int seat, const struct act *act, struct reply *reply)
{
    bool goes_on = bind->count > 0 && bind->seat == seat && strcmp(bind->device, act->device) == 0;
    if (!goes_on) {
        *bind = (struct night_bind){ .seat = seat };
        snprintf(bind->device, sizeof bind->device, "%s", act->device);
    }
    size_t len = strlen(bind->list);
    if (goes_on && (event_button_find(bind->list, act->name) >= 0 || len + strlen(act->name) + 2 > sizeof bind->list))
        return;
    snprintf(bind->list + len, sizeof bind->list - len, "%s%s", len > 0 ? "," : "", act->name);
    if (++bind->count < (night_answers(w->match) ? MATCH_BUTTONS_ANSWER : 1))
        return;
    bind_seat(w, seat, act->device, bind->list, act->time, reply);
    *bind = (struct night_bind){ .count = 0 };
}

void night_bind_press(struct night_bind *bind, const struct world *w, int seat, const struct act *act,
                      struct reply *reply)
{
    char list[MATCH_BUTTON_TEXT];
    int known = seat < 0 && bind->count == 0 ? meant(w, act) : -1;
    if (known >= 0) {
        bind_seat(w, known, act->device, w->head.teams[known].button, act->time, reply);
        return;
    }
    seat = seat >= 0 ? seat : bind->count > 0 ? bind->seat : first_free(w);
    if (seat < 0)
        return;
    if (whole(act->device, act->name, list))
        bind_seat(w, seat, act->device, list, act->time, reply);
    else
        gather(bind, w, seat, act, reply);
}

const char *night_bind_words(struct ui *ui, const char *list)
{
    struct arena *a = ui_arena(ui);
    const char *words = "";
    if (is_handset(list))
        return LANG_FORMAT(ui->lang, a, "night.handset", { "n", arena_copy(a, list, 1) });
    if (strcmp(list, PAD_BUTTONS) == 0)
        return lang_text(ui->lang, "night.pad");
    for (;;) {
        size_t len = strcspn(list, ",");
        words = arena_printf(a, "%s%s%s", words, *words != '\0' ? " " : "", keymap_label(ui, arena_copy(a, list, len)));
        if (list[len] == '\0')
            return words;
        list += len + 1;
    }
}
