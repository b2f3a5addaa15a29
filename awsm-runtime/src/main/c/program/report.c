/* SPDX-License-Identifier: Apache-2.0 */
/* report.c: why a program ended early. */
#include "program.h"
#include <core/activation.h>
#include <platform/system.h>

enum { STANDARD_ERROR = 2, LINE_SIZE = 512 };

struct line {
    size_t length;
    char bytes[LINE_SIZE];
};

static void append_byte(struct line *line, char byte) {
    if (line->length < LINE_SIZE - 1) { /* keeps room for the newline */
        line->bytes[line->length++] = byte;
    }
}

static void append(struct line *line, const char *string) {
    while (*string != 0) {
        append_byte(line, *string++);
    }
}

/* What the module or the user gave, without anything that a terminal might take for a command: control characters,
 * also those that are encoded as C2 80 to C2 9F. */
static void append_foreign(struct line *line, const char *string) {
    for (const uint8_t *next = (const uint8_t *)string; *next != 0; next++) {
        bool is_control = *next < 0x20 || *next == 0x7F || (*next == 0xC2 && next[1] >= 0x80 && next[1] < 0xA0);
        append_byte(line, is_control ? '?' : (char)*next);
        next += is_control && *next == 0xC2;
    }
}

static void append_number(struct line *line, uint32_t number) {
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    while (count > 0) {
        append_byte(line, digits[--count]);
    }
}

static void append_function(struct line *line, const struct awsm_store *store) {
    struct awsm_trap_info info;
    awsm_store_trap_info(store, &info);
    if (info.function == AWSM_NO_FUNCTION) {
        return;
    }
    append(line, " in func[");
    append_number(line, info.function);
    append(line, "]");
    if (info.name != NULL) {
        append(line, " $");
        append_foreign(line, info.name);
    }
}

/* The first directory that cannot be opened. */
static void append_directory(struct line *line, const struct awsm_config *config) {
    for (size_t i = 0; i < config->directory_count; i++) {
        int directory;
        if (awsm_system_open_directory(config->directories[i].host, &directory) != AWSM_SUCCESS) {
            append(line, " ");
            append_foreign(line, config->directories[i].host);
            return;
        }
        awsm_system_close(directory);
    }
}

static void print(struct line *line) {
    line->bytes[line->length++] = '\n';
    const struct awsm_buffer buffer = {line->bytes, line->length};
    size_t done;
    (void)awsm_system_write(STANDARD_ERROR, &buffer, 1, &done);
}

void awsm_program_report(const struct awsm_store *store, enum awsm_trap trap, const struct awsm_config *config) {
    struct line line = {0};
    bool is_directory = awsm_program.image->wasi_directories != NULL && trap == AWSM_ERROR_DIRECTORY;
    append(&line, is_directory ? "awsm: " : "awsm: trap: ");
    append(&line, awsm_trap_message(trap));
    if (is_directory) {
        append_directory(&line, config);
    } else {
        append_function(&line, store);
    }
    print(&line);
}

_Noreturn void awsm_program_refuse(const char *why, const char *what) {
    struct line line = {0};
    append(&line, "awsm: ");
    append(&line, why);
    append_foreign(&line, what);
    print(&line);
    awsm_system_exit(AWSM_STATUS_TRAP);
}
