/* Plots of the statistics, drawn with what all screens are drawn with. Nothing is told by colour alone. */
#ifndef SCREENS_STATS_PLOTS_H
#define SCREENS_STATS_PLOTS_H

#include "record/stats.h"
#include "ui/widgets.h"

enum { STATS_WEEKS = 26, STATS_WEEK = 7 };

/* How many were right, week by week, and below it how much was played on each day, up to `today`. */
void stats_plot_course(struct ui *ui, struct rect box, const struct diary_sum *sums, int count, int today);

/* A line with its name, a meter, and how many were right of how many. */
void stats_plot_share(struct ui *ui, struct rect line, const char *name, int right, int asked);

/* A chance with the bounds that it lies within, on an axis from 0 to 100 %. */
void stats_plot_skill(struct ui *ui, struct rect line, const char *name, const struct stats_skill *skill);

#endif
