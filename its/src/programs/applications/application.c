/* SPDX-License-Identifier: Apache-2.0 */
#include "application.h"

#include "platform.h"
#include "support.h"
#include "text.h"

static uint64_t hash = 0xcbf29ce484222325; /* FNV-1a */

void check(const void *bytes, size_t count) {
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ byte[i]) * 0x100000001b3;
}

void report(const char *format, ...) {
    char line[200];
    va_list arguments;
    va_start(arguments, format);
    format_arguments(line, sizeof line, format, arguments);
    va_end(arguments);
    check(line, string_length(line));
    print("%s %s %s\n", application_name, application_dataset, line);
}

int program(int argc, char **argv) {
    int is_timed = argc == 2 && string_equal(argv[1], "time");
    if (argc > 1 && !is_timed) {
        print_error("usage: %s [time]\n", application_name);
        return 64;
    }
    uint64_t start = platform_monotonic_time();
    application_run();
    uint64_t end = platform_monotonic_time();
    print("%s %s checksum %016llx\n", application_name, application_dataset, (unsigned long long)hash);
    if (is_timed)
        print_error("%.9f\n", (double)(end - start) / 1e9);
    return 0;
}
