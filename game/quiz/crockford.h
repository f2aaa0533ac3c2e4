/* Crockford's base 32 (D. Crockford, "Base 32", 2019): digits and capitals without I, L, O, U. */
#ifndef QUIZ_CROCKFORD_H
#define QUIZ_CROCKFORD_H

/* The symbol of value 0 … 31. */
char crockford_symbol(unsigned value);

/* The value of a symbol, small letters and O I L understood; -1 when it is none. */
int crockford_value(char symbol);

#endif
