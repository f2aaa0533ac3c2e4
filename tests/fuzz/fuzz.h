/* Fuzz targets: each file fuzz_NAME.c hands any bytes to one reader, which must refuse or take them without harm, and give
 * back what it took. libFuzzer drives them for long (./run fuzz), fuzz_driver.c for a moment in the test suite. Memory
 * faults inside cJSON are seen, but not which of its lines ran: it is linked as the system's library. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Tries one input. Always 0. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program, which is a find, unless `good`; prints what went wrong with which text. */
static inline void expect(bool good, const char *what, const char *text)
{
    if (good)
        return;
    fprintf(stderr, "%s\n%s\n", what, text);
    abort();
}

#endif
