/* Sheet: which data are kept, where and for how long: what a sheet of data protection has to say. A test holds this table
 * against what save_write and the journal really write, so a member that is missing here, or gone there, is found. */
#ifndef RECORD_SHEET_H
#define RECORD_SHEET_H

enum sheet_keep {
    SHEET_WITH_PLAYER, /* until the player is deleted */
    SHEET_DAYS,        /* until then, or for as many days as settings.keep_days says */
    SHEET_FOLDER,      /* until the save folder is deleted: tells nothing of anybody */
    SHEET_MATCH,       /* until the match has ended */
    SHEET_FILE         /* until its file is deleted */
};
enum { SHEET_KEEPS = SHEET_FILE + 1 };

struct sheet_row {
    const char *name; /* lang keys "sheet.<name>" and "sheet.<name>.text" */
    const char *file; /* in the save folder */
    const char
        *members; /* paths of JSON members, parted by spaces; "*": any name; "" where the file is not JSON of ours */
    enum sheet_keep keep;
};

/* Ends with a row without name. */
extern const struct sheet_row sheet_rows[];

/* "with-player", "days", "folder", "match", "file": lang key "sheet.keep.<name>". */
const char *sheet_keep_name(enum sheet_keep keep);

#endif
