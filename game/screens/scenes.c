/* Every screen in a fixed state; see scenes.h. */
#include "screens/scenes.h"

#include "screens/play.h"
#include "screens/scene_files.h"
#include "screens/stack.h"

#include <stdlib.h>
#include <string.h>

#define SECOND INT64_C(1000000)

enum { QUESTION = 4, SEED = 20130402, UNFINISHED_QUESTION = 3 };

struct scene {
    struct world world;
    struct screens *screens;
    int64_t now;
    struct journal journal; /* an unfinished match, for the title */
    struct foreign *file;   /* an import, or NULL */
};

/* ---- what happens in a scene ---- */

static enum outcome run(void *user, const struct effect *effect, struct err *err)
{
    return world_perform(user, effect, err) ? OUTCOME_DONE : OUTCOME_REFUSED;
}

static void press(struct scene *s, enum intent intent)
{
    screens_event(s->screens, &(struct ui_event){ .intent = intent, .time = s->now });
}

static void type(struct scene *s, const char *text)
{
    struct ui_event event = { .intent = INTENT_TEXT, .time = s->now };
    memcpy(event.text, text, strlen(text) + 1);
    screens_event(s->screens, &event);
}

static void open(struct scene *s, const struct screen *screen)
{
    screens_open(s->screens, screen, NULL, s->now);
}

static void apply(struct scene *s, enum match_event_kind kind, int64_t value)
{
    struct match_event event = { .kind = kind, .value = value, .time = s->now - s->world.zero };
    match_apply(s->world.match, &event, NULL);
}

static void ask(struct scene *s)
{
    const struct question *next = &s->world.round->questions[s->world.match->question + 1];
    apply(s, EVENT_ASK, match_reading_time(next, world_pack_lang(&s->world, s->world.round->pack)));
}

/* Answers the question on the stage after `seconds` and goes on. */
static void answer(struct scene *s, bool right, int seconds)
{
    const struct question *question = match_question(s->world.match);
    s->now = s->world.zero + s->world.match->asked + s->world.match->reading + seconds * SECOND;
    apply(s, EVENT_ANSWER, right ? question->key : (question->key + 1) % question->option_count);
    apply(s, EVENT_CONFIRM, 0);
    apply(s, EVENT_NEXT, 0);
}

/* A match in which question `index` is on the stage: the third was wrong, the others right. */
static void play_to(struct scene *s, enum match_mode mode, int index)
{
    struct world *w = &s->world;
    struct match_rules rules = match_rules(mode);
    w->save->settings.mode = mode;
    rules.confirm = w->save->settings.confirm;
    w->match = match_new(w->round, &rules, 1);
    w->zero = s->now;
    for (int i = 0; i < index; i++) {
        ask(s);
        answer(s, i != 2, 2 + i % 4);
    }
    if (index < w->round->count)
        ask(s);
}

/* ---- the scenes ---- */

static void title(struct scene *s)
{
    open(s, &screen_title);
    s->now += 10 * SECOND; /* the bulbs have come to rest */
}

static void title_unfinished(struct scene *s)
{
    static struct match_event asked[UNFINISHED_QUESTION] = { { .kind = EVENT_ASK },
                                                             { .kind = EVENT_ASK },
                                                             { .kind = EVENT_ASK } };
    s->journal = (struct journal){ .head = { .count = 10 }, .events = asked, .event_count = UNFINISHED_QUESTION };
    s->world.unfinished = &s->journal;
    title(s);
}

static void setup(struct scene *s)
{
    open(s, &screen_setup);
}

static void question(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, QUESTION);
    open(s, &screen_question);
}

static void question_focus(struct scene *s)
{
    play_to(s, MATCH_RELAXED, QUESTION);
    open(s, &screen_question);
    s->screens->entry[0].focus++;
}

static void question_fifty(struct scene *s)
{
    question(s);
    press(s, INTENT_FIFTY);
}

static void question_hint(struct scene *s)
{
    question(s);
    press(s, INTENT_HINT);
}

static void question_clock(struct scene *s)
{
    question(s);
    s->now += s->world.match->reading + 8 * SECOND;
}

static void question_late(struct scene *s)
{
    question(s);
    s->now += s->world.match->reading + 18 * SECOND;
}

static void question_chosen(struct scene *s)
{
    s->world.save->settings.confirm = true;
    play_to(s, MATCH_RELAXED, QUESTION);
    open(s, &screen_question);
    press(s, INTENT_ANSWER_C);
}

/* The question with the longest stem, and the first with three options: what is hardest to fit. */
static int longest(const struct round *round)
{
    int best = 0;
    for (int i = 1; i < round->count; i++)
        if (utf8_length(round->questions[i].stem.in[0]) > utf8_length(round->questions[best].stem.in[0]))
            best = i;
    return best;
}

static int first_of_three(const struct round *round)
{
    for (int i = 0; i < round->count; i++)
        if (round->questions[i].option_count == 3)
            return i;
    return 0;
}

static void question_long(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, longest(s->world.round));
    open(s, &screen_question);
    press(s, INTENT_HINT);
}

