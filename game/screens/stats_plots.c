/* Plots; see stats_plots.h. */
#include "screens/stats_plots.h"

#include "base/date.h"
#include "screens/phrases.h"

#include <string.h>

enum { DAYS = STATS_WEEKS * STATS_WEEK, AXIS = 96, GAP = 8, LABEL = 40, CALENDAR = 7 };
enum { FEW = 10, SOME = 30, METER = 22, VALUE = 176, RANGE = 250, MARK = 6, TWO_LINES = 54 };

/* The first day of the week that `day` lies in; weeks begin on Monday, and 1970-01-01 was a Thursday. */
static int monday(int day)
{
    return day - (day + 3) % STATS_WEEK;
}

/* What was played on each day shown, and in each week. */
struct course {
    int asked[DAYS], week_asked[STATS_WEEKS], week_right[STATS_WEEKS];
};

static struct course course_of(const struct diary_sum *sums, int count, int first)
{
    struct course course = { .asked = { 0 } };
    for (int i = 0; i < count; i++) {
        int at = sums[i].day - first;
        if (sums[i].month || at < 0 || at >= DAYS)
            continue;
        course.asked[at] = sums[i].asked;
        course.week_asked[at / STATS_WEEK] += sums[i].asked;
        course.week_right[at / STATS_WEEK] += sums[i].right;
    }
    return course;
}

static const char *date(struct ui *ui, int day)
{
    struct buf text = { 0 };
    date_format(&text, day, lang_name(ui->lang));
    const char *copy = arena_string(ui_arena(ui), buf_text(&text));
    buf_fini(&text);
    return copy;
}

static void columns(struct ui *ui, struct rect box, const struct course *course)
{
    uint32_t line = colour_fade(ui_colour(ui, COLOUR_TEXT), 120);
    static const int marks[] = { 100, 50, 0 };
    struct rect axis = rect_cut_left(&box, AXIS, GAP);
    for (int i = 0; i < 3; i++) {
        int y = box.y + box.h * i / 2;
        draw_rect(ui->list, rect_make(box.x, y, box.w, 2), line);
        ui_label(ui, rect_make(axis.x, y - LABEL / 2, axis.w, LABEL), STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED,
                 ALIGN_RIGHT, phrase_with(ui, "sound.percent", marks[i]));
    }
    for (int i = 0; i < STATS_WEEKS; i++) {
        if (course->week_asked[i] == 0)
            continue;
        struct rect cell = rect_cell(box, STATS_WEEKS, 1, i, 0, GAP, 0);
        int tall = cell.h * course->week_right[i] / course->week_asked[i];
        tall = tall > MARK ? tall : MARK;
        draw_panel(ui->list, rect_make(cell.x, cell.y + cell.h - tall, cell.w, tall), GAP / 2,
                   ui_colour(ui, COLOUR_GOLD), 0, 0);
    }
}

/* The more was played on a day the larger its square. */
static void calendar(struct ui *ui, struct rect box, const struct course *course, int shown)
{
    rect_cut_left(&box, AXIS, GAP);
    for (int i = 0; i < shown; i++) {
        struct rect cell = rect_cell(box, STATS_WEEKS, CALENDAR, i / STATS_WEEK, i % STATS_WEEK, GAP, GAP / 2);
        int side = cell.w < cell.h ? cell.w : cell.h, asked = course->asked[i];
        int share = asked == 0 ? 30 : asked < FEW ? 55 : asked < SOME ? 80 : 100;
        uint32_t fill = asked == 0 ? colour_fade(ui_colour(ui, COLOUR_TEXT), 160) : ui_colour(ui, COLOUR_GOLD);
        draw_panel(ui->list, rect_centre(cell, side * share / 100, side * share / 100), GAP / 2, fill, 0, 0);
    }
}

void stats_plot_course(struct ui *ui, struct rect box, const struct diary_sum *sums, int count, int today)
{
    int first = monday(today) - (STATS_WEEKS - 1) * STATS_WEEK;
    const struct course course = course_of(sums, count, first);
    ui_label(ui, rect_cut_top(&box, LABEL, GAP * 2), STYLE_SEMIBOLD, STEP_SMALL, COLOUR_TEXT, ALIGN_LEFT,
             lang_text(ui->lang, "stats.weeks"));
    struct rect dates = rect_cut_bottom(&box, LABEL, 0);
    struct rect upper = rect_cut_top(&box, box.h * 45 / 100, GAP * 2);
    columns(ui, upper, &course);
    ui_label(ui, rect_cut_top(&box, LABEL, GAP), STYLE_SEMIBOLD, STEP_SMALL, COLOUR_TEXT, ALIGN_LEFT,
             lang_text(ui->lang, "stats.days"));
    calendar(ui, box, &course, today - first + 1);
    rect_cut_left(&dates, AXIS, GAP);
    ui_label(ui, dates, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_LEFT, date(ui, first));
    ui_label(ui, dates, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_RIGHT, date(ui, today));
}

