/* Scenes of what lies beside a match: lists, settings, players, messages; see scene.h. */
#include "screens/rows.h"
#include "record/part.h"
#include "record/learned.h"
#include "screens/scene.h"
#include "screens/scene_files.h"
#include "screens/stack.h"

#include <stdio.h>

#define SAMPLE_TIME INT64_C(1775160900) /* 2 April 2026 */

static void language(struct scene *s)
{
    scene_open(s, &screen_language);
}

static void help(struct scene *s)
{
    scene_open(s, &screen_help);
}

static void credits(struct scene *s)
{
    scene_open(s, &screen_credits);
}

static void credits_pack(struct scene *s)
{
    scene_open(s, &screen_credits);
    for (int i = 0; i < 10; i++)
        scene_press(s, INTENT_NEXT);
}

static void best_open(struct scene *s)
{
    s->world.save->settings.mode = MATCH_CLASSIC;
    s->world.save->settings.length = s->world.round->count;
    scene_open(s, &screen_best);
}

static void best(struct scene *s)
{
    scene_scores(&s->world);
    best_open(s);
}

static void best_full(struct scene *s)
{
    scene_scores_full(&s->world);
    best_open(s);
    s->screens->entry[s->screens->depth - 1].focus = ROWS_FIRST_ID;
    for (int i = 0; i < SAVE_SCORES_KEPT - 6; i++)
        scene_press(s, INTENT_DOWN);
}

static void best_empty(struct scene *s)
{
    scene_open(s, &screen_best);
}

static void sound(struct scene *s)
{
    scene_open(s, &screen_sound);
}

static void no_voice(struct scene *s)
{
    s->world.save->settings.voice = s->world.no_voice = true;
    scene_open(s, &screen_sound);
}

static void display(struct scene *s)
{
    scene_open(s, &screen_display);
}

static void settings(struct scene *s)
{
    scene_open(s, &screen_settings);
}

static void packs(struct scene *s)
{
    scene_open(s, &screen_packs);
}

static void packs_full(struct scene *s)
{
    scene_shelf(&s->world, &s->arena);
    s->world.save->settings.pack[0] = '\0';
    scene_open(s, &screen_packs);
    for (int i = 0; i < s->world.pack_count / 2; i++)
        scene_press(s, INTENT_DOWN);
}

static void packs_fault(struct scene *s)
{
    static const char *const faults[] = { "/home/ivy/.local/share/curtainup/packs/musicals.json:12:5: /statements/3/o: "
                                          "no entity \"karn\"; expected one of "
                                          "`entities`, such as \"karen\"" };
    s->world.faults = faults;
    s->world.fault_count = 1;
    scene_open(s, &screen_packs);
    for (int i = 0; i < s->world.pack_count; i++)
        scene_press(s, INTENT_DOWN);
}

static void add_players(struct scene *s)
{
    int index;
    save_add_profile(s->world.save, lang_text(s->world.lang, "sample.player-1"), SAMPLE_TIME, &index, NULL);
    save_add_profile(s->world.save, lang_text(s->world.lang, "sample.player-4"), SAMPLE_TIME, &index, NULL);
    s->world.save->settings.profile = 1;
}

static void players(struct scene *s)
{
    add_players(s);
    scene_open(s, &screen_players);
}

static void players_full(struct scene *s)
{
    struct arena *a = &s->arena;
    int index;
    for (int i = 0; i < SAVE_SCORES_KEPT; i++)
        save_add_profile(s->world.save, scene_long_name(&s->world, i, a), 0, &index, NULL);
    s->world.save->settings.profile = 1;
    scene_open(s, &screen_players);
}

static void player(struct scene *s)
{
    players(s);
    screens_open(s->screens, &screen_player, &(struct screen_arg){ .index = 1 }, s->now);
}

static void guests(struct scene *s)
{
    players(s);
    screens_open(s->screens, &screen_player, &(struct screen_arg){ .index = -1 }, s->now);
}

