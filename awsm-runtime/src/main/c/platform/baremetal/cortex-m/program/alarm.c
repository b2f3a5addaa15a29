/* SPDX-License-Identifier: Apache-2.0 */
/* alarm.c: whoever runs an executable can end the emulator. */
#include <program/program.h>

void awsm_program_alarm(__attribute__((unused)) uint64_t nanoseconds) {}
