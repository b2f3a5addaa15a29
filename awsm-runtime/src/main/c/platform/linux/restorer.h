/* SPDX-License-Identifier: Apache-2.0 */
/* restorer.h: what the kernel takes and gives as struct sigaction, on architectures where the program has the code that a
 * handler returns to. */
#ifndef AWSM_RESTORER_H
#define AWSM_RESTORER_H

#include <stdint.h>

typedef void awsm_signal_handler(int signal, void *information, void *context);

struct awsm_action {
    awsm_signal_handler *call; /* or SIG_DFL or SIG_IGN */
    unsigned long flags;
    void (*restorer)(void);
    uint64_t mask;
};

/* Where a handler returns to (restore.S). */
__attribute__((visibility("hidden"))) void awsm_signal_restore(void);

static inline struct awsm_action awsm_action_of(awsm_signal_handler *call, unsigned long flags) {
    enum { SA_RESTORER = 0x04000000 };
    return (struct awsm_action){.call = call, .flags = flags | SA_RESTORER, .restorer = awsm_signal_restore};
}

#endif
