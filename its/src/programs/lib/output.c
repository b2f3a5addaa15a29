/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "platform.h"
#include "text.h"

enum { BUFFER_SIZE = 8192, LONGEST_LINE = 4096 };

static char buffer[BUFFER_SIZE];
static size_t buffered;

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        int64_t written = platform_write(descriptor, bytes, count);
        if (written <= 0)
            platform_exit(74);
        bytes += written;
        count -= (size_t)written;
    }
}

void flush(void) {
    write_all(1, buffer, buffered);
    buffered = 0;
}

void print_bytes(const void *bytes, size_t count) {
    if (count > sizeof buffer - buffered)
        flush();
    if (count > sizeof buffer) {
        write_all(1, bytes, count);
        return;
    }
    memcpy(buffer + buffered, bytes, count);
    buffered += count;
}

/* Text beyond LONGEST_LINE is cut off. */
static size_t format_line(char *line, const char *format, va_list arguments) {
    size_t length = format_arguments(line, LONGEST_LINE, format, arguments);
    return length < LONGEST_LINE ? length : LONGEST_LINE - 1;
}

void print(const char *format, ...) {
    char line[LONGEST_LINE];
    va_list arguments;
    va_start(arguments, format);
    print_bytes(line, format_line(line, format, arguments));
    va_end(arguments);
}

void print_error(const char *format, ...) {
    char line[LONGEST_LINE];
    va_list arguments;
    va_start(arguments, format);
    write_all(2, line, format_line(line, format, arguments));
    va_end(arguments);
}

void leave(int status) {
    flush();
    platform_exit(status);
}

int platform_main(int argc, char **argv) {
    int status = program(argc, argv);
    flush();
    return status;
}