static void question_three(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, first_of_three(s->world.round));
    open(s, &screen_question);
}

static void decide(struct scene *s, bool right)
{
    const struct question *asked = match_question(s->world.match);
    s->now += s->world.match->reading + 3 * SECOND;
    int option = right ? asked->key : (asked->key + 1) % asked->option_count;
    press(s, (enum intent)((int)INTENT_ANSWER_A + option));
}

static void reveal_right(struct scene *s)
{
    question(s);
    decide(s, true);
}

static void reveal_wrong(struct scene *s)
{
    question(s);
    decide(s, false);
}

static void reveal_long(struct scene *s)
{
    question_long(s);
    decide(s, false);
}

static void reveal_three(struct scene *s)
{
    question_three(s);
    decide(s, false);
}

static void reveal_timeout(struct scene *s)
{
    question(s);
    s->now += s->world.match->reading + 21 * SECOND;
    press(s, INTENT_TICK);
}

static void pause(struct scene *s)
{
    question(s);
    press(s, INTENT_PAUSE);
}

static void end_early(struct scene *s)
{
    question(s);
    screens_open(s->screens, &screen_message, &(struct screen_arg){ .ask = "end", .question = true }, s->now);
}

static void results(struct scene *s)
{
    scene_scores(&s->world);
    play_to(s, MATCH_CLASSIC, s->world.round->count);
    struct effect effect = { .kind = EFFECT_FINISH };
    world_perform(&s->world, &effect, NULL);
    open(s, &screen_results);
}

static void results_early(struct scene *s)
{
    question(s);
    apply(s, EVENT_END, 0);
    struct effect effect = { .kind = EFFECT_FINISH };
    world_perform(&s->world, &effect, NULL);
    open(s, &screen_results);
}

static void review(struct scene *s)
{
    results(s);
    press(s, INTENT_FIFTY);
    s->now += SECOND;
    press(s, INTENT_NEXT);
}

static void review_early(struct scene *s)
{
    results_early(s);
    press(s, INTENT_FIFTY);
}

static void language(struct scene *s)
{
    open(s, &screen_language);
}

static void help(struct scene *s)
{
    open(s, &screen_help);
}

static void credits(struct scene *s)
{
    open(s, &screen_credits);
}

static void credits_pack(struct scene *s)
{
    open(s, &screen_credits);
    for (int i = 0; i < 10; i++)
        press(s, INTENT_NEXT);
}

static void best(struct scene *s)
{
    scene_scores(&s->world);
    s->world.save->settings.mode = MATCH_CLASSIC;
    s->world.save->settings.length = s->world.round->count;
    open(s, &screen_best);
}

static void best_empty(struct scene *s)
{
    open(s, &screen_best);
}

static void sound(struct scene *s)
{
    open(s, &screen_sound);
}

static void no_voice(struct scene *s)
{
    s->world.save->settings.voice = s->world.no_voice = true;
    open(s, &screen_sound);
}

static void settings(struct scene *s)
{
    open(s, &screen_settings);
}

static void packs(struct scene *s)
{
    open(s, &screen_packs);
}

static void packs_fault(struct scene *s)
{
    static const char *const faults[] = { "/home/ivy/.local/share/curtainup/packs/musicals.json:12:5: /statements/3/o: "
                                          "no entity \"karn\"; expected one of "
                                          "`entities`, such as \"karen\"" };
    s->world.faults = faults;
    s->world.fault_count = 1;
    open(s, &screen_packs);
    for (int i = 0; i < s->world.pack_count; i++)
        press(s, INTENT_DOWN);
}

static void add_players(struct scene *s)
{
    int index;
    save_add_profile(s->world.save, lang_text(s->world.lang, "sample.player-1"), 0, &index, NULL);
    save_add_profile(s->world.save, lang_text(s->world.lang, "sample.player-4"), 0, &index, NULL);
    s->world.save->settings.profile = 1;
}

static void players(struct scene *s)
{
    add_players(s);
    open(s, &screen_players);
}

static void player(struct scene *s)
{
    players(s);
    screens_open(s->screens, &screen_player, &(struct screen_arg){ .index = 1 }, s->now);
}

static void name(struct scene *s)
{
    open(s, &screen_name);
    type(s, lang_text(s->world.lang, "sample.player-4"));
}

static void notice(struct scene *s)
{
    title(s);
    screens_open(s->screens, &screen_message, &(struct screen_arg){ .ask = "locked" }, s->now);
}

static void screenshot(struct scene *s)
{
    struct arena a;
    arena_init(&a);
    const char *file = "/home/ivy/Pictures/curtainup-2026-04-02-201500.png";
    question(s);
    screens_notice(s->screens, LANG_FORMAT(s->world.lang, &a, "screenshot.kept", { "file", file }), s->now);
    arena_fini(&a);
}