static void delete_player(struct scene *s)
{
    struct screen_arg arg = { .ask = "delete", .question = true };
    player(s);
    snprintf(arg.detail, sizeof arg.detail, "%s", s->world.save->profiles[1].name);
    screens_open(s->screens, &screen_message, &arg, s->now);
}

static void bring_none(struct scene *s)
{
    s->world.found = (struct world_found){ .folder = "/home/ivy/Documents" };
    scene_open(s, &screen_bring);
}

static void bring(struct scene *s)
{
    static const char *const names[] = { "curtainup-2026-04-02-201500.json", "curtainup-2026-03-28-090210.json" };
    s->world.found = (struct world_found){ .folder = "/home/ivy/Documents", .name = names, .count = 2 };
    scene_open(s, &screen_bring);
}

/* Somebody who is here already, one of the same name, one who is new; and guests. */
static void merge(struct scene *s)
{
    static const char *const keys[] = { "sample.player-1", "sample.player-4", "sample.player-2" };
    add_players(s);
    s->other = save_new();
    save_give_chance(s->world.save, 1);
    save_give_chance(s->other, 2);
    for (int i = 0; i < 3; i++) {
        const char *player = lang_text(s->world.lang, keys[i]);
        save_add_profile(s->other, player, SAMPLE_TIME + i, NULL, NULL);
        part_of(s->other, player, 0)->answers = 120 * (i + 1);
    }
    s->other->profiles[0].id = s->world.save->profiles[0].id;
    part_of(s->other, "", 0)->answers = 40;
    s->world.import = (struct world_import){ .name = "curtainup-2026-04-02-201500.json", .save = s->other };
    scene_open(s, &screen_merge);
}

static void merged(struct scene *s)
{
    merge(s);
    scene_press(s, INTENT_ACCEPT);
}

static void sheet(struct scene *s)
{
    s->world.save->settings.keep_days = 90;
    scene_open(s, &screen_sheet);
}

static void name(struct scene *s)
{
    scene_open(s, &screen_name);
    scene_type(s, lang_text(s->world.lang, "sample.player-4"));
}

static void notice(struct scene *s)
{
    scene_title(s);
    struct screen_arg arg = { .ask = "locked", .question = true, .effect = { .kind = EFFECT_QUIT } };
    screens_open(s->screens, &screen_message, &arg, s->now);
}

static void notice_fewer(struct scene *s)
{
    scene_open(s, &screen_setup);
    struct screen_arg arg = { .ask = "fewer", .question = true };
    struct arena a;
    arena_init(&a);
    const struct lang_arg n = { "n", "3" };
    const char *three = lang_fill(&a, lang_plural(s->world.lang, "count.questions", 3), &n, 1);
    snprintf(arg.detail, sizeof arg.detail, "%s", three);
    screens_open(s->screens, &screen_message, &arg, s->now);
    arena_fini(&a);
}

static void waiting(struct scene *s)
{
    scene_open(s, &screen_setup);
    s->screens->waits = true;
}

static void keys(struct scene *s)
{
    struct keys *chosen = &s->world.save->settings.keys;
    keys_set(chosen, "x", "fifty");
    keys_set(chosen, "pad north", "fifty");
    scene_open(s, &screen_keys);
}

static void key(struct scene *s)
{
    keys(s);
    screens_open(s->screens, &screen_key, &(struct screen_arg){ .index = 4 }, s->now);
}

/* Some facts learned: two due, one of them missed twice, one hard, the others known or new. */
static void add_cards(struct scene *s)
{
    const struct pack *pack = s->world.packs[0];
    char fact[CARD_FACT_TEXT];
    s->world.wall = 20800 * INT64_C(86400);
    for (int i = 0; i < 4 && i < pack->statement_count; i++) {
        card_fact(pack, i, fact);
        struct card *card = cards_get(&s->world.save->cards, "", pack->id, fact);
        card_answer(card, 20790, 1, i != 0);
        card_answer(card, 20795 + i, 2, i > 1);
    }
}

