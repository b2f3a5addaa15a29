/* SPDX-License-Identifier: Apache-2.0 */
/* Arguments and environment as the program gets them; the program's own name is left out. */
#include "platform.h"
#include "support.h"
#include "text.h"

int program(int argc, char **argv) {
    print("%d arguments\n", argc - 1);
    for (int i = 1; i < argc; i++)
        print("%d: [%s] of %u bytes\n", i, argv[i], (unsigned)string_length(argv[i]));
    print("terminated: %d\n", argv[argc] == NULL);

    /* Sorted, as the order is the system's. */
    const char *sorted[64];
    int count = 0;
    for (const char *const *variable = platform_environment(); *variable != NULL && count < 64; variable++) {
        int k = count++;
        for (; k > 0 && string_compare(sorted[k - 1], *variable) > 0; k--)
            sorted[k] = sorted[k - 1];
        sorted[k] = *variable;
    }
    for (int i = 0; i < count; i++)
        print("%s\n", sorted[i]);
    return 0;
}
