/* The question on the stage and what becomes of it, as it is shown whoever plays; see play.h. */
#include "screens/phrases.h"
#include "screens/play.h"
#include "screens/screens.h"

enum { POOL_WIDTH = 720, POOL_HEIGHT = 330, POOL_RISE = 260, POOL_LIGHT = 300, OPTION_RISE = 48, CREAM_LEAST = 250 };

/* ---- asking ---- */

/* A pool of light wanders in from the wings and finds the question, which lights up as it melts into the spotlight. */
void play_find_stem(struct ui *ui, const struct world *w, struct rect box)
{
    int share = motion_share(ui, MOTION_POOL, 0);
    if (share < 1000) {
        struct rect pool = rect_centre(box, POOL_WIDTH, POOL_HEIGHT);
        uint32_t light = ui_colour(ui, COLOUR_BULB);
        struct motion_hold before = motion_lift(ui, share < 500 ? 2 * share : 2 * (1000 - share),
                                                (share - 1000) * (box.w / 2) / 1000, (1000 - share) * POOL_RISE / 1000);
        draw_gradient(ui->list, pool, DRAW_RADIAL, colour_fade(light, POOL_LIGHT), colour_fade(light, 0), 0);
        motion_drop(ui, before);
    }
    struct motion_hold before = motion_lift(ui, motion_share(ui, MOTION_STEM, 0), 0, 0);
    play_stem(ui, w, box);
    motion_drop(ui, before);
}

static void plain_cards(struct ui *ui, const struct world *w, struct option_card *card)
{
    const struct question *question = match_question(w->match);
    for (int i = 0; i < question->option_count; i++)
        card[i] = (struct option_card){ .index = i,
                                        .text = phrase_words(w, w->round->pack, &question->option[i].text),
                                        .letter = play_letter(ui, i) };
}

void play_options(struct ui *ui, const struct world *w, struct rect cards, int id, const enum option_state *state)
{
    const struct question *question = match_question(w->match);
    struct option_card card[QUESTION_OPTIONS];
    plain_cards(ui, w, card);
    play_even(ui, cards, card, question->option_count);
    for (int i = 0; i < question->option_count; i++) {
        int share = motion_share(ui, MOTION_OPTION, i);
        struct motion_hold before = motion_lift(ui, share, 0, (1000 - share) * OPTION_RISE / 1000);
        card[i].state = state[i];
        widget_option(ui, id != FOCUS_NONE ? id + i : FOCUS_NONE, play_card(cards, question->option_count, i),
                      &card[i]);
        motion_drop(ui, before);
    }
}

/* ---- the clock ---- */

void play_clock(struct ui *ui, const struct world *w, struct rect box)
{
    int64_t whole = match_clock(w->match);
    if (whole == 0)
        return;
    int left = match_time_left(w->match, world_match_time(w, ui->now));
    int64_t time = whole * left / 1000;
    stage_footlights(ui, box, left, time <= MOTION_URGENT_US, motion_beat(time, ui->calm));
}

/* How long the footlights stay as they are, `at` microseconds into the `whole` of the answering time: lamps go out at
 * every other step. */
static int64_t lights_rest(int64_t at, int64_t whole, bool calm)
{
    int64_t step = whole / STAGE_FOOTLIGHTS, number = at / step + 1, rest = number * step - at;
    int64_t dies = whole * STAGE_FOOTLIGHT_DIES / 1000;
    if (calm || number % 2 == 0)
        return rest;
    return rest > dies ? rest - dies : rest < SCREENS_FRAME_US ? rest : SCREENS_FRAME_US;
}

int64_t play_clock_wake(const struct world *w, int64_t now)
{
    int64_t deadline = match_deadline(w->match), whole = match_clock(w->match);
    if (deadline < 0 || whole < STAGE_FOOTLIGHTS)
        return SCREEN_NEVER;
    int64_t time = world_match_time(w, now), left = deadline - time;
    bool calm = w->save->settings.reduced_motion;
    if (left > whole || left <= 0)
        return w->zero + (left > whole ? deadline - whole : deadline);
    int64_t lights = lights_rest(whole - left, whole, calm), beat = motion_beat_wait(left, calm, SCREENS_FRAME_US);
    int64_t rest = lights < beat ? lights : beat;
    return w->zero + time + (rest < left ? rest : left);
}

void play_tick(const struct world *w, int64_t time, struct reply *reply)
{
    int64_t deadline = match_deadline(w->match);
    if (deadline >= 0 && world_match_time(w, time) >= deadline)
        reply_match(reply, w, EVENT_TIME, 0, time);
}

/* ---- telling ---- */

static void option(struct ui *ui, struct rect box, struct option_card card, enum option_state state, int opacity)
{
    struct motion_hold hold = motion_lift(ui, opacity, 0, 0);
    card.state = state;
    widget_option(ui, FOCUS_NONE, box, &card);
    motion_drop(ui, hold);
}

/* The wrong ones fall back one after another, then the key and a wrong choice light up. What they turn into is in the
 * picture from the beginning, unseen, so that it is ready when it comes to it. */
void play_tell(struct ui *ui, const struct world *w, struct rect cards, const struct play_told *told)
{
    int light = motion_share(ui, MOTION_KEY, 0), count = match_question(w->match)->option_count;
    struct option_card plain[QUESTION_OPTIONS], lit[QUESTION_OPTIONS];
    plain_cards(ui, w, plain);
    plain_cards(ui, w, lit);
    for (int i = 0; i < count; i++) {
        lit[i].badge = told[i].badge;
        lit[i].state = told[i].after;
    }
    play_even(ui, cards, plain, count);
    play_even(ui, cards, lit, count);
    for (int i = 0, wrong = 0; i < count; i++) {
        bool marked = told[i].after != OPTION_DIMMED;
        struct rect box = play_card(cards, count, i);
        int fall = marked ? light : motion_share(ui, MOTION_FALL, wrong++);
        if (fall < 1000)
            option(ui, box, plain[i], told[i].before, marked ? 1000 : 1000 - fall / 2);
        if (marked || fall >= 1000)
            option(ui, box, lit[i], told[i].after, fall);
    }
}

/* It comes down from the flies, where the stem was. */
void play_explanation(struct ui *ui, const struct world *w, struct rect box)
{
    const struct question *question = match_question(w->match);
    const struct pack *pack = w->round->pack;
    struct cream_card card = { .over = phrase_words(w, pack, &question->stem),
                               .heading = lang_text(ui->lang, "reveal.why"),
                               .text = phrase_words(w, pack, &question->explain),
                               .below = phrase_below(ui, w, question),
                               .folded = phrase_folded(ui, w, question) };
    int tall = widget_cream_height(ui, box.w, &card);
    tall = tall > box.h ? box.h : tall < CREAM_LEAST ? CREAM_LEAST : tall;
    int leaves = motion_share(ui, MOTION_LEAVE, 0), share = motion_share(ui, MOTION_HAND_OUT, 0);
    if (leaves < 1000) {
        struct motion_hold hold = motion_lift(ui, 1000 - leaves, 0, 0);
        play_stem(ui, w, box);
        motion_drop(ui, hold);
    }
    struct rect air = view_rect(&ui->view);
    rect_cut_top(&air, stage_content(ui, STAGE_SCENE).y, 0);
    if (share < 1000)
        draw_clip(ui->list, air);
    struct motion_hold hold = motion_lift(ui, 1000, 0, (share - 1000) * (box.y + box.h - air.y) / 1000);
    widget_cream(ui, rect_cut_bottom(&box, tall, 0), &card);
    motion_drop(ui, hold);
    if (share < 1000)
        draw_unclip(ui->list);
}
