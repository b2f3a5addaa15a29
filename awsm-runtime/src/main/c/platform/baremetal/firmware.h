/* SPDX-License-Identifier: Apache-2.0 */
/* firmware.h: what a firmware may provide (awsm/embed.h): NULL if it does not. */
#ifndef AWSM_FIRMWARE_H
#define AWSM_FIRMWARE_H

#include <awsm/embed.h>

#pragma weak awsm_firmware_write
#pragma weak awsm_firmware_read
#pragma weak awsm_firmware_clock
#pragma weak awsm_firmware_random
#pragma weak awsm_firmware_allocate
#pragma weak awsm_firmware_release
#pragma weak awsm_firmware_spare

#endif
