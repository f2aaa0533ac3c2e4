/* Settings: what holds for every match, as save.json keeps it. A plain value. */
#ifndef RECORD_SETTINGS_H
#define RECORD_SETTINGS_H

#include "match/match.h"
#include "record/geometry.h"
#include "record/keys.h"

enum { TEXT_SIZE_USUAL = 100, TEXT_SIZE_MOST = 160 };
enum { VOICE_SPEED_LEAST = 60, VOICE_SPEED_MOST = 240 };

struct settings {
    char lang[8];  /* "" = not chosen yet: the system's language */
    char pack[64]; /* id of the pack last played */
    enum match_mode mode;
    int length; /* questions a round: 5, 10, 15, 20 */
    enum quiz_difficulty difficulty;
    bool confirm;   /* answers may be changed until confirmed */
    char theme[32]; /* name of a file in themes/; "": the usual one */
    char font[16];  /* family of running text; "": the usual one */
    int text_size;  /* per cent of the usual, TEXT_SIZE_USUAL … TEXT_SIZE_MOST */
    bool reduced_motion, fullscreen;
    int volume; /* of sounds and voice, 0 … 100 */
    bool mute;
    bool voice;       /* questions are read aloud */
    int voice_speed;  /* per cent of the usual, VOICE_SPEED_LEAST … VOICE_SPEED_MOST */
    int profile;      /* index of the profile that plays, -1: guest */
    struct keys keys; /* with another than their usual meaning */
    bool pads;        /* game controllers are listened to */
    int keep_days;    /* what was asked longer ago is forgotten (retention.h); 0: nothing is */
    struct geometry window;
    struct host_window host;
};

/* What holds before anything was chosen. */
struct settings settings_usual(void);

/* What keep_days may be: 0, 365, 90, 30. */
enum { SETTINGS_KEEP_CHOICES = 4 };
int settings_keep_days(int choice);

/* The object "settings"; what is missing keeps its value, what is there must be sane. *unknown and *unknown_window: members
 * that this program does not know, NULL when none; owned by the caller. */
bool settings_read(const struct json_at *at, int profiles, struct settings *settings, char **unknown,
                   char **unknown_window, struct err *err);

/* Puts it into the object that is open. */
void settings_write(struct json_out *out, const struct settings *settings, const char *unknown,
                    const char *unknown_window);

#endif
