/* Scenes of files that somebody brings; see scene.h. */
#include "screens/scene.h"
#include "screens/scene_files.h"
#include "screens/stack.h"

#include <string.h>

/* A file as it is shown when it has been read. */
static void bring(struct scene *s, const char *name, const char *text)
{
    s->file = mem_resize(NULL, sizeof *s->file);
    foreign_init(s->file, name, text, strlen(text), NULL);
    s->world.import = (struct world_import){ .name = name, .file = s->file, .questions = WORLD_IMPORT_QUESTIONS };
    scene_open(s, &screen_import);
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
    scene_open(s, &screen_import);
}

static void left_out(struct scene *s)
{
    import(s);
    screens_open(s->screens, &screen_left_out, NULL, s->now);
}

static void drop(struct scene *s)
{
    scene_question(s);
    s->world.import.name = "laender.csv";
    scene_press(s, INTENT_DROP);
}

const struct scene_play scene_import[] = {
    { "import", import },
    { "import-column", import_column },
    { "import-wide", import_wide },
    { "import-nameless", import_nameless },
    { "import-bank", import_bank },
    { "import-fault", import_fault },
    { "import-reading", import_reading },
    { "left-out", left_out },
    { "drop", drop },
    { NULL, NULL },
};
