/* SPDX-License-Identifier: Apache-2.0 */
#include "platform.h"
#include "text.h"

int program(int argc, char **argv) {
    print("Hello, world!\n");
    return 0;
}
