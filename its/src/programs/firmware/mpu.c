/* SPDX-License-Identifier: Apache-2.0 */
/* mpu.c: sandboxes whose memories are followed by a zone that the memory protection unit denies, in a firmware that uses the
 * unit itself. The interrupt's sandbox traps while the main program's runs. */
#include "board.h"
#include "filter.h"
#include "pid.h"

#define MPU_CTRL REGISTER(0xE000ED94)
#define MPU_RNR REGISTER(0xE000ED98)
#define MPU_RBAR REGISTER(0xE000ED9C)
#define MPU_RASR REGISTER(0xE000EDA0)

enum { REGIONS = 8, ON = 1, KILOBYTE = 9 << 1, FULL_ACCESS = 3 << 24, MOST_MODES = 200, NO_MODE = 0x10000000 };

static __attribute__((aligned(1024))) volatile unsigned char denied[1024];
static volatile uint32_t ticks, wrong;

static void set_region(uint32_t number, const volatile void *base, uint32_t attributes) {
    MPU_RNR = number;
    MPU_RBAR = (uint32_t)(uintptr_t)base;
    MPU_RASR = attributes;
}

static int is_region(uint32_t number, const volatile void *base, uint32_t attributes) {
    MPU_RNR = number;
    return MPU_RBAR == ((uint32_t)(uintptr_t)base | number) && MPU_RASR == attributes;
}

static uint32_t regions_on(void) {
    uint32_t count = 0;
    for (MPU_RNR = 0; MPU_RNR < REGIONS - 1; MPU_RNR++) {
        count += MPU_RASR & ON;
    }
    MPU_RNR = REGIONS - 1;
    return count + (MPU_RASR & ON);
}

static void check(const char *what, int is_right) {
    print(what);
    print(is_right ? ": passed\n" : ": failed\n");
}

void tick(void) {
    int32_t result;
    wrong += filter_sample(1, &result) != AWSM_OK;
    ticks++;
}

static void report(void *env, int32_t code) {
    (void)env;
    (void)code;
}

static const struct pid_imports imports = {.board_report = {report, NULL}};

/* How many entries of a table of two can be read, and that none behind them can. */
static int modes(void) {
    int count = 0;
    while (count < MOST_MODES && pid_set_mode(count) == AWSM_OK) {
        count++;
    }
    for (int mode = count; mode < MOST_MODES; mode++) {
        if (pid_set_mode(mode) != AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS) {
            return 0;
        }
    }
    return pid_set_mode(NO_MODE) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS ? count : 0;
}

/* What is not a guest's. */
void awsm_firmware_fault(void) {
    print("a fault of the firmware\n");
    stop(0);
}

int main(void) {
    set_region(2, denied, ON | KILOBYTE);
    MPU_CTRL = 5;

    for (uint32_t number = 0; number < REGIONS; number++) {
        if (number != 2) {
            set_region(number, (void *)0, ON | KILOBYTE | FULL_ACCESS);
        }
    }
    check("no region is free", pid_new(&imports, NULL) == AWSM_TRAP_OUT_OF_MEMORY);
    for (uint32_t number = 0; number < REGIONS; number++) {
        if (number != 2) {
            set_region(number, (void *)0, 0);
        }
    }

    check("two sandboxes", pid_new(&imports, NULL) == AWSM_OK && filter_new(NULL, NULL) == AWSM_OK);
    check("take a region each", regions_on() == 3);
    SYSTICK_RELOAD = 2500;
    SYSTICK_VALUE = 0;
    SYSTICK_CONTROL = 7;
    int count = modes();
    while (ticks < 20) {
        wrong += modes() != count;
    }
    SYSTICK_CONTROL = 0;
    print("modes ");
    print_number(count);
    print("\n");
    check("each time, with interrupts", wrong == 0);
    pid_free();
    check("made anew", pid_new(&imports, NULL) == AWSM_OK && modes() == count && regions_on() == 3);
    check("the firmware's region stays", is_region(2, denied, ON | KILOBYTE));
    (void)denied[0];
    return 1;
}
