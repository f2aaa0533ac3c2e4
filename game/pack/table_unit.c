/* Units; see table_unit.h. Abbreviations with a full stop are written out, so that no sentence ends in two. */
#include "pack/table_unit.h"

#include <string.h>

static const struct table_unit units[] = {
    { "%|Prozent|percent|pct|pct.|per cent|in %", "%", "%", false },
    { "km²|km2|sq km|km^2|qkm", "km²", "km²", true },
    { "m²|m2|qm", "m²", "m²", true },
    { "ha|Hektar|hectares", "ha", "ha", true },
    { "sq mi|mi²|square miles", "Quadratmeilen", "square miles", true },
    { "m³|m3", "m³", "m³", true },
    { "km|Kilometer|kilometres|kilometers", "km", "km", true },
    { "m|Meter|metres|meters", "m", "m", true },
    { "cm", "cm", "cm", true },
    { "mm", "mm", "mm", true },
    { "nm", "nm", "nm", true },
    { "pm", "pm", "pm", true },
    { "mi|miles|Meilen", "Meilen", "miles", true },
    { "ft|feet|Fuß", "Fuß", "feet", true },
    { "in|inch|inches|Zoll", "Zoll", "inches", true },
    { "kg|Kilogramm|kilograms", "kg", "kg", true },
    { "g|Gramm|grams", "g", "g", true },
    { "mg", "mg", "mg", true },
    { "t|Tonnen|tonnes|tons", "t", "t", true },
    { "lb|lbs|pounds", "Pfund", "pounds", true },
    { "u|amu|Da", "u", "u", true },
    { "g/cm³|g/cm3", "g/cm³", "g/cm³", true },
    { "g/mol", "g/mol", "g/mol", true },
    { "l|L|Liter|litres|liters", "l", "l", true },
    { "ml|mL", "ml", "ml", true },
    { "s|sec|sec.|Sek.|seconds|Sekunden", "s", "s", true },
    { "ms", "ms", "ms", true },
    { "min|min.|Min.|mins|minutes|Minuten", "min", "min", true },
    { "h|hrs|hours|Std.|Stunden", "h", "h", true },
    { "days|Tage|Tagen", "Tage", "days", true },
    { "years|Jahre|Jahren|yrs", "Jahre", "years", true },
    { "°C|C°|Celsius", "°C", "°C", false },
    { "°F|Fahrenheit", "°F", "°F", false },
    { "°|Grad|degrees", "°", "°", false },
    { "K|Kelvin", "K", "K", true },
    { "km/h|kph|kmh", "km/h", "km/h", true },
    { "m/s", "m/s", "m/s", true },
    { "mph", "mph", "mph", true },
    { "W|Watt", "W", "W", true },
    { "kW", "kW", "kW", true },
    { "MW", "MW", "MW", true },
    { "GW", "GW", "GW", true },
    { "kWh", "kWh", "kWh", true },
    { "GWh", "GWh", "GWh", true },
    { "TWh", "TWh", "TWh", true },
    { "PS", "PS", "PS", true },
    { "hp", "hp", "hp", true },
    { "V|Volt", "V", "V", true },
    { "kcal", "kcal", "kcal", true },
    { "kJ", "kJ", "kJ", true },
    { "kJ/mol", "kJ/mol", "kJ/mol", true },
    { "Hz", "Hz", "Hz", true },
    { "MHz", "MHz", "MHz", true },
    { "GHz", "GHz", "GHz", true },
    { "hPa", "hPa", "hPa", true },
    { "bar", "bar", "bar", true },
    { "MB", "MB", "MB", true },
    { "GB", "GB", "GB", true },
    { "TB", "TB", "TB", true },
    { "dB", "dB", "dB", false },
    { "€|EUR|Euro|euros|Euros", "€", "€", true },
    { "$|USD|US$|US-Dollar|dollars", "$", "$", true },
    { "£|GBP", "£", "£", true },
    { "¥|JPY|Yen|yen", "¥", "¥", true },
    { "CHF|Franken|SFr.", "CHF", "CHF", true },
    { "Tsd.|Tsd|Tausend|thousand|thousands|tsd.", "Tausend", "thousand", true },
    { "Mio.|Mio|Millionen|million|millions|mio|mio.|mn", "Millionen", "million", true },
    { "Mrd.|Mrd|Milliarden|billion|billions|bn|mrd.", "Milliarden", "billion", true },
    { "Mio. €|Mio €|Mio. Euro|Mio. EUR|Millionen €|Millionen Euro|million €|€ million|million euros|€m", "Millionen €",
      "million €", true },
    { "Mrd. €|Mrd €|Mrd. Euro|Mrd. EUR|Milliarden Euro|billion €|€ billion|€bn", "Milliarden €", "billion €", true },
    { "Mio. $|Mio. USD|Mio. US-$|Mio. US-Dollar|million $|$ million|million USD|million dollars|$m|USD million",
      "Millionen $", "million $", true },
    { "Mrd. $|Mrd. USD|Mrd. US-$|Mrd. US-Dollar|billion $|$ billion|billion USD|$bn|USD billion", "Milliarden $",
      "billion $", true },
    { "Einwohner|inhabitants|Einw.", "Einwohner", "inhabitants", true },
    { "Punkte|Pkt.|points|pts|Pkt", "Punkte", "points", false },
};

const struct table_unit *table_unit_find(const char *text, size_t len)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (const char *p = units[i].spellings; *p != '\0'; p += *p == '|') {
            size_t own = strcspn(p, "|");
            if (own == len && memcmp(p, text, len) == 0)
                return &units[i];
            p += own;
        }
    return NULL;
}

static const struct table_unit *find_behind_in(const char *text, size_t len)
{
    if (len > 3 && memcmp(text, "in ", 3) == 0)
        return table_unit_find(text + 3, len - 3);
    return table_unit_find(text, len);
}

const struct table_unit *table_unit_of_title(const char *title, size_t *len)
{
    size_t whole = strlen(title), open = whole;
    const struct table_unit *unit = NULL;
    if (whole > 2 && (title[whole - 1] == ')' || title[whole - 1] == ']')) {
        char bracket = title[whole - 1] == ')' ? '(' : '[';
        while (open > 0 && title[open] != bracket)
            open--;
        if (open > 0)
            unit = find_behind_in(title + open + 1, whole - open - 2);
    } else {
        for (const char *p = strstr(title, " in "); p != NULL && unit == NULL; p = strstr(p + 1, " in ")) {
            open = (size_t)(p - title);
            unit = table_unit_find(p + 4, strlen(p + 4));
        }
    }
    while (open > 0 && title[open - 1] == ' ')
        open--;
    *len = open;
    return open > 0 ? unit : NULL;
}
