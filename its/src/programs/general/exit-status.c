/* SPDX-License-Identifier: Apache-2.0 */
/* Ends with a status other than 0, from deep inside, with output on both streams. */
#include "platform.h"
#include "text.h"

static volatile int depth = 5;

static int descend(int left) {
    if (left == 0 && depth != 0) {
        print_error("leaving with %d\n", 42);
        leave(42);
    }
    int below = left == 0 ? 0 : descend(left - 1);
    print("never printed\n");
    return below + 1;
}

int program(int argc, char **argv) {
    print("before\n");
    descend(depth);
    print("never printed\n");
    return 0;
}
