/* SPDX-License-Identifier: Apache-2.0 */
/* board.h: what this firmware uses of the boards mps2-an385 (Cortex-M3) and mps2-an386 (Cortex-M4). */
#ifndef BOARD_H
#define BOARD_H

#include <stdint.h>

#define REGISTER(ADDRESS) (*(volatile uint32_t *)(ADDRESS))

#define UART_DATA REGISTER(0x40004000)
#define UART_STATE REGISTER(0x40004004)   /* bit 0: the transmitter is full */
#define UART_CONTROL REGISTER(0x40004008) /* bit 0: the transmitter is on */
#define UART_DIVIDER REGISTER(0x40004010)

#define SYSTICK_CONTROL REGISTER(0xE000E010) /* 7: counts the processor's clock, and interrupts at 0 */
#define SYSTICK_RELOAD REGISTER(0xE000E014)
#define SYSTICK_VALUE REGISTER(0xE000E018)

#define CPACR REGISTER(0xE000ED88) /* bits 20 to 23: the floating-point unit is on */

void print(const char *text);
void print_number(int32_t number);
_Noreturn void stop(int status);

#endif
