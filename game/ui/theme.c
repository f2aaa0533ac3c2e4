/* Themes; see theme.h. */
#include "ui/theme.h"

#include "base/json.h"
#include "base/text.h"

#include <math.h>
#include <string.h>

enum { THEME_BYTES_MAX = 64 * 1024, UNITS_MAX = 400 };

static const char *const colour_keys[THEME_COLOURS + 1] = {
    [COLOUR_NIGHT] = "night",
    [COLOUR_HOUSE] = "house",
    [COLOUR_FLOOR] = "floor",
    [COLOUR_CARD] = "card",
    [COLOUR_CARD_FOCUS] = "card-focus",
    [COLOUR_CARD_EDGE] = "card-edge",
    [COLOUR_ROW_EDGE] = "row-edge",
    [COLOUR_ROW] = "row",
    [COLOUR_VELVET_DARK] = "velvet-dark",
    [COLOUR_VELVET_MID] = "velvet-mid",
    [COLOUR_VELVET_LIGHT] = "velvet-light",
    [COLOUR_GOLD] = "gold",
    [COLOUR_HEADING] = "heading",
    [COLOUR_GOLD_DARK] = "gold-dark",
    [COLOUR_BULB] = "bulb",
    [COLOUR_BULB_OFF] = "bulb-off",
    [COLOUR_BULB_WRONG] = "bulb-wrong",
    [COLOUR_LAMP] = "lamp",
    [COLOUR_FOOTLIGHT] = "footlight",
    [COLOUR_SPOT] = "spot",
    [COLOUR_HALO] = "halo",
    [COLOUR_VEIL] = "veil",
    [COLOUR_TEXT] = "text",
    [COLOUR_MUTED] = "muted",
    [COLOUR_VELVET_TEXT] = "velvet-text",
    [COLOUR_VELVET_MUTED] = "velvet-muted",
    [COLOUR_CREAM] = "cream",
    [COLOUR_INK] = "ink",
    [COLOUR_INK_MUTED] = "ink-muted",
    [COLOUR_INK_RED] = "ink-red",
    [COLOUR_ANSWER_A] = "answer-a",
    [COLOUR_ANSWER_B] = "answer-b",
    [COLOUR_ANSWER_C] = "answer-c",
    [COLOUR_ANSWER_D] = "answer-d",
    [COLOUR_TEAM_A + 0] = "team-a",
    [COLOUR_TEAM_A + 1] = "team-b",
    [COLOUR_TEAM_A + 2] = "team-c",
    [COLOUR_TEAM_A + 3] = "team-d",
    [COLOUR_TEAM_A + 4] = "team-e",
    [COLOUR_TEAM_A + 5] = "team-f",
    [COLOUR_TEAM_A + 6] = "team-g",
    [COLOUR_TEAM_A + 7] = "team-h",
    [COLOUR_RIGHT] = "right",
    [COLOUR_RIGHT_CARD] = "right-card",
    [COLOUR_WRONG] = "wrong",
    [COLOUR_WRONG_CARD] = "wrong-card",
    [COLOUR_SHADOW] = "shadow",
};

static const char *const size_keys[THEME_STEPS + 1] = {
    [STEP_CAPTION] = "caption", [STEP_SMALL] = "small",     [STEP_BODY] = "body", [STEP_LEAD] = "lead",
    [STEP_OPTION] = "option",   [STEP_TITLE] = "title",     [STEP_STEM] = "stem", [STEP_HERO] = "hero",
    [STEP_SCORE] = "score",     [STEP_MARQUEE] = "marquee",
};

static const char *const radius_keys[THEME_RADII + 1] = {
    [RADIUS_BAR] = "bar",
    [RADIUS_ROW] = "row",
    [RADIUS_CARD] = "card",
    [RADIUS_SIGN] = "sign",
};

static const char *const top_keys[] = { "name", "colours", "sizes", "radii", NULL };

static bool parse_colour(const char *text, uint32_t *colour)
{
    size_t len = strlen(text);
    if (text[0] != '#' || (len != 7 && len != 9))
        return false;
    uint32_t value = 0;
    for (const char *p = text + 1; *p != '\0'; p++) {
        int digit = text_hex_digit(*p);
        if (digit < 0)
            return false;
        value = value << 4 | (uint32_t)digit;
    }
    *colour = len == 7 ? value << 8 | 0xFF : value;
    return true;
}

