/* SPDX-License-Identifier: Apache-2.0 */
/*
 * script.h: the program that a script of the specification's test suite becomes: the modules of the script, compiled
 * together (struct awsm_script), and commands on standard input that instantiate them, link them and call them, all
 * through the API that every host has. What the script expects of it is compared elsewhere (io.awsm.script).
 */
#ifndef AWSM_SCRIPT_H
#define AWSM_SCRIPT_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Bytes somewhere else. */
struct awsm_bytes {
    const char *start;
    size_t length;
};

static inline struct awsm_bytes awsm_string(const char *string) {
    return (struct awsm_bytes){string, __builtin_strlen(string)};
}

static inline bool awsm_bytes_equal(struct awsm_bytes a, struct awsm_bytes b) {
    return a.length == b.length && (a.length == 0 || __builtin_memcmp(a.start, b.start, a.length) == 0);
}

/* Reads the values between `from` and `end` as words with a space before each; false if they are not of these types. */
bool awsm_script_read_values(const char *from, const char *end, const uint8_t *types, union awsm_value *values);
/* Writes a value like that. Returns the end of what it wrote: at most AWSM_VALUE_LENGTH characters. */
char *awsm_script_write_value(char *to, uint8_t type, const union awsm_value *value);
#define AWSM_VALUE_LENGTH 48

/* An instance of a module under a name by which others import from it. */
struct awsm_registration {
    struct awsm_bytes name;
    const struct awsm_module *module;
    struct awsm_instance *instance;
    const struct awsm_registration *next;
};

/* What the instance has exported under this name, or NULL. */
const struct awsm_export *awsm_script_export(const struct awsm_module *module, struct awsm_bytes name);
/* Fills in the imports of a module: AWSM_ERROR_UNKNOWN_IMPORT if there is nothing of that name, and an error if what there
 * is is of another kind, or a host function of another type. The rest is checked when the instance is made. */
enum awsm_trap awsm_script_link(const struct awsm_module *module, const struct awsm_registration *registrations,
                                unsigned char *imports);

/* A function of the host that the suite has in its module "spectest". */
struct awsm_host_function {
    const char *name;
    const uint8_t *parameters; /* enum awsm_type_code, ends with 0; none has results */
    void (*code)(void);
    void *env;
};
/* Ends with one without a name. */
extern const struct awsm_host_function awsm_spectest[];

#pragma GCC visibility pop

#endif
