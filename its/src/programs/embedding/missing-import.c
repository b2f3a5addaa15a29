/* SPDX-License-Identifier: Apache-2.0 */
/* A host that does not give what the module imports learns it from the attempt to make an instance. */
#include "counter.h"
#include "platform.h"
#include "text.h"

int program(int argc, char **argv) {
    struct counter_imports incomplete = {.host_added = {NULL, NULL}};
    struct counter *counter;
    print("no function: %s\n", awsm_trap_message(counter_new(&counter, &incomplete, NULL)));
    print("no imports: %s\n", awsm_trap_message(counter_new(&counter, NULL, NULL)));
    return 0;
}