static void learn(struct scene *s)
{
    add_cards(s);
    scene_open(s, &screen_learn);
}

static void learn_new(struct scene *s)
{
    scene_open(s, &screen_learn);
}

/* Half a year of plays: more and more of them, and more and more right. */
static void add_plays(struct scene *s)
{
    struct save *save = s->world.save;
    const struct pack *pack = s->world.packs[0];
    int today = 20800, number = 0;
    add_cards(s);
    for (int day = today - 200; day <= today; day++)
        for (int i = 0; i < (day % 3 == 0 ? 0 : day % 7 * (day - today + 260) / 30); i++)
            diary_add(&save->diary, "", day, (i * 7 + day) % 10 < 5 + (day - today + 200) / 50);
    struct standing *standing = learned_standing(save, "", pack->id);
    *standing = (struct standing){ .player = standing->player,
                                   .pack = standing->pack,
                                   .next = -1,
                                   .streak = 14,
                                   .fastest = 1840,
                                   .skill = { ELO_ONE / 2, 140 } };
    standing->older.asked = 1840;
    standing->older.right = 1312;
    for (int i = 0; i < 900; i++) {
        number = (number * 31 + i) % 1009;
        ledger_add(&standing->categories, pack->categories[i % pack->category_count].id, number % 10 < 6 + i % 3);
        ledger_add(&standing->families, quiz_family_name(number % quiz_family_count()), number % 7 < 5);
    }
}

static void stats_page(struct scene *s, int page)
{
    add_plays(s);
    scene_open(s, &screen_stats);
    for (int i = 0; i < page; i++)
        scene_press(s, INTENT_RIGHT);
}

static void stats(struct scene *s)
{
    stats_page(s, 0);
}

static void stats_topics(struct scene *s)
{
    stats_page(s, 1);
}

static void stats_kinds(struct scene *s)
{
    stats_page(s, 2);
}

static void stats_skill_page(struct scene *s)
{
    stats_page(s, 3);
}

static void stats_honours_page(struct scene *s)
{
    stats_page(s, 4);
}

static void stats_empty(struct scene *s)
{
    s->world.wall = 20800 * INT64_C(86400);
    scene_open(s, &screen_stats);
}

static void screenshot(struct scene *s)
{
    struct arena a;
    arena_init(&a);
    const char *file = "/home/ivy/Pictures/curtainup-2026-04-02-201500.png";
    scene_question(s);
    screens_notice(s->screens, LANG_FORMAT(s->world.lang, &a, "screenshot.kept", { "file", file }), s->now);
    arena_fini(&a);
}

const struct scene_play scene_pages[] = {
    { "language", language },
    { "help", help },
    { "credits", credits },
    { "credits-pack", credits_pack },
    { "best", best },
    { "best-full", best_full },
    { "best-empty", best_empty },
    { "packs", packs },
    { "packs-full", packs_full },
    { "packs-fault", packs_fault },
    { "settings", settings },
    { "display", display },
    { "sound", sound },
    { "no-voice", no_voice },
    { "players", players },
    { "players-full", players_full },
    { "player", player },
    { "guests", guests },
    { "delete-player", delete_player },
    { "bring", bring },
    { "bring-none", bring_none },
    { "merge", merge },
    { "merged", merged },
    { "sheet", sheet },
    { "name", name },
    { "notice", notice },
    { "notice-fewer", notice_fewer },
    { "waiting", waiting },
    { "keys", keys },
    { "key", key },
    { "screenshot", screenshot },
    { "learn", learn },
    { "learn-new", learn_new },
    { "stats", stats },
    { "stats-topics", stats_topics },
    { "stats-kinds", stats_kinds },
    { "stats-skill", stats_skill_page },
    { "stats-honours", stats_honours_page },
    { "stats-empty", stats_empty },
    { NULL, NULL },
};
