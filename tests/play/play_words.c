/* Values of words in a play script; see play.h. */
#include "play/play.h"

#include "base/number.h"

bool play_number(const char *word, int least, int most, int *number)
{
    int64_t value;
    if (!number_parse(word, 0, &value) || value < least || value > most)
        return false;
    *number = (int)value;
    return true;
}

bool play_seat(const struct play *play, const char *word, int *seat)
{
    int number;
    if (!play_number(word, 1, play->seats, &number))
        return false;
    *seat = number - 1;
    return true;
}
