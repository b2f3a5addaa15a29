/* SPDX-License-Identifier: Apache-2.0 */
/* start.c: from what the processor executes first, start.S, to the program. */
#include <platform/baremetal/cortex-m/semihosting.h>
#include <platform/platform.h>
#include <platform/system.h>
#include <program/program.h>

enum { LINE_SIZE = 512, MOST_ARGUMENTS = 32, OTHER_USES = 512 };

extern unsigned char awsm_stack_start[];
#pragma weak awsm_program /* there is none in the executable of a test script */

/* The arguments are separated by spaces: \s is one, \0 nothing, so that an argument can be empty, \\ a backslash
 * (io.awsm.link.Runner). */
static int split(char *line, char **argv) {
    int argc = 0;
    char *to = line;
    for (const char *from = line; *from != 0 && argc < MOST_ARGUMENTS - 1;) {
        argv[argc++] = to;
        for (; *from != 0 && *from != ' '; from++) {
            if (*from == '\\' && from[1] != 0) {
                from++;
                if (*from != '0') {
                    *to++ = *from == 's' ? ' ' : *from;
                }
            } else {
                *to++ = *from;
            }
        }
        from += *from == ' ';
        *to++ = 0;
    }
    argv[argc] = NULL;
    return argc;
}

__attribute__((visibility("hidden"))) _Noreturn void awsm_start(void) {
    static char *nothing[1];
    char line[LINE_SIZE];
    char *argv[MOST_ARGUMENTS] = {NULL};
    int argc = 0;
    if (&awsm_program != NULL && awsm_program.image->wasi_strings != NULL) {
        const uintptr_t block[] = {(uintptr_t)line, LINE_SIZE};
        argc = awsm_semihosting(SYS_GET_CMDLINE, block) == 0 ? split(line, argv) : 0;
    }
    uintptr_t used = awsm_stack_margin + OTHER_USES;
    uintptr_t size = (uintptr_t)__builtin_frame_address(0) - (uintptr_t)awsm_stack_start;
    awsm_program_run(argc, argv, nothing, size > used ? size - used : 0);
}

/* Of the host's part, or a hole in ours: guest code traps before it comes to that. */
__attribute__((visibility("hidden"))) _Noreturn void awsm_firmware_fault(void) {
    static const char message[] = "awsm: a fault of the processor\n";
    const struct awsm_buffer buffer = {(void *)(uintptr_t)message, sizeof(message) - 1};
    size_t done;
    (void)awsm_system_write(2, &buffer, 1, &done);
    awsm_system_exit(AWSM_STATUS_TRAP);
}
