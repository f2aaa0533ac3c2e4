/* What the host types; see evening_play.h. Besides the lines of event_line.h: a team's key alone buzzes; a key and a
 * letter answer, a letter alone answers for who has the floor; a key and right, wrong, +200 or -200 judge and adjust. */
#include "commands/evening_play.h"

#include "commands/event_line.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { WORDS_MAX = 8, LINE_MAX_BYTES = 256 };

struct typed {
    char text[LINE_MAX_BYTES];
    const char *word[WORDS_MAX + 2]; /* two are left free for "seat N" */
    int count;
};

/* False when the line is too long to mean anything. */
static bool split(const char *line, struct typed *typed)
{
    typed->count = 0;
    if (strlen(line) >= sizeof typed->text)
        return false;
    snprintf(typed->text, sizeof typed->text, "%s", line);
    for (char *at = typed->text; (at += strspn(at, " \t\r")), *at != '\0';) {
        if (typed->count == WORDS_MAX)
            return false;
        typed->word[typed->count++] = at;
        at += strcspn(at, " \t\r");
        if (*at != '\0')
            *at++ = '\0';
    }
    return true;
}

static bool is_option(const struct match *match, const char *word)
{
    int letter = strlen(word) == 1 ? tolower((unsigned char)*word) - 'a' : -1;
    const struct question *question = match_question(match);
    return question != NULL && letter >= 0 && letter < question->option_count;
}

/* The one seat that may answer now; -1 when there are none or several. */
static int floor_of(const struct match *match)
{
    int seat = -1;
    for (int i = 0; i < match->seat_count; i++) {
        if (!match_may_answer(match, i))
            continue;
        if (seat >= 0)
            return -1;
        seat = i;
    }
    return seat;
}

static enum host_word word_of(const struct typed *typed)
{
    static const struct {
        const char *word;
        enum host_word meaning;
    } table[] = { { "?", HOST_HELP },      { "help", HOST_HELP }, { "r", HOST_REPEAT }, { "repeat", HOST_REPEAT },
                  { "board", HOST_BOARD }, { "q", HOST_QUIT },    { "quit", HOST_QUIT } };
    for (size_t i = 0; typed->count == 1 && i < sizeof table / sizeof *table; i++)
        if (strcmp(table[i].word, typed->word[0]) == 0)
            return table[i].meaning;
    return HOST_EVENT;
}

/* The words behind a team's key, as event_line reads them; `room` has space for two more than there are. */
static void name_event(const struct typed *typed, const struct match *match, const char **room, int *count)
{
    static const char *const judged[] = { "right", "wrong" };
    const char *next = typed->count > 1 ? typed->word[1] : "buzz";
    *count = 0;
    if (is_option(match, next))
        room[(*count)++] = "answer";
    else if (strcmp(next, judged[0]) == 0 || strcmp(next, judged[1]) == 0)
        room[(*count)++] = "judge";
    else if (*next == '+' || *next == '-')
        room[(*count)++] = "adjust";
    room[(*count)++] = *next == '+' ? next + 1 : next;
    for (int i = 2; i < typed->count; i++)
        room[(*count)++] = typed->word[i];
}

enum host_word host_line(const struct match *match, const char *line, struct match_event *event, struct err *err)
{
    struct typed typed;
    const char *named[WORDS_MAX + 2];
    int count;
    *event = (struct match_event){ .kind = EVENT_ANSWER };
    if (!split(line, &typed))
        return HOST_STRANGE;
    if (typed.count == 0)
        return HOST_GO_ON;
    int floor = floor_of(match), seat = match_seat_of(match, "keyboard", typed.word[0]);
    if (typed.count == 1 && floor >= 0 && is_option(match, typed.word[0])) {
        event->seat = floor;
        event->value = tolower((unsigned char)*typed.word[0]) - 'a';
        return HOST_EVENT;
    }
    if (seat < 0 && word_of(&typed) != HOST_EVENT)
        return word_of(&typed);
    if (seat < 0)
        return event_line(match, typed.word, typed.count, event, err) ? HOST_EVENT : HOST_STRANGE;
    event->seat = seat;
    name_event(&typed, match, named, &count);
    return event_line(match, named, count, event, err) ? HOST_EVENT : HOST_STRANGE;
}