/* The parts of a line. */
struct line_set {
    struct rect name, meter, value;
};

static struct line_set line_set(struct rect line, int value)
{
    struct line_set set = { .value = rect_cut_right(&line, value, GAP * 2) };
    set.name = rect_cut_left(&line, line.w * 56 / 100, GAP * 2);
    set.meter = rect_centre(line, line.w, METER);
    return set;
}

static int name_size(struct ui *ui, struct rect box, const char *name)
{
    return text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_SMALL, STEP_CAPTION, box.w, box.h,
                    box.h < TWO_LINES ? 1 : 2, name)
        .size;
}

static void named(struct ui *ui, const struct line_set *set, int size, const char *name, const char *value)
{
    ui_label(ui, set->value, STYLE_TEXT, STEP_SMALL, COLOUR_TEXT, ALIGN_RIGHT, value);
    struct text_block block = text_block(ui_arena(ui), ui->metrics, STYLE_TEXT, size, set->name.w, name);
    ui_block(ui, set->name, &block, ui_colour(ui, COLOUR_MUTED), ALIGN_LEFT, 0, 0);
}

void stats_plot_shares(struct ui *ui, struct rect box, const struct stats_share *share, int count)
{
    int tall = count > 0 && box.h / count < STATS_LINE ? box.h / count : STATS_LINE, size = 0;
    struct rect line = rect_make(box.x, box.y, box.w, tall);
    for (int i = 0; i < count; i++)
        size = ui_least(size, name_size(ui, line_set(line, VALUE).name, share[i].name));
    for (int i = 0; i < count; i++, line.y += tall) {
        struct line_set set = line_set(line, VALUE);
        named(ui, &set, size, share[i].name,
              LANG_FORMAT(ui->lang, ui_arena(ui), "results.share", { "right", phrase_number(ui, share[i].right) },
                          { "count", phrase_number(ui, share[i].asked) }));
        widget_meter(ui, set.meter, share[i].asked > 0 ? (int)((int64_t)share[i].right * 1000 / share[i].asked) : 0);
    }
}

static void skill_line(struct ui *ui, struct rect line, int size, const char *name, const struct stats_skill *skill)
{
    const char *value = LANG_FORMAT(
        ui->lang, ui_arena(ui), "stats.skill.range", { "n", phrase_number(ui, (skill->chance + 5) / 10) },
        { "least", phrase_number(ui, (skill->least + 5) / 10) }, { "most", phrase_number(ui, (skill->most + 5) / 10) });
    struct line_set set = line_set(line, RANGE);
    struct rect meter = set.meter, band = meter, mark = meter;
    named(ui, &set, size, name, value);
    draw_panel(ui->list, meter, meter.h / 2, colour_fade(ui_colour(ui, COLOUR_TEXT), 80), 0, 0);
    band.x += meter.w * skill->least / 1000;
    band.w = meter.w * (skill->most - skill->least) / 1000;
    draw_panel(ui->list, band, meter.h / 2, ui_colour(ui, COLOUR_GOLD_DARK), 0, 0);
    mark.x += meter.w * skill->chance / 1000 - MARK / 2;
    mark.w = MARK;
    draw_rect(ui->list, rect_inset(mark, 0, -MARK), ui_colour(ui, COLOUR_GOLD));
}

void stats_plot_chances(struct ui *ui, struct rect box, const struct stats_chance *chance, int count)
{
    struct rect line = rect_make(box.x, box.y, box.w, STATS_LINE);
    int size = 0, most = box.h / STATS_LINE;
    for (int i = 0; i < count && i < most; i++)
        size = ui_least(size, name_size(ui, line_set(line, RANGE).name, chance[i].name));
    for (int i = 0; i < count && i < most; i++, line.y += STATS_LINE)
        skill_line(ui, line, size, chance[i].name, &chance[i].skill);
}
