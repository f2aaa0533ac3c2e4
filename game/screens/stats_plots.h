/* Plots of the statistics, drawn with what all screens are drawn with. Nothing is told by colour alone. */
#ifndef SCREENS_STATS_PLOTS_H
#define SCREENS_STATS_PLOTS_H

#include "record/stats.h"
#include "ui/widgets.h"

enum { STATS_WEEKS = 26, STATS_WEEK = 7, STATS_LINE = 56 };

/* How many were right, week by week, and below it how much was played on each day, up to `today`. */
void stats_plot_course(struct ui *ui, struct rect box, const struct diary_sum *sums, int count, int today);

/* Lines with a name, a meter, and how many were right of how many; all names as large as the longest allows. */
struct stats_share {
    const char *name;
    int right, asked;
};
void stats_plot_shares(struct ui *ui, struct rect box, const struct stats_share *share, int count);

/* Lines with a name, and a chance with the bounds that it lies within on an axis from 0 to 100 %, as many as fit. */
struct stats_chance {
    const char *name;
    struct stats_skill skill;
};
void stats_plot_chances(struct ui *ui, struct rect box, const struct stats_chance *chance, int count);

#endif
