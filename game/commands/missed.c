/* Missed facts as notes; see missed.h. They are put into lessons of questions that do not give each other away, until all
 * have theirs. */
#include "commands/missed.h"

#include "platform/files.h"
#include "platform/userdirs.h"
#include "quiz/export.h"

#include <stdlib.h>
#include <string.h>

/* The notes so far, and the rounds that their questions live in. */
struct notes {
    struct question *questions;
    int count;
    struct round *rounds[LESSON_WISHES_MAX];
    int round_count;
};

static bool is_missed(const struct card *card)
{
    return card != NULL && (card->missed > 0 || card->right * 2 < card->asked);
}

static bool has(const struct notes *notes, const struct pack *pack, int fact)
{
    for (int i = 0; i < notes->count; i++) {
        const struct question *q = &notes->questions[i];
        if (q->ready != NULL && q->ready - pack->ready == fact - pack->statement_count)
            return true;
        for (int j = 0; j < q->support_count; j++)
            if (q->support[j] == fact)
                return true;
    }
    return false;
}

/* The next facts that have no question yet, beginning with *fact, which is moved on. */
static struct lesson next(const struct save *save, const char *player, const struct pack *pack,
                          const struct notes *notes, int *fact)
{
    char name[CARD_FACT_TEXT];
    struct lesson lesson = { .count = 0 };
    for (; *fact < pack->statement_count + pack->ready_count && lesson.count < ROUND_QUESTIONS_MAX; ++*fact) {
        card_fact(pack, *fact, name);
        const struct card *card = cards_find(&save->cards, player, pack->id, name);
        if (is_missed(card) && !has(notes, pack, *fact))
            lesson.wish[lesson.count++] =
                (struct lesson_wish){ .fact = *fact, .why = LESSON_MISSED, .n = card->missed };
    }
    return lesson;
}

/* Whether the lesson gave any. */
static bool add(struct notes *notes, const struct pack *pack, const struct lesson *lesson)
{
    if (lesson->count == 0 || notes->round_count == LESSON_WISHES_MAX)
        return false;
    struct round *round = quiz_lesson(pack, (uint64_t)notes->round_count, lesson->count, QUIZ_MEDIUM, lesson, NULL);
    if (round == NULL)
        return false;
    size_t size = ((size_t)notes->count + (size_t)round->count) * sizeof *notes->questions;
    notes->questions = mem_resize(notes->questions, size);
    memcpy(notes->questions + notes->count, round->questions, (size_t)round->count * sizeof *notes->questions);
    notes->count += round->count;
    notes->rounds[notes->round_count++] = round;
    return true;
}

static void refused(void *user, const struct question *question, int number, const char *why)
{
    (void)user;
    (void)question;
    (void)number;
    (void)why; /* Anki's notes hold everything */
}

static int anki(void)
{
    int format = 0;
    while (strcmp(export_name(format), "anki") != 0)
        format++;
    return format;
}

int missed_notes(const struct save *save, const char *player, const struct pack *pack, int lang, struct buf *out)
{
    struct notes notes = { .count = 0 };
    int facts = pack->statement_count + pack->ready_count;
    for (bool more = true; more;) { /* what stood in each other's way is tried again */
        more = false;
        for (int fact = 0; fact < facts;) {
            const struct lesson lesson = next(save, player, pack, &notes, &fact);
            more = add(&notes, pack, &lesson) || more;
        }
    }
    const struct round all = { .pack = pack, .count = notes.count, .questions = notes.questions };
    int written = notes.count > 0 ? export_questions(&all, lang, anki(), refused, NULL, out) : 0;
    for (int i = 0; i < notes.round_count; i++)
        round_free(notes.rounds[i]);
    free(notes.questions);
    return written;
}

const char *missed_keep(const struct save *save, const char *player, const struct pack *pack, int lang,
                        const char *otherwise, struct arena *a, struct err *err)
{
    struct buf text = { 0 };
    const char *path = NULL;
    if (missed_notes(save, player, pack, lang, &text) == 0) {
        err_set(err, "%s", pack->id);
    } else {
        const char *folder = userdirs_folder(USERDIR_DOCUMENTS, otherwise, a, err);
        path = folder != NULL ? userdirs_name(folder, "-anki.txt", a, err) : NULL;
        if (path != NULL && !files_write(path, buf_text(&text), text.len, false, err)) {
            files_remove(path, NULL); /* it was made to have the name */
            path = NULL;
        }
    }
    buf_fini(&text);
    return path;
}
