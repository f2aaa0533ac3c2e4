/* Settings and their text; see settings.h. */
#include "record/settings.h"

#include "record/fields.h"

#include <limits.h>

enum { LENGTH_USUAL = 10, VOLUME_USUAL = 70, VOICE_SPEED_USUAL = 100 };

struct settings settings_usual(void)
{
    return (struct settings){ .mode = MATCH_CLASSIC,
                              .length = LENGTH_USUAL,
                              .difficulty = QUIZ_ADAPTIVE,
                              .text_size = TEXT_SIZE_USUAL,
                              .volume = VOLUME_USUAL,
                              .pads = true,
                              .voice_speed = VOICE_SPEED_USUAL,
                              .profile = -1 };
}

int settings_keep_days(int choice)
{
    static const int days[SETTINGS_KEEP_CHOICES] = { 0, 365, 90, 30 };
    return days[choice];
}

static const char *const known[] = { "lang",        "pack",           "mode",       "length", "difficulty",
                                     "confirm",     "reduced_motion", "fullscreen", "volume", "mute",
                                     "voice",       "voice_speed",    "profile",    "window", "theme",
                                     "font",        "text_size",      "keys",       "pads",   "keep_days",
                                     "host_window", "audience",       NULL };

static bool read_length(const struct json_at *at, int *length, struct err *err)
{
    int number = *length;
    unsigned bits;
    if (!field_int(at, "length", 1, ROUND_QUESTIONS_MAX, &number, err))
        return false;
    if (!match_code_bits(MATCH_CLASSIC, number, &bits))
        return json_fail(at, err, "length: expected 5, 10, 15 or 20, found %d", number);
    *length = number;
    return true;
}

static bool read_days(const struct json_at *at, int *days, struct err *err)
{
    int number = *days;
    if (!field_int(at, "keep_days", 0, INT_MAX, &number, err))
        return false;
    for (int i = 0; i < SETTINGS_KEEP_CHOICES; i++)
        if (settings_keep_days(i) == number) {
            *days = number;
            return true;
        }
    return json_fail(at, err, "keep_days: expected 0, 30, 90 or 365, found %d", number);
}

bool settings_read(const struct json_at *at, int profiles, struct settings *s, char **unknown, char **unknown_window,
                   struct err *err)
{
    *unknown = field_unknown(at, known);
    return field_text(at, "lang", s->lang, sizeof s->lang, err) &&
           field_text(at, "pack", s->pack, sizeof s->pack, err) && field_mode(at, &s->mode, err) &&
           read_length(at, &s->length, err) && field_difficulty(at, &s->difficulty, err) &&
           json_opt_bool(at, "confirm", &s->confirm, err) && field_text(at, "theme", s->theme, sizeof s->theme, err) &&
           field_text(at, "font", s->font, sizeof s->font, err) &&
           field_int(at, "text_size", TEXT_SIZE_USUAL, TEXT_SIZE_MOST, &s->text_size, err) &&
           json_opt_bool(at, "reduced_motion", &s->reduced_motion, err) &&
           json_opt_bool(at, "fullscreen", &s->fullscreen, err) && field_int(at, "volume", 0, 100, &s->volume, err) &&
           json_opt_bool(at, "mute", &s->mute, err) && json_opt_bool(at, "voice", &s->voice, err) &&
           field_int(at, "voice_speed", VOICE_SPEED_LEAST, VOICE_SPEED_MOST, &s->voice_speed, err) &&
           field_int(at, "profile", -1, profiles - 1, &s->profile, err) && keys_read(at, &s->keys, err) &&
           json_opt_bool(at, "pads", &s->pads, err) && read_days(at, &s->keep_days, err) &&
           host_window_read(at, &s->host, err) && geometry_read(at, &s->window, unknown_window, err);
}

void settings_write(struct json_out *out, const struct settings *s, const char *unknown, const char *unknown_window)
{
    json_open(out, "settings", '{');
    json_put_string(out, "lang", s->lang);
    json_put_string(out, "pack", s->pack);
    json_put_string(out, "mode", match_mode_name(s->mode));
    json_put_whole(out, "length", s->length);
    json_put_string(out, "difficulty", field_difficulty_name(s->difficulty));
    json_put_bool(out, "confirm", s->confirm);
    json_put_string(out, "theme", s->theme);
    json_put_string(out, "font", s->font);
    json_put_whole(out, "text_size", s->text_size);
    json_put_bool(out, "reduced_motion", s->reduced_motion);
    json_put_bool(out, "fullscreen", s->fullscreen);
    json_put_whole(out, "volume", s->volume);
    json_put_bool(out, "mute", s->mute);
    json_put_bool(out, "voice", s->voice);
    json_put_whole(out, "voice_speed", s->voice_speed);
    json_put_whole(out, "profile", s->profile);
    keys_write(out, &s->keys);
    json_put_bool(out, "pads", s->pads);
    host_window_write(out, &s->host);
    json_put_whole(out, "keep_days", s->keep_days);
    geometry_write(out, &s->window, unknown_window);
    field_put_unknown(out, unknown);
    json_close(out, '}');
}
