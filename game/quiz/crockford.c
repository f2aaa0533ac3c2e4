/* See crockford.h. */
#include "quiz/crockford.h"

#include <ctype.h>
#include <string.h>

static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char crockford_symbol(unsigned value)
{
    return symbols[value & 31];
}

int crockford_value(char symbol)
{
    char c = (char)toupper((unsigned char)symbol);
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const char *found = c != '\0' ? strchr(symbols, c) : NULL;
    return found != NULL ? (int)(found - symbols) : -1;
}