/* A file as it is shown when it has been read. */
static void bring(struct scene *s, const char *name, const char *text)
{
    s->file = mem_resize(NULL, sizeof *s->file);
    foreign_init(s->file, name, text, strlen(text), NULL);
    s->world.import = (struct world_import){ .name = name, .file = s->file, .questions = WORLD_IMPORT_QUESTIONS };
    open(s, &screen_import);
}

static void import(struct scene *s)
{
    bring(s, "laender.csv", scene_table);
    s->world.import.others = "staedte.csv, fluesse.csv";
}

static void import_column(struct scene *s)
{
    bring(s, "laender.csv", scene_table);
    s->screens->entry[0].focus = 1003;
}

static void import_wide(struct scene *s)
{
    struct buf text = { 0 };
    scene_wide_table(&text);
    bring(s, "spielplan.csv", buf_text(&text));
    buf_fini(&text);
}

static void import_nameless(struct scene *s)
{
    bring(s, "messung.csv", "Tag;Wert\nMo;1\nMo;2\nMo;3\nMo;4\n");
}

static void import_bank(struct scene *s)
{
    bring(s, "theater.gift", scene_bank);
}

static void import_fault(struct scene *s)
{
    bring(s, "brief.txt", scene_letter);
}

static void import_reading(struct scene *s)
{
    s->world.import.name = "messwerte-2013.csv";
    open(s, &screen_import);
}

static void left_out(struct scene *s)
{
    import(s);
    screens_open(s->screens, &screen_left_out, NULL, s->now);
}

static void drop(struct scene *s)
{
    question(s);
    s->world.import.name = "laender.csv";
    press(s, INTENT_DROP);
}

static void curtain(struct scene *s)
{
    title(s);
    struct entry from = s->screens->entry[0];
    s->screens->built = true;
    question(s);
    stack_curtain_start(s->screens, from, s->now);
    s->now += SCREENS_CURTAIN_US / 2;
}

static const struct {
    const char *name;
    void (*play)(struct scene *s);
} scenes[] = {
    { "title", title },
    { "title-unfinished", title_unfinished },
    { "setup", setup },
    { "question", question },
    { "question-focus", question_focus },
    { "question-fifty", question_fifty },
    { "question-hint", question_hint },
    { "question-clock", question_clock },
    { "question-late", question_late },
    { "question-chosen", question_chosen },
    { "question-long", question_long },
    { "question-three", question_three },
    { "reveal-right", reveal_right },
    { "reveal-wrong", reveal_wrong },
    { "reveal-long", reveal_long },
    { "reveal-three", reveal_three },
    { "reveal-timeout", reveal_timeout },
    { "pause", pause },
    { "end-early", end_early },
    { "results", results },
    { "results-early", results_early },
    { "review", review },
    { "review-early", review_early },
    { "language", language },
    { "help", help },
    { "credits", credits },
    { "credits-pack", credits_pack },
    { "best", best },
    { "best-empty", best_empty },
    { "packs", packs },
    { "packs-fault", packs_fault },
    { "settings", settings },
    { "sound", sound },
    { "no-voice", no_voice },
    { "players", players },
    { "player", player },
    { "name", name },
    { "notice", notice },
    { "screenshot", screenshot },
    { "import", import },
    { "import-column", import_column },
    { "import-wide", import_wide },
    { "import-nameless", import_nameless },
    { "import-bank", import_bank },
    { "import-fault", import_fault },
    { "import-reading", import_reading },
    { "left-out", left_out },
    { "drop", drop },
    { "curtain", curtain },
};

int scenes_count(void)
{
    return (int)(sizeof scenes / sizeof *scenes);
}

const char *scenes_name(int index)
{
    return scenes[index].name;
}

/* ---- scenes ---- */

struct scene *scene_new(const struct scenes_stage *stage, int index, int lang)
{
    struct scene *s = mem_resize(NULL, sizeof *s);
    *s = (struct scene){ .now = 1000 * SECOND };
    s->world = (struct world){ .packs = stage->packs,
                               .pack_count = stage->pack_count,
                               .langs = stage->langs,
                               .lang_count = stage->lang_count,
                               .lang = stage->langs[lang],
                               .system_lang = lang_name(stage->langs[lang]),
                               .save = save_new(),
                               .seed = SEED,
                               .level = QUIZ_MEDIUM,
                               .round = stage->round(stage->user) };
    world_settings_lang(&s->world.save->settings, lang_name(stage->langs[lang]));
    s->screens = screens_new(&s->world, (struct runner){ &s->world, run });
    scenes[index].play(s);
    return s;
}

void scene_free(struct scene *s)
{
    struct save *save = s->world.save;
    screens_free(s->screens);
    world_fini(&s->world);
    save_free(save);
    if (s->file != NULL)
        foreign_fini(s->file);
    free(s->file);
    free(s);
}

void scene_wait(struct scene *s, int64_t time)
{
    s->now += time;
}

const struct drawlist *scene_build(struct scene *s, const struct ui *frame)
{
    struct ui ui = *frame;
    ui.now = s->now;
    return screens_build(s->screens, &ui);
}

const struct focus *scene_focus(const struct scene *s)
{
    return screens_focus(s->screens);
}
