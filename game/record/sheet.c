/* The table of what is kept; see sheet.h. */
#include "record/sheet.h"

#include <stddef.h>

const struct sheet_row sheet_rows[] = {
    { "profiles", "save.json",
      "profiles/id profiles/name profiles/avatar/shape profiles/avatar/colour profiles/created profiles/changed",
      SHEET_WITH_PLAYER },
    { "scores", "save.json",
      "scores/pack scores/player scores/mode scores/difficulty scores/length scores/score scores/right "
      "scores/best_streak scores/stars scores/when",
      SHEET_WITH_PLAYER },
    { "history", "save.json",
      "history/player history/pack history/from history/questions/*/asked history/questions/*/right "
      "history/questions/*/last",
      SHEET_DAYS },
    { "cards", "save.json",
      "cards/player cards/pack cards/facts/*/day cards/facts/*/due cards/facts/*/stability cards/facts/*/difficulty "
      "cards/facts/*/asked cards/facts/*/right cards/facts/*/missed cards/facts/*/question",
      SHEET_DAYS },
    { "diary", "save.json", "diary/player diary/from diary/days/*/asked diary/days/*/right", SHEET_DAYS },
    { "standings", "save.json",
      "standings/player standings/pack standings/from standings/next standings/skill standings/answers "
      "standings/older/questions standings/older/asked standings/older/right standings/older/last standings/streak "
      "standings/fastest standings/categories/*/asked standings/categories/*/right standings/families/*/asked "
      "standings/families/*/right parts/player parts/from parts/answers",
      SHEET_WITH_PLAYER },
    { "ratings", "save.json", "ratings/pack ratings/questions/*/hardness ratings/questions/*/answers", SHEET_FOLDER },
    { "settings", "save.json",
      "settings/lang settings/pack settings/mode settings/length settings/difficulty settings/confirm settings/theme "
      "settings/font settings/text_size settings/reduced_motion settings/fullscreen settings/volume settings/mute "
      "settings/voice settings/voice_speed settings/profile settings/keys/* settings/pads settings/keep_days "
      "settings/window/display settings/window/index settings/window/x settings/window/y settings/window/width "
      "settings/window/height settings/window/maximised version origin sum",
      SHEET_FOLDER },
    { "journal", "journal.jsonl",
      "journal pack fingerprint seed count difficulty step rules/* seats teams/name teams/colour teams/shape "
      "teams/device teams/button teams/members profile lang when lesson/fact lesson/why lesson/n lesson/of "
      "lesson/avoid t e s v q device button sum",
      SHEET_MATCH },
    { "matches", "matches/", "", SHEET_DAYS },
    { "evenings", "event.jsonl, setups/", "", SHEET_FILE },
    { "aside", "*.unreadable-*", "", SHEET_FILE },
    { "packs", "packs/", "", SHEET_FILE },
    { NULL, NULL, NULL, SHEET_FOLDER },
};

const char *sheet_keep_name(enum sheet_keep keep)
{
    static const char *const names[SHEET_KEEPS] = { "with-player", "days", "folder", "match", "file" };
    return names[keep];
}
