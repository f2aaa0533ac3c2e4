/* The lines of a play script that are events; see play.h. */
#include "play/play.h"

#include "support/match_twin.h"

#include <string.h>

/* "answers" and "confirms" are what one says of another seat. */
static int find_event(struct play *play, const char *word)
{
    int kind = match_event_find(word);
    size_t len = strlen(word);
    if (kind < 0 && len > 1 && word[len - 1] == 's')
        kind = match_event_find(arena_copy(&play->arena, word, len - 1));
    return kind;
}

static int first_wrong(const struct play *play, int seat)
{
    const struct question *question = match_question(play->match);
    unsigned removed = play->match->seats[seat].answers[play->match->question].removed;
    int option = 0;
    while (option == question->key || (removed >> option & 1) != 0)
        option++;
    return option;
}

static bool find_option(struct play *play, const char *word, int seat, int64_t *option)
{
    const struct question *question = match_question(play->match);
    if (strlen(word) == 1 && *word >= 'A' && *word <= 'Z')
        *option = *word - 'A';
    else if (question != NULL && strcmp(word, "right") == 0)
        *option = question->key;
    else if (question != NULL && strcmp(word, "wrong") == 0)
        *option = first_wrong(play, seat);
    else
        return play_fail(play, "expected a letter, right or wrong, found \"%s\"", word);
    return true;
}

/* at TIME, reading TIME */
static bool read_times(struct play *play, const struct play_line *line, int first, struct match_event *event)
{
    bool timed = false;
    for (int i = first; i < line->count; i += 2) {
        const char *name = line->word[i], *value = i + 1 < line->count ? line->word[i + 1] : "";
        bool at = strcmp(name, "at") == 0;
        bool reading = event->kind == EVENT_ASK && strcmp(name, "reading") == 0;
        if ((!at && !reading) || !play_time(value, at ? &event->time : &event->value))
            return play_fail(play, "expected a time such as \"at 3.2s\", found \"%s %s\"", name, value);
        timed = timed || at;
    }
    return timed || play_fail(play, "expected a time such as \"at 3.2s\" at the end");
}

static bool read_event(struct play *play, const struct play_line *line, int first, struct match_event *event)
{
    if (first + 2 < line->count && strcmp(line->word[first], "seat") == 0) {
        if (!play_seat(play, line->word[first + 1], &event->seat))
            return play_fail(play, "no seat %s here", line->word[first + 1]);
        first += 2;
    }
    int kind = find_event(play, line->word[first]);
    if (kind < 0)
        return play_fail(play, "no such line: \"%s\"", line->word[first]);
    event->kind = (enum match_event_kind)kind;
    first++;
    if (event->kind == EVENT_ANSWER) {
        if (first == line->count)
            return play_fail(play, "expected: answer B at TIME");
        if (!find_option(play, line->word[first++], event->seat, &event->value))
            return false;
    }
    return read_times(play, line, first, event);
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

bool play_event(struct play *play, const struct play_line *line, int first, const char *reason)
{
    struct err why;
    struct match_event event = { 0 };
    if (!begin_match(play) || !read_event(play, line, first, &event))
        return false;
    if (reason != NULL)
        return must_be_refused(play, &event, reason);
    return match_apply(play->match, &event, &why) || play_fail(play, "expected this to be accepted, but: %s", why.text);
}
