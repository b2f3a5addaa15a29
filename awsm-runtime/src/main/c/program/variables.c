/* SPDX-License-Identifier: Apache-2.0 */
/*
 * variables.c: what whoever starts an executable can tell it through the environment.
 *
 *     AWSM_DIR=HOST[::GUEST[::ro]][,...]     directories that the guest may use
 *     AWSM_NAME=NAME                         what the guest gets as argv[0], which else is the executable's path
 *     AWSM_ORDER=NAME=[NAME=...]             the order of the guest's variables, for parents that cannot give it
 *     AWSM_TIMEOUT=MILLISECONDS              how long the guest may run
 *
 * HOST is a path on the host, GUEST what the guest calls it, the same if it is empty or not given; with ro, the guest can
 * change nothing below it. A backslash makes the next character an ordinary one. The guest does not see any variable whose
 * name begins with AWSM_. A module that imports nothing that takes a directory gets none, and one that does not ask for
 * arguments or variables has no use for the others: then their code is not linked (struct awsm_image).
 */
#include "program.h"
#include <platform/platform.h>
#include <platform/system.h>

static const char prefix[] = "AWSM_";
static const char directories[] = "AWSM_DIR=";
static const char name[] = "AWSM_NAME=";
static const char order[] = "AWSM_ORDER=";
static const char timeout[] = "AWSM_TIMEOUT=";

static bool begins_with(const char *string, const char *start) {
    while (*start != 0) {
        if (*string++ != *start++) {
            return false;
        }
    }
    return true;
}

struct variables { /* values, or NULL */
    char *directories;
    char *name;
    const char *order;
    const char *timeout;
};

/* Removes the variables with our prefix. */
static struct variables take(char **environment) {
    struct variables ours = {0};
    char **to = environment;
    for (char **from = environment; *from != NULL; from++) {
        if (!begins_with(*from, prefix)) {
            *to++ = *from;
        } else if (begins_with(*from, directories)) {
            ours.directories = *from + sizeof(directories) - 1;
        } else if (begins_with(*from, name)) {
            ours.name = *from + sizeof(name) - 1;
        } else if (begins_with(*from, order)) {
            ours.order = *from + sizeof(order) - 1;
        } else if (begins_with(*from, timeout)) {
            ours.timeout = *from + sizeof(timeout) - 1;
        }
    }
    *to = NULL;
    return ours;
}

static bool is_named(const char *variable, const char *name, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (variable[i] != name[i]) { /* also at the variable's end */
            return false;
        }
    }
    return variable[length] == '=';
}

/* The variables named come first, in the order of their names. */
static void sort(const char *names, char **environment) {
    for (char **place = environment; *names != 0;) {
        size_t length = 0;
        while (names[length] != 0 && names[length] != '=') {
            length++;
        }
        for (char **variable = place; *variable != NULL; variable++) {
            if (is_named(*variable, names, length)) {
                char *found = *variable;
                *variable = *place;
                *place++ = found;
                break;
            }
        }
        names += length + (names[length] == '=');
    }
}

static size_t count_of(char c, const char *string) {
    size_t count = 0;
    for (; *string != 0; string++) {
        count += *string == c;
    }
    return count;
}

enum { HOST, GUEST, MODE, PARTS };

/* From its parts, NULL where they are not given. False if the last is not known. */
static bool add_directory(char *const parts[PARTS], struct awsm_directory *found, struct awsm_config *config) {
    const char *mode = parts[MODE];
    if (mode != NULL && (mode[0] != 'r' || mode[1] != 'o' || mode[2] != 0)) {
        return false;
    }
    if (parts[HOST][0] != 0) {
        bool is_named = parts[GUEST] != NULL && parts[GUEST][0] != 0;
        found[config->directory_count++] = (struct awsm_directory){
            .host = parts[HOST], .guest = parts[is_named ? GUEST : HOST], .read_only = mode != NULL};
    }
    return true;
}

static void parse_directories(char *from, struct awsm_config *config) {
    struct awsm_directory *found = awsm_map((count_of(',', from) + 1) * sizeof(struct awsm_directory));
    if (found == NULL) {
        return; /* instantiation will not succeed either */
    }
    char *to = from; /* the strings are unescaped in their place, and get shorter by it */
    char *parts[PARTS] = {to};
    size_t part = HOST;
    for (bool is_end = false; !is_end;) {
        char c = *from++;
        if (c == '\\' && *from != 0) {
            *to++ = *from++;
        } else if (c == ':' && *from == ':' && part < MODE) {
            from++;
            *to++ = 0;
            parts[++part] = to;
        } else if (c == ',' || c == 0) {
            *to++ = 0;
            if (!add_directory(parts, found, config)) {
                awsm_program_refuse("AWSM_DIR: only ro may follow the guest's path, not ", parts[MODE]);
            }
            part = HOST;
            parts[HOST] = to;
            parts[GUEST] = parts[MODE] = NULL;
            is_end = c == 0;
        } else {
            *to++ = c;
        }
    }
    config->directories = found;
}

/* In nanoseconds. What is no number of milliseconds, or nearly three centuries, is no limit. */
static uint64_t parse_timeout(const char *milliseconds) {
    const uint64_t nanoseconds = 1000000;
    uint64_t number = 0;
    for (; *milliseconds >= '0' && *milliseconds <= '9'; milliseconds++) {
        number = 10 * number + (uint64_t)(*milliseconds - '0');
        if (number > INT64_MAX / nanoseconds) {
            return 0;
        }
    }
    return *milliseconds == 0 ? number * nanoseconds : 0;
}

uint64_t awsm_program_variables(char **argv, char **environment, struct awsm_config *config) {
    const struct awsm_image *image = awsm_program.image;
    struct variables ours = take(environment);
    if (image->wasi_directories != NULL && ours.directories != NULL) {
        parse_directories(ours.directories, config);
    }
    if (image->wasi_strings != NULL && ours.order != NULL) {
        sort(ours.order, environment);
    }
    if (image->wasi_strings != NULL && ours.name != NULL && config->argc > 0) {
        argv[0] = ours.name;
    }
    return ours.timeout != NULL ? parse_timeout(ours.timeout) : 0;
}