static bool read_colours(const struct json_at *root, struct theme *theme, struct err *err)
{
    struct json_at object, member;
    if (!json_need(root, "colours", JSON_OBJECT, &object, err) || !json_only(&object, colour_keys, err))
        return false;
    for (int i = 0; i < THEME_COLOURS; i++) {
        const char *text;
        if (!json_need(&object, colour_keys[i], JSON_STRING, &member, err) || !json_string(&member, &text, err))
            return false;
        if (!parse_colour(text, &theme->colour[i]))
            return json_fail(&member, err, "not a colour; expected \"#RRGGBB\" or \"#RRGGBBAA\", found \"%s\"", text);
    }
    return true;
}

static bool read_lengths(const struct json_at *root, const char *key, const char *const *keys, int *out, int count,
                         struct err *err)
{
    struct json_at object;
    if (!json_need(root, key, JSON_OBJECT, &object, err) || !json_only(&object, keys, err))
        return false;
    for (int i = 0; i < count; i++) {
        int64_t value;
        if (!json_get_whole(&object, keys[i], 1, UNITS_MAX, &value, err))
            return false;
        out[i] = (int)value;
    }
    return true;
}

static bool sizes_ascend(const struct json_at *root, const struct theme *theme, struct err *err)
{
    for (int i = 1; i < THEME_STEPS; i++)
        if (theme->size[i] < theme->size[i - 1])
            return json_fail(root, err, "sizes must ascend; expected \"%s\" to be at least \"%s\" (%d), found %d",
                             size_keys[i], size_keys[i - 1], theme->size[i - 1], theme->size[i]);
    return true;
}

static bool read_theme(const struct json_at *root, struct theme *theme, struct err *err)
{
    const char *name;
    if (!json_expect(root, JSON_OBJECT, err) || !json_only(root, top_keys, err) ||
        !json_get_string(root, "name", &name, err))
        return false;
    if (*name == '\0' || strlen(name) >= sizeof theme->name)
        return json_fail(root, err, "the name must have 1 to %d bytes", THEME_NAME_MAX - 1);
    memcpy(theme->name, name, strlen(name) + 1);
    return read_colours(root, theme, err) && read_lengths(root, "sizes", size_keys, theme->size, THEME_STEPS, err) &&
           sizes_ascend(root, theme, err) && read_lengths(root, "radii", radius_keys, theme->radius, THEME_RADII, err);
}

bool theme_load(struct theme *theme, const char *file, const char *bytes, size_t len, struct err *err)
{
    struct json_doc *doc = json_parse(file, bytes, len, THEME_BYTES_MAX, err);
    if (doc == NULL)
        return false;
    struct json_at root = json_root(doc);
    struct theme made = { .name = "" };
    bool ok = read_theme(&root, &made, err);
    memcpy(made.usual, made.size, sizeof made.usual);
    if (ok)
        *theme = made;
    json_free(doc);
    return ok;
}

void theme_enlarge(struct theme *theme, int percent)
{
    for (int i = 0; i < (int)STEP_HERO; i++) {
        int size = theme->usual[i] * percent / 100, most = theme->usual[STEP_HERO];
        theme->size[i] = size < most ? size : most;
    }
}

int theme_next_size(const struct theme *theme, enum theme_step most, enum theme_step least, int before)
{
    for (int step = (int)most; step >= (int)least; step--)
        if (before == 0 || theme->size[step] < before)
            return theme->size[step];
    for (int step = THEME_STEPS - 1; step >= (int)least; step--)
        if (theme->usual[step] < before && theme->usual[step] < theme->size[least])
            return theme->usual[step];
    return 0;
}

uint32_t colour_fade(uint32_t colour, int opacity)
{
    uint32_t alpha = ((colour & 0xFF) * (uint32_t)opacity + 500) / 1000;
    return (colour & 0xFFFFFF00) | alpha;
}

uint32_t colour_mix(uint32_t a, uint32_t b, int share)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        int from = (int)(a >> shift & 0xFF), to = (int)(b >> shift & 0xFF);
        mixed |= (uint32_t)((from * (1000 - share) + to * share + 500) / 1000) << shift;
    }
    return mixed;
}

static double linear(uint32_t channel)
{
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour)
{
    return 0.2126 * linear(colour >> 24) + 0.7152 * linear(colour >> 16 & 0xFF) + 0.0722 * linear(colour >> 8 & 0xFF);
}

int colour_contrast(uint32_t a, uint32_t b)
{
    double x = luminance(a), y = luminance(b);
    return (int)lround(100.0 * ((x > y ? x : y) + 0.05) / ((x > y ? y : x) + 0.05));
}
