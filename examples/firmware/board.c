/* SPDX-License-Identifier: Apache-2.0 */
/* board.c: what is not about sandboxes: vectors, start, serial line, end. */
#include "board.h"

extern uint32_t data_start[], data_end[], data_image[], bss_start[], bss_end[], stack_end[];

int main(void);
void tick(void);

_Noreturn void reset(void) {
#ifdef __ARM_FP
    CPACR |= 0xFu << 20; /* before any code that was compiled for it */
    __asm__ volatile("dsb\n isb" ::: "memory");
#endif
    for (uint32_t *to = data_start, *from = data_image; to != data_end;) {
        *to++ = *from++;
    }
    for (uint32_t *to = bss_start; to != bss_end;) {
        *to++ = 0;
    }
    UART_DIVIDER = 16;
    UART_CONTROL = 1;
    stop(main());
}

static void fault(void) {
    print("fault\n");
    stop(2);
}

#ifdef HARDWARE_FAULT /* the sandboxes', with --memory mpu */
void HARDWARE_FAULT(void);
#else
#define HARDWARE_FAULT fault
#endif

__attribute__((used, section(".vectors"))) static void *const vectors[16] = {
    stack_end, reset, fault, HARDWARE_FAULT, HARDWARE_FAULT, fault, fault, [11] = fault, [14] = fault, [15] = tick};

void print(const char *text) {
    for (; *text != 0; text++) {
        while ((UART_STATE & 1) != 0) {
        }
        UART_DATA = (uint8_t)*text;
    }
}

void print_number(int32_t number) {
    char text[12];
    char *start = text + sizeof(text) - 1;
    *start = 0;
    uint32_t rest = number < 0 ? 0u - (uint32_t)number : (uint32_t)number;
    do {
        *--start = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) {
        *--start = '-';
    }
    print(start);
}

/* Semihosting: whoever emulates or debugs the processor ends it. */
_Noreturn void stop(int status) {
    const uint32_t reason[2] = {0x20026 /* ADP_Stopped_ApplicationExit */, (uint32_t)status};
    register uint32_t r0 __asm__("r0") = 0x20; /* SYS_EXIT_EXTENDED */
    register const uint32_t *r1 __asm__("r1") = reason;
    __asm__ volatile("bkpt 0xAB" ::"r"(r0), "r"(r1) : "memory");
    for (;;) {
    }
}
