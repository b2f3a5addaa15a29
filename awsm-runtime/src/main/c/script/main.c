/* SPDX-License-Identifier: Apache-2.0 */
/*
 * main.c: reads commands, a line each, and answers each with a line before it reads the next:
 *
 *     instantiate MODULE            ok
 *     alone MODULE                  ok
 *     pooled MODULE                 ok
 *     again                         ok
 *     register MODULE NAME          ok
 *     invoke MODULE NAME VALUE...   returned VALUE...
 *     get MODULE NAME               returned VALUE
 *
 * or, whatever the command, with "trap" and why it did not come to that, in the words of awsm_trap_message, or with
 * "error" if nothing can be done with the command. MODULE is a number, whose module has one instance at most; NAME is #
 * and the bytes as hexadecimal digits; values are described in value.c.
 *
 * All instances form one store, which lives as long as the program, but for those made by "alone": such an instance has
 * no imports, is not registered, and is gone when the next is made. Scripts have hundreds of them, and not every machine
 * has address space for as many memories.
 *
 * "pooled" is "instantiate" with what an instance of the module has left before, and "again" frees all instances, as if
 * nothing had been done yet.
 */
#include "script.h"
#include <platform/platform.h>
#include <platform/system.h>
#include <program/program.h>

enum { STANDARD_INPUT = 0, STANDARD_OUTPUT = 1, FAILED = 1, MOST_VALUES = 1000, FIRST_SIZE = 65536 };
enum { MOST_STACK = 512 * 1024 };

static struct awsm_instance **instances;
static struct awsm_instance **alone; /* the place of one that is alone, or NULL */
static struct awsm_pool **pools;     /* those of modules that are "pooled" */
static const struct awsm_registration *registrations;
static size_t stack; /* bytes of it for guest code */

static _Noreturn void fail(void) {
    awsm_system_exit(FAILED);
}

static void *allocate(size_t size) {
    void *start = awsm_map(size != 0 ? size : 1);
    if (start == NULL) {
        fail();
    }
    return start;
}

/* A command, of which less and less is left. */
struct command {
    char *next;
    char *end;
};

/* What has been read of standard input, and not been used yet. */
static struct {
    char *start;
    size_t size;
    size_t next, end; /* of what has not been used, in the buffer */
} input;

/* Reads more; false at the end. There may be no room for all of it at once. */
static bool read_more(void) {
    size_t rest = input.end - input.next;
    if (rest == input.size) { /* a line that is longer than the buffer */
        size_t size = input.size != 0 ? 2 * input.size : FIRST_SIZE;
        char *larger = allocate(size);
        if (rest != 0) {
            __builtin_memcpy(larger, input.start, rest);
            awsm_unmap(input.start, input.size);
        }
        input.start = larger;
        input.size = size;
    } else {
        __builtin_memmove(input.start, input.start + input.next, rest);
    }
    input.next = 0;
    input.end = rest;
    struct awsm_buffer buffer = {input.start + rest, input.size - rest};
    size_t done = 0;
    if (awsm_system_read(STANDARD_INPUT, &buffer, 1, &done) != AWSM_SUCCESS) {
        fail();
    }
    input.end += done;
    return done != 0;
}

/* The next line, without what ends it, until another is read; false if there is none. */
static bool next_line(struct command *line) {
    for (size_t length = 0;; length++) {
        if (input.next + length == input.end && !read_more()) {
            *line = (struct command){input.start + input.next, input.start + input.end};
            input.next = input.end;
            return length != 0;
        }
        char *start = input.start + input.next;
        if (start[length] == '\n') {
            *line = (struct command){start, start + length};
            input.next += length + 1;
            return true;
        }
    }
}

static void write_all(const char *start, const char *end) {
    while (start < end) {
        struct awsm_buffer buffer = {(void *)(uintptr_t)start, (size_t)(end - start)};
        size_t done = 0;
        if (awsm_system_write(STANDARD_OUTPUT, &buffer, 1, &done) != AWSM_SUCCESS) {
            fail();
        }
        start += done;
    }
}

static void answer(const char *word, const char *reason) {
    char line[128];
    char *end = line;
    while (*word != 0) {
        *end++ = *word++;
    }
    if (reason != NULL) {
        *end++ = ' ';
        while (*reason != 0) {
            *end++ = *reason++;
        }
    }
    *end++ = '\n';
    write_all(line, end);
}

static void answer_trap(enum awsm_trap trap) {
    answer("trap", awsm_trap_message(trap));
}

static void answer_values(const uint8_t *types, const union awsm_value *values) {
    static char line[16 + MOST_VALUES * (AWSM_VALUE_LENGTH + 1)];
    char *end = line;
    for (const char *word = "returned"; *word != 0; word++) {
        *end++ = *word;
    }
    for (size_t i = 0; types[i] != 0; i++) {
        *end++ = ' ';
        end = awsm_script_write_value(end, types[i], &values[i]);
    }
    *end++ = '\n';
    write_all(line, end);
}

/* The next word, without the space before it. */
static struct awsm_bytes take_word(struct command *command) {
    while (command->next < command->end && *command->next == ' ') {
        command->next++;
    }
    char *start = command->next;
    while (command->next < command->end && *command->next != ' ') {
        command->next++;
    }
    return (struct awsm_bytes){start, (size_t)(command->next - start)};
}

static size_t take_module(struct command *command) {
    struct awsm_bytes word = take_word(command);
    size_t number = 0;
    for (size_t i = 0; i < word.length; i++) {
        number = 10 * number + (size_t)(word.start[i] - '0');
    }
    return number < awsm_script.count ? number : 0;
}

