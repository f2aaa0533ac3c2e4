/* What is shown in scenes; see scene_files.h. */
#include "screens/scene_files.h"

#include "pack/pack.h"
#include "record/lists.h"

#include <string.h>

enum { WIDE_COLUMNS = 30, WIDE_ROWS = 12, SCORES = 9 };

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

void scene_scores(struct world *w)
{
    static const int points[SCORES] = { 11410, 9350, 8980, 7610, 6870, 6870, 4110, 2760, 640 };
    static const char *const keys[] = { "sample.player-1", "sample.player-2", "sample.player-3" };
    for (int i = 0; i < 3; i++)
        save_add_profile(w->save, lang_text(w->lang, keys[i]), i, NULL, NULL);
    for (int i = 0; i < SCORES; i++) {
        struct score score = { .mode = MATCH_CLASSIC, .length = w->round->count, .score = points[i], .when = i };
        const char *texts[] = { w->packs[0]->id, lang_text(w->lang, keys[i % 3]) };
        char **places[] = { &score.pack, &score.player };
        for (int k = 0; k < 2; k++) {
            *places[k] = mem_resize(NULL, strlen(texts[k]) + 1);
            memcpy(*places[k], texts[k], strlen(texts[k]) + 1);
        }
        list_add_score(w->save, &score);
    }
}
