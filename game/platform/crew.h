/* Threads that share the rows of a picture out among the processors: large pictures are made several times as fast. They
 * sleep while there is nothing to do. */
#ifndef PLATFORM_CREW_H
#define PLATFORM_CREW_H

struct crew;

/* As many threads as help; none where none can be had. */
struct crew *crew_new(void);
void crew_free(struct crew *crew); /* NULL is fine */

/* Calls work(user, from, to) for bands of rows from … to-1 that together are 0 … rows-1, each once and several at the same
 * time, and returns when all are done. What is so small (`width` pixels a row, 0 and more) that no help is worth it is done
 * here, as is everything without a crew. One job at a time: not from within `work`, and not by two threads. */
void crew_share(struct crew *crew, int rows, int width, void (*work)(void *user, int from, int to), void *user);

#endif
