/* Words to events; see event_line.h. */
#include "commands/event_line.h"

#include "base/number.h"

#include <stdio.h>
#include <string.h>

/* The words not yet understood. */
struct rest {
    const char *const *word;
    int count;
};

static const char *take(struct rest *rest)
{
    if (rest->count == 0)
        return "";
    rest->count--;
    return *rest->word++;
}

bool event_line_time(const char *word, int64_t *us)
{
    size_t len = strlen(word);
    char digits[32];
    if (len < 2 || len > sizeof digits || word[len - 1] != 's')
        return false;
    memcpy(digits, word, len - 1);
    digits[len - 1] = '\0';
    return number_parse(digits, 6, us);
}

int event_line_kind(const char *word)
{
    static const char *const endings[] = { "s", "es" };
    int kind = match_event_find(word);
    size_t len = strlen(word);
    char name[16];
    for (size_t i = 0; kind < 0 && i < sizeof endings / sizeof *endings; i++) {
        size_t end = strlen(endings[i]);
        if (len <= end || len - end >= sizeof name || strcmp(word + len - end, endings[i]) != 0)
            continue;
        memcpy(name, word, len - end);
        name[len - end] = '\0';
        kind = match_event_find(name);
    }
    return kind;
}

/* A number from 1 on as one from 0 on. */
static bool take_number(struct rest *rest, const char *what, int *number, struct err *err)
{
    int64_t value;
    const char *word = take(rest);
    if (!number_parse(word, 0, &value) || value < 1 || value > MATCH_SEATS_MAX)
        return err_set(err, "%s: expected a number, found \"%s\"", what, word);
    *number = (int)value - 1;
    return true;
}

static bool take_letter(const char *word, int64_t *option)
{
    char letter = strlen(word) == 1 ? *word : '\0';
    if (letter >= 'a' && letter <= 'z')
        letter = (char)(letter - 'a' + 'A');
    *option = letter - 'A';
    return letter >= 'A' && letter <= 'Z';
}

static bool take_device(const char *word, struct rest *rest, struct match_event *event, struct err *err)
{
    const char *button = take(rest);
    if (strlen(word) >= sizeof event->device || strlen(button) >= sizeof event->button)
        return err_set(err, "expected a device below %d bytes and a button below %d", MATCH_DEVICE_TEXT,
                       MATCH_BUTTON_TEXT);
    snprintf(event->device, sizeof event->device, "%s", word);
    snprintf(event->button, sizeof event->button, "%s", button);
    return true;
}

static bool take_value(struct rest *rest, struct match_event *event, struct err *err)
{
    bool right;
    const char *word;
    if (event->kind == EVENT_ASK || (!match_event_has_value(event->kind) && !match_event_has_device(event->kind)))
        return true;
    word = take(rest);
    if (event->kind == EVENT_BIND)
        return take_device(word, rest, event, err);
    if (event->kind == EVENT_ANSWER || event->kind == EVENT_CORRECT)
        return take_letter(word, &event->value) || err_set(err, "expected a letter, found \"%s\"", word);
    if (event->kind == EVENT_EXTEND)
        return event_line_time(word, &event->value) || err_set(err, "expected a time such as 10s, found \"%s\"", word);
    if (event->kind == EVENT_JUDGE) {
        right = strcmp(word, "right") == 0;
        event->value = right;
        return right || strcmp(word, "wrong") == 0 || err_set(err, "expected right or wrong, found \"%s\"", word);
    }
    return number_parse(word, 0, &event->value) || err_set(err, "expected points, found \"%s\"", word);
}

static bool take_ends(struct rest *rest, struct match_event *event, struct err *err)
{
    while (rest->count > 0) {
        const char *name = take(rest);
        bool at = strcmp(name, "at") == 0, reading = event->kind == EVENT_ASK && strcmp(name, "reading") == 0;
        if (match_event_has_question(event->kind) && strcmp(name, "question") == 0) {
            if (!take_number(rest, "question", &event->question, err))
                return false;
            continue;
        }
        const char *value = take(rest);
        if ((!at && !reading) || !event_line_time(value, at ? &event->time : &event->value))
            return err_set(err, "expected a time such as \"at 3.2s\", found \"%s%s%s\"", name,
                           *value != '\0' ? " " : "", value);
    }
    return true;
}

bool event_line(const struct match *match, const char *const *word, int count, struct match_event *event,
                struct err *err)
{
    struct rest rest = { .word = word, .count = count };
    const char *name = take(&rest);
    if (strcmp(name, "seat") == 0) {
        if (!take_number(&rest, "seat", &event->seat, err))
            return false;
        name = take(&rest);
    }
    int kind = event_line_kind(name);
    if (kind < 0)
        return err_set(err, "no such event: \"%s\"", name);
    event->kind = (enum match_event_kind)kind;
    event->question = match->question;
    return take_value(&rest, event, err) && take_ends(&rest, event, err);
}
