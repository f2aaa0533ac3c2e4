/* The lines of a play script that are events; see play.h. */
#include "play/play.h"

#include "commands/event_line.h"
#include "support/match_twin.h"

#include <string.h>

static int first_wrong(const struct play *play, int seat)
{
    const struct question *question = match_question(play->match);
    unsigned removed = play->match->seats[seat].answers[play->match->question].removed;
    int option = 0;
    while (option == question->key || (removed >> option & 1) != 0)
        option++;
    return option;
}

/* "answer right" and "answer wrong" with the letter meant, which a script need not know. */
static void put_letter(struct play *play, struct play_line *line, int first)
{
    int at = first, seat = 0;
    if (at + 2 < line->count && strcmp(line->word[at], "seat") == 0 && play_seat(play, line->word[at + 1], &seat))
        at += 2;
    bool answer = at + 1 < line->count && event_line_kind(line->word[at]) == EVENT_ANSWER;
    if (!answer || match_question(play->match) == NULL)
        return;
    const char *word = line->word[at + 1];
    if (strcmp(word, "right") == 0)
        line->word[at + 1] = arena_printf(&play->arena, "%c", 'A' + match_question(play->match)->key);
    else if (strcmp(word, "wrong") == 0)
        line->word[at + 1] = arena_printf(&play->arena, "%c", 'A' + first_wrong(play, seat));
}

static bool begin_match(struct play *play)
{
    if (play->round == NULL)
        return play_fail(play, "expected a line \"round\" or \"pack\" before the first event");
    if (play->match == NULL)
        play->match = match_new(play->round, &play->rules, play->seats);
    return true;
}

static bool must_be_refused(struct play *play, const struct match_event *event, const char *reason)
{
    struct err why = { { 0 } };
    struct match *before = match_twin(play->match);
    bool accepted = match_apply(play->match, event, &why);
    const char *changed = match_difference(before, play->match);
    match_free(before);
    play->checks++;
    if (accepted)
        return play_fail(play, "expected a refusal with \"%s\", but it was accepted", reason);
    if (strstr(why.text, reason) == NULL)
        return play_fail(play, "expected a refusal with \"%s\", found \"%s\"", reason, why.text);
    return changed == NULL || play_fail(play, "refused, yet it changed %s", changed);
}

bool play_event(struct play *play, struct play_line *line, int first, const char *reason)
{
    struct err why;
    struct match_event event = { .time = -1 };
    if (!begin_match(play))
        return false;
    put_letter(play, line, first);
    if (!event_line(play->match, line->word + first, line->count - first, &event, &why))
        return play_fail(play, "%s", why.text);
    if (event.time < 0)
        return play_fail(play, "expected a time such as \"at 3.2s\" at the end");
    if (reason != NULL)
        return must_be_refused(play, &event, reason);
    return match_apply(play->match, &event, &why) || play_fail(play, "expected this to be accepted, but: %s", why.text);
}
