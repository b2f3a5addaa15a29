/* SPDX-License-Identifier: Apache-2.0 */
/* yield.c: platform.h's awsm_yield without threads: whoever has to wait for an interrupted function waits in vain, so pools are
 * not for interrupts (docs/abi.md). */
#include <platform/platform.h>

void awsm_yield(void) {}