static char digit(char c) {
    return (char)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* Decoded in its place. */
static struct awsm_bytes take_name(struct command *command) {
    struct awsm_bytes word = take_word(command);
    char *name = (char *)(uintptr_t)word.start;
    for (size_t i = 0; 2 * i + 2 < word.length; i++) {
        name[i] = (char)(digit(word.start[2 * i + 1]) << 4 | digit(word.start[2 * i + 2]));
    }
    return (struct awsm_bytes){name, word.length / 2};
}

static void free_alone(void) {
    if (alone != NULL && *alone != NULL) {
        awsm_script.modules[alone - instances]->free_instance(*alone);
        *alone = NULL;
    }
    alone = NULL;
}

static struct awsm_instance *any_instance(void) {
    for (size_t i = 0; i < awsm_script.count; i++) {
        if (instances[i] != NULL) {
            return instances[i];
        }
    }
    return NULL;
}

static void instantiate_in(size_t number, struct awsm_instance *link) {
    const struct awsm_module *module = awsm_script.modules[number];
    unsigned char *imports = allocate(module->imports_size);
    struct awsm_config config = {.link = link, .stack_size = stack, .pool = pools[number]};
    enum awsm_trap trap = awsm_script_link(module, registrations, imports);
    if (trap == AWSM_OK) {
        trap = module->new_instance(&instances[number], imports, &config);
    }
    awsm_unmap(imports, module->imports_size != 0 ? module->imports_size : 1);
    if (trap == AWSM_OK) {
        answer("ok", NULL);
    } else {
        answer_trap(trap);
    }
}

static void instantiate(struct command *command) {
    free_alone();
    instantiate_in(take_module(command), any_instance());
}

static void instantiate_pooled(struct command *command) {
    size_t number = take_module(command);
    if (pools[number] == NULL && awsm_script.modules[number]->new_pool(&pools[number], 1) != AWSM_OK) {
        fail();
    }
    free_alone();
    instantiate_in(number, any_instance());
}

static void begin_again(__attribute__((unused)) struct command *command) {
    for (size_t i = 0; i < awsm_script.count; i++) {
        if (instances[i] != NULL) {
            awsm_script.modules[i]->free_instance(instances[i]);
            instances[i] = NULL;
        }
    }
    alone = NULL;
    registrations = NULL;
    answer("ok", NULL);
}

static void instantiate_alone(struct command *command) {
    free_alone();
    size_t number = take_module(command);
    alone = &instances[number];
    instantiate_in(number, NULL);
}

static void register_instance(struct command *command) {
    size_t number = take_module(command);
    if (instances[number] == NULL) {
        answer("error", "the module was not instantiated");
        return;
    }
    struct awsm_bytes name = take_name(command);
    char *copy = allocate(name.length);
    __builtin_memcpy(copy, name.start, name.length);
    struct awsm_registration *registration = allocate(sizeof(*registration));
    *registration =
        (struct awsm_registration){{copy, name.length}, awsm_script.modules[number], instances[number], registrations};
    registrations = registration;
    answer("ok", NULL);
}

static void invoke(struct command *command, const struct awsm_module *module, const struct awsm_export *export,
                   struct awsm_instance *instance) {
    static union awsm_value values[MOST_VALUES];
    if (!awsm_script_read_values(command->next, command->end, export->type.parameters, values)) {
        answer("error", "these are not the parameters of the function");
        return;
    }
    enum awsm_trap trap = module->enter(instance, export->call, values);
    if (trap == AWSM_OK) {
        answer_values(export->type.results, values);
    } else {
        answer_trap(trap);
    }
}

static void get(const struct awsm_export *export, struct awsm_instance *instance) {
    const uint8_t types[] = {(uint8_t) export->type.value_type, 0};
    const struct awsm_global *global = awsm_exported(export, instance);
    answer_values(types, &global->value);
}

static void access(struct command *command, enum awsm_kind kind) {
    size_t number = take_module(command);
    const struct awsm_module *module = awsm_script.modules[number];
    struct awsm_instance *instance = instances[number];
    const struct awsm_export *export = awsm_script_export(module, take_name(command));
    if (instance == NULL) {
        answer("error", "the module was not instantiated");
    } else if (export == NULL || export->type.kind != kind) {
        answer("error", "the module has no such export");
    } else if (kind == AWSM_KIND_FUNCTION) {
        invoke(command, module, export, instance);
    } else {
        get(export, instance);
    }
}

static void invoke_function(struct command *command) {
    access(command, AWSM_KIND_FUNCTION);
}

static void get_global(struct command *command) {
    access(command, AWSM_KIND_GLOBAL);
}

static const struct {
    const char *word;
    void (*execute)(struct command *command);
} commands[] = {
    {"instantiate", instantiate}, {"alone", instantiate_alone},    {"pooled", instantiate_pooled},
    {"again", begin_again},       {"register", register_instance}, {"invoke", invoke_function},
    {"get", get_global},
};

static void execute(struct command command) {
    struct awsm_bytes word = take_word(&command);
    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
        if (awsm_bytes_equal(word, awsm_string(commands[i].word))) {
            commands[i].execute(&command);
            return;
        }
    }
    answer("error", "unknown command");
}

_Noreturn void awsm_program_run(__attribute__((unused)) int argc, __attribute__((unused)) char **argv,
                                __attribute__((unused)) char **environment, size_t stack_size) {
    instances = allocate(awsm_script.count * sizeof(*instances));
    pools = allocate(awsm_script.count * sizeof(struct awsm_pool *));
    stack = stack_size < MOST_STACK ? stack_size : MOST_STACK;
    for (struct command command; next_line(&command);) {
        execute(command);
    }
    awsm_system_exit(0);
}
