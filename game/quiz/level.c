/* Levels of rounds; see level.h. */
#include "quiz/level.h"

#include <stdlib.h>

enum { STEP = ELO_ONE / 2, MIDDLE = LEVEL_STEPS / 2, USUAL_OPTIONS = 4 };

int level_for(enum quiz_difficulty difficulty, int skill)
{
    if (difficulty != QUIZ_ADAPTIVE)
        return (int)difficulty;
    int step = MIDDLE + (skill + (skill < 0 ? -STEP : STEP) / 2) / STEP;
    return QUIZ_ADAPTIVE + (step < 0 ? 0 : step < LEVEL_STEPS ? step : LEVEL_STEPS - 1);
}

enum quiz_difficulty level_difficulty(int level)
{
    return level < QUIZ_ADAPTIVE ? (enum quiz_difficulty)level : QUIZ_ADAPTIVE;
}

int level_reach(int level, int count)
{
    static const int more[] = { 8, 0, 8 }; /* for every ten */
    int off =
        level_difficulty(level) == QUIZ_ADAPTIVE ? abs(level - QUIZ_ADAPTIVE - MIDDLE) * 10 / MIDDLE : more[level];
    return count + count * off / 10;
}

/* What is `wrong` for the player of a step, for an average one. */
static int for_average(int step, int wrong)
{
    int hardness = elo_hardness(wrong, USUAL_OPTIONS) + (step - MIDDLE) * STEP;
    return 1000 - elo_chance(0, hardness, USUAL_OPTIONS) * 1000 / ELO_ONE;
}

int level_target(int level, int i, int count)
{
    static const int from[] = { 100, 150, 350, 150 }, to[] = { 350, 500, 700, 500 };
    enum quiz_difficulty difficulty = level_difficulty(level);
    int wrong = from[difficulty] + (to[difficulty] - from[difficulty]) * i / (count > 1 ? count - 1 : 1);
    return difficulty == QUIZ_ADAPTIVE ? for_average(level - QUIZ_ADAPTIVE, wrong) : wrong;
}
