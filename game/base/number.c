/* Exact decimals; see number.h. */
#include "base/number.h"

#include <assert.h>
#include <string.h>

static const int64_t powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000 };

struct number_style number_style(const char *lang)
{
    bool german = strcmp(lang, "de") == 0;
    return (struct number_style){ german ? "," : ".", "\u202F", 1000 };
}

bool number_parse(const char *text, int decimals, int64_t *value)
{
    assert(decimals >= 0 && decimals <= NUMBER_DECIMALS_MAX);
    bool negative = *text == '-';
    text += negative;
    int64_t sum = 0;
    int behind = -1; /* digits seen behind the point; -1 before it */
    bool any = false;
    for (; *text != '\0'; text++) {
        if (*text == '.' && behind < 0 && any) {
            behind = 0;
            any = false;
            continue;
        }
        if (*text < '0' || *text > '9' || behind == decimals || sum > (INT64_MAX - 9) / 10)
            return false;
        sum = sum * 10 + (*text - '0');
        any = true;
        behind += behind >= 0;
    }
    if (!any)
        return false;
    int64_t scale = powers[decimals - (behind > 0 ? behind : 0)];
    if (sum > INT64_MAX / scale)
        return false;
    *value = negative ? -sum * scale : sum * scale;
    return true;
}

enum { DIGITS_MOST = 20 };

/* At least `least` digits. */
static int digits_of(uint64_t whole, int least, char digits[DIGITS_MOST])
{
    int len = 1;
    for (uint64_t rest = whole / 10; rest > 0; rest /= 10)
        len++;
    len = len < least ? least : len;
    for (int i = len; i > 0; i--, whole /= 10)
        digits[i - 1] = (char)('0' + whole % 10);
    return len;
}

static void add_grouped(struct buf *out, uint64_t whole, const struct number_style *style)
{
    char digits[DIGITS_MOST];
    bool group = style->group_from > 0 && whole >= (uint64_t)style->group_from;
    int len = digits_of(whole, 1, digits);
    for (int i = 0; i < len; i++) {
        if (group && i > 0 && (len - i) % 3 == 0)
            buf_add(out, style->group);
        buf_add_bytes(out, digits + i, 1);
    }
}

void number_format(struct buf *out, int64_t value, int decimals, const struct number_style *style)
{
    assert(decimals >= 0 && decimals <= NUMBER_DECIMALS_MAX);
    if (value < 0)
        buf_add(out, "\u2212");
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    uint64_t scale = (uint64_t)powers[decimals];
    add_grouped(out, size / scale, style);
    if (decimals > 0) {
        char digits[DIGITS_MOST];
        buf_add(out, style->decimal);
        buf_add_bytes(out, digits, (size_t)digits_of(size % scale, decimals, digits));
    }
}

int64_t number_round(int64_t value, int drop)
{
    assert(drop >= 0 && drop <= NUMBER_DECIMALS_MAX);
    return number_muldiv(value, 1, powers[drop]);
}

int64_t number_muldiv(int64_t a, int64_t b, int64_t c)
{
    assert(c != 0);
    __extension__ typedef __int128 wide;
    wide product = (wide)a * b, divisor = c;
    if (divisor < 0) {
        divisor = -divisor;
        product = -product;
    }
    wide rest = product % divisor, result = product / divisor;
    if (rest < 0)
        rest = -rest;
    if (rest * 2 >= divisor)
        result += product < 0 ? -1 : 1;
    return (int64_t)result;
}
