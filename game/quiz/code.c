/* Quiz codes; see code.h.
 *
 * The check symbol is Damm's (H. M. Damm, "Totally anti-symmetric quasigroups", 2004) over GF(32): with the operation
 * a * b = 2 (a + b) in the field of x^5 + x^2 + 1 it finds every wrong symbol and every exchange of two neighbours. */
#include "quiz/code.h"

#include "quiz/crockford.h"

enum { VERSION = 1, SYMBOLS = 10 };

static unsigned twice(unsigned a)
{
    return (a << 1 ^ (a & 16 ? 0x25u : 0)) & 31;
}

static unsigned check_of(const unsigned *values, int count)
{
    unsigned check = 0;
    for (int i = 0; i < count; i++)
        check = twice(check ^ values[i]);
    return check;
}

void quiz_code_format(const struct quiz_code *code, char *out)
{
    uint64_t bits = VERSION;
    bits = bits << 12 | (code->fingerprint & 0xFFF);
    bits = bits << 4 | (code->mode & 15);
    bits = bits << 4 | ((unsigned)code->level & 15);
    bits = bits << QUIZ_SEED_BITS | (code->seed & ((1u << QUIZ_SEED_BITS) - 1));
    unsigned values[SYMBOLS + 1];
    for (int i = 0; i < SYMBOLS; i++)
        values[i] = (unsigned)(bits >> (5 * (SYMBOLS - 1 - i))) & 31;
    values[SYMBOLS] = check_of(values, SYMBOLS);
    for (int i = 0; i <= SYMBOLS; i++) {
        if (i == 4 || i == 8)
            *out++ = '-';
        *out++ = crockford_symbol(values[i]);
    }
    *out = '\0';
}

bool quiz_code_parse(const char *text, struct quiz_code *code, struct err *err)
{
    unsigned values[SYMBOLS + 1];
    int count = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '-' || *p == ' ')
            continue;
        int value = crockford_value(*p);
        if (value < 0)
            return err_set(err, "symbol %d of the code cannot be; expected digits and letters without U", count + 1);
        if (count > SYMBOLS)
            return err_set(err, "the code is too long; expected %d symbols: XXXX-XXXX-XXX", SYMBOLS + 1);
        values[count++] = (unsigned)value;
    }
    if (count != SYMBOLS + 1)
        return err_set(err, "the code has %d symbols; expected %d: XXXX-XXXX-XXX", count, SYMBOLS + 1);
    if (check_of(values, SYMBOLS) != values[SYMBOLS])
        return err_set(err, "the code is mistyped: its check symbol does not fit; compare it symbol by symbol");
    uint64_t bits = 0;
    for (int i = 0; i < SYMBOLS; i++)
        bits = bits << 5 | values[i];
    int level = (int)(bits >> QUIZ_SEED_BITS & 15);
    if (bits >> 47 != VERSION || level >= QUIZ_LEVELS)
        return err_set(err, "the code was made by another version of Curtain Up");
    *code = (struct quiz_code){ (unsigned)(bits >> 35) & 0xFFF, (unsigned)(bits >> 31) & 15, level,
                                (uint32_t)(bits & ((1u << QUIZ_SEED_BITS) - 1)) };
    return true;
}

bool quiz_code_fits(const struct quiz_code *code, const struct pack *pack)
{
    return code->fingerprint == (pack->fingerprint & 0xFFF);
}
