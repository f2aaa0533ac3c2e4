/* Question banks, one target for each format: CMake gives BANK_NAME, which the reader goes by where the text leaves a doubt,
 * and BANK_FORMAT, the format's first letter.
 * What is taken loads as a pack whose questions are proved, comes back alike from every format it can be written in, has
 * the key that the bank marks, and no word that does not stand in the bank. */
#include <ctype.h>
#include <string.h>

#include "base/rng.h"
#include "fuzz/fuzz.h"
#include "support/bank_print.h"
#include "support/bank_trip.h"
#include "support/proved.h"

enum { QUESTIONS_MOST = 24 };

/* Whether the bytes are text without anything that stands for something else or between words: references, escapes, tags,
 * percent signs, [html], remarks; nor base64, which OpenTDB's word for a kind of question gives away. */
static bool is_plain(const char *bytes, size_t size)
{
    static const char *const base64[] = { "bXVsdGlwbGU=", "Ym9vbGVhbg==" };
    for (size_t i = 0; i + 12 <= size; i++)
        if (memcmp(bytes + i, base64[0], 12) == 0 || memcmp(bytes + i, base64[1], 12) == 0)
            return false;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c == '/' && i + 1 < size && bytes[i + 1] == '/')
            return false;
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c >= 0x7F || strchr("&\\<%[", c) != NULL)
            return false;
    }
    return true;
}

/* The bank with white space made single spaces. */
static void flatten(struct buf *out, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!isspace((unsigned char)bytes[i]))
            buf_add_bytes(out, bytes + i, 1);
        else if (out->len > 0 && out->bytes[out->len - 1] != ' ')
            buf_add(out, " ");
}

/* Every run of letters and digits of `text` stands in the bank. */
static void expect_words(const char *bank, const char *text)
{
    struct buf word = { 0 };
    for (const char *p = text; p != NULL && *p != '\0';) {
        size_t len = 0;
        while (isalnum((unsigned char)p[len]))
            len++;
        buf_clear(&word);
        buf_add_bytes(&word, p, len);
        expect(strstr(bank, buf_text(&word)) != NULL, "a word that is not in the bank", text);
        p += len > 0 ? len : 1;
    }
    buf_fini(&word);
}

/* Whether one of the marks, which end in NULL, stands right before the text. */
static bool stands(const char *bank, const char *const *marks, const char *text)
{
    struct buf sought = { 0 };
    bool found = false;
    for (; *marks != NULL && !found; marks++) {
        buf_clear(&sought);
        buf_printf(&sought, "%s%s", *marks, text);
        found = strstr(bank, buf_text(&sought)) != NULL;
    }
    buf_fini(&sought);
    return found;
}

/* Aiken has a letter before the key and names it behind the answers. */
static bool named(const char *bank, const char *key)
{
    static const char *const answer[] = { "ANSWER:", "ANSWER: ", "Answer:", "Answer: ", NULL };
    bool found = false;
    for (char letter = 'A'; letter <= 'Z' && !found; letter++) {
        char mark[4][4] = { { letter, '.' }, { letter, ')' }, { letter, '.', ' ' }, { letter, ')', ' ' } };
        const char *const marks[] = { mark[0], mark[1], mark[2], mark[3], NULL };
        char upper[] = { letter, '\0' }, lower[] = { (char)tolower(letter), '\0' };
        found = stands(bank, marks, key) && (stands(bank, answer, upper) || stands(bank, answer, lower));
    }
    return found;
}

/* Whether the bank says that this is the key, in the formats that write something right before it. */
static bool marked(const char *bank, const char *key)
{
    static const char *const gift[] = { "=", "= ", NULL };
    static const char *const opentdb[] = { "\"correct_answer\":\"", "\"correct_answer\": \"", "\"correct_answer\" : \"",
                                           "\"correct_answer\" :\"", NULL };
    switch (BANK_FORMAT) {
    case 'a':
        return named(bank, key);
    case 'g':
        return stands(bank, gift, key);
    case 'o':
        return stands(bank, opentdb, key);
    default:
        return true;
    }
}

static void check_question(const struct ready *q, const char *bank)
{
    const char *key = q->option[q->key].in[0];
    bool truth = bank_truth_words(q->option[0].in[0], q->option[1].in[0]);
    expect_words(bank, BANK_FORMAT == 'g' ? NULL : q->stem.in[0]); /* GIFT's may have a gap put in: _____ */
    expect_words(bank, q->explain.in[0]);
    for (int i = 0; i < q->option_count && !truth; i++)
        expect_words(bank, q->option[i].in[0]);
    expect(truth || marked(bank, key), "a key that is not marked as one", key);
}

/* One format an input: all would take long. */
static void check_round(const struct pack *pack, uint64_t hash)
{
    struct buf fault = { 0 };
    int formats = 0;
    while (bank_trip_format(formats) != NULL)
        formats++;
    struct err err;
    int most = pack->ready_count < QUESTIONS_MOST ? pack->ready_count : QUESTIONS_MOST;
    struct round *round = quiz_catalog(pack, 1, most, -1);
    expect(round->count == most, "questions that cannot be asked", pack->id);
    expect(proved_round(round, &err), "a bank", err.text);
    bool fine = bank_trip(round, (int)(hash % (unsigned)formats), &fault) >= 0;
    expect(fine, "not the same when written and read again", buf_text(&fault));
    round_free(round);
    buf_fini(&fault);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct import_report report;
    struct err err = { { 0 } };
    const char *bytes = (const char *)data;
    struct pack *pack = bank_load(BANK_NAME, bytes, size, &report, &err);
    if (pack == NULL) {
        expect(strncmp(err.text, BANK_NAME, sizeof BANK_NAME - 1) == 0, "a refusal without a reason", err.text);
    } else {
        struct buf bank = { 0 };
        bool plain = is_plain(bytes, size);
        expect(report.taken == pack->ready_count && report.taken > 0, "a wrong count", pack->id);
        flatten(&bank, bytes, size);
        for (int i = 0; plain && i < pack->ready_count; i++)
            check_question(&pack->ready[i], buf_text(&bank));
        check_round(pack, hash_bytes(HASH_START, data, size) >> 32);
        buf_fini(&bank);
    }
    pack_free(pack);
    import_report_fini(&report);
    return 0;
}
