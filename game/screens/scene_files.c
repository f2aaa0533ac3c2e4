/* What is shown in scenes; see scene_files.h. */
#include "screens/scene_files.h"

#include "pack/pack.h"
#include "record/lists.h"

#include <string.h>

enum { WIDE_COLUMNS = 30, WIDE_ROWS = 12, SCORES = 9, SHELF = 50 };

const char scene_table[] = "Land;Hauptstadt;Einwohner;Fläche (km²);Währung;Beitritt;Hymne\n"
                           "Deutschland;Berlin;84.358.845;357.592;Euro;01.01.1958;Lied der Deutschen\n"
                           "Frankreich;Paris;68.172.977;632.734;Euro;01.01.1958;Marseillaise\n"
                           "Italien;Rom;58.997.201;302.068;Euro;01.01.1958;\n"
                           "Spanien;Madrid;48.085.361;505.983;Euro;01.01.1986;Marcha Real\n"
                           "Polen;Warschau;36.753.736;311.928;Złoty;01.05.2004;Mazurek Dąbrowskiego\n"
                           "Schweden;Stockholm;10.521.556;447.424;Krone;01.01.1995;Du gamla, Du fria\n"
                           "Ungarn;Budapest;9.599.744;93.012;Forint;01.05.2004;Himnusz\n"
                           "Österreich;Wien;rund neun Millionen;83.883;Euro;01.01.1995;Land der Berge\n"
                           "Dänemark;Kopenhagen;5.932.654;42.925;Krone;01.01.1973;\n"
                           "Finnland;Helsinki;5.563.970;338.412;Euro;01.01.1995;Maamme\n"
                           "Summe;;;2.815.961;;;\n";

const char scene_bank[] =
    "::Uraufführung:: In welcher Stadt wurde die Oper „Carmen“ uraufgeführt? {=Paris ~Madrid ~Wien "
    "~Mailand}\n\n"
    "::Souffleuse:: Wer flüstert auf der Bühne den Text zu? {=die Souffleuse ~die Inspizientin "
    "~die Maske ~die Requisite}\n\n"
    "::Aufsatz:: Was bedeutet dir das Theater? {}\n\n"
    "::Zuordnen:: Ordne zu. {=Oper -> Verdi =Ballett -> Tschaikowski =Operette -> Lehár}\n\n"
    "::Eiserner:: Woraus besteht ein eiserner Vorhang? {=aus Stahl ~aus Samt ~aus Gaze ~aus Leinen}\n";

const char scene_letter[] = "Liebe Tante!\nHier ist die Liste.\nBis bald!\n";

void scene_wide_table(struct buf *out)
{
    static const char *const titles[] = { "Zuschauerinnen und Zuschauer im ersten Rang (in Tausend)", "Saison",
                                          "Spielort" };
    buf_add(out, "Stück");
    for (int i = 1; i < WIDE_COLUMNS; i++)
        buf_printf(out, ";%s %d", titles[i % 3], i);
    for (int row = 1; row <= WIDE_ROWS; row++) {
        buf_printf(out, "\nVorstellung %c", 'A' + row - 1);
        for (int i = 1; i < WIDE_COLUMNS; i++)
            buf_printf(out, i % 3 == 2 ? ";Haus %d" : ";%d,5", row * i % 7 + (i % 3 == 2 ? 1 : row * 100));
    }
    buf_add(out, "\n");
}

void scene_add_score(struct world *w, const char *player, int length, int points, int when)
{
    struct score score = { .mode = MATCH_CLASSIC, .length = length, .score = points, .when = when };
    const char *texts[] = { w->packs[0]->id, player };
    char **places[] = { &score.pack, &score.player };
    for (int i = 0; i < 2; i++) {
        *places[i] = mem_resize(NULL, strlen(texts[i]) + 1);
        memcpy(*places[i], texts[i], strlen(texts[i]) + 1);
    }
    list_add_score(w->save, &score);
}

void scene_scores(struct world *w)
{
    static const int points[SCORES] = { 11410, 9350, 8980, 7610, 6870, 6870, 4110, 2760, 640 };
    static const char *const keys[] = { "sample.player-1", "sample.player-2", "sample.player-3" };
    for (int i = 0; i < 3; i++)
        save_add_profile(w->save, lang_text(w->lang, keys[i]), i, NULL, NULL);
    for (int i = 0; i < SCORES; i++)
        scene_add_score(w, lang_text(w->lang, keys[i % 3]), w->round->count, points[i], i);
}

const char *scene_long_name(const struct world *w, int index, struct arena *a)
{
    const char *name = lang_text(w->lang, "sample.player-long");
    int rest = SAVE_NAME_MAX - 2 - (int)utf8_length(name);
    return arena_printf(a, "%s%.*s %c", name, rest, "-Wallenstein-Eschenbach", 'A' + index);
}

void scene_scores_full(struct world *w)
{
    struct arena a;
    arena_init(&a);
    for (int i = 0; i < SAVE_SCORES_KEPT; i++)
        scene_add_score(w, scene_long_name(w, i, &a), w->round->count, 19900 - 730 * i, i);
    arena_fini(&a);
}

void scene_shelf(struct world *w, struct arena *a)
{
    static const char *const titles[] = { "sample.pack-1", "sample.pack-2", "sample.pack-3", "sample.pack-4" };
    struct pack *copies = arena_array(a, SHELF, sizeof *copies);
    const struct pack **packs = arena_array(a, SHELF, sizeof *packs);
    for (int i = 0; i < SHELF; i++) {
        const char *title = arena_printf(a, "%s %d", lang_text(w->lang, titles[i % 4]), i / 4 + 1);
        copies[i] = *w->packs[0];
        copies[i].id = arena_printf(a, "shelf-%d", i);
        for (int lang = 0; i > 0 && lang < copies[i].lang_count; lang++)
            copies[i].title.in[lang] = title;
        packs[i] = &copies[i];
    }
    copies[0].id = w->packs[0]->id;
    w->packs = packs;
    w->pack_count = SHELF;
}
