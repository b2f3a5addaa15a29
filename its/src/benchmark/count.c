/* SPDX-License-Identifier: Apache-2.0 */
/*
 * count.c: a plugin of QEMU that counts the instructions between a program's two readings of the clock, which are when its work begins and
 * when it is done, and prints the number to standard error. On boards a program that reads the clock calls whoever emulates it, and has done so once
 * before, for the command line; elsewhere it calls the system. It declares the few functions that it needs itself: the header is not in
 * distributions' packages.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define EXPORTED __attribute__((visibility("default")))

typedef uint64_t plugin_id;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { NO_REGISTERS = 0, ADD_TO_U64 = 0 };

struct qemu_info {
    const char *target_name;
    int versions[2];
    bool is_system;
};

size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *block, size_t index);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *instruction);
size_t qemu_plugin_insn_size(const struct qemu_plugin_insn *instruction);
void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id id, void (*translated)(plugin_id, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *instruction,
                                            void (*executed)(unsigned cpu, void *data), int registers, void *data);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *instruction, int operation, void *number,
                                                uint64_t value);

void qemu_plugin_register_vcpu_syscall_cb(plugin_id id,
                                          void (*called)(plugin_id, unsigned cpu, int64_t number, uint64_t, uint64_t,
                                                         uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t));

EXPORTED int qemu_plugin_version = 1;

static uint64_t executed, started;
static int readings;

static void clock_is_read(void) {
    readings++;
    if (readings == 1)
        started = executed;
    else if (readings == 2)
        fprintf(stderr, "instructions: %llu\n", (unsigned long long)(executed - started));
}

static void emulator_is_called(unsigned cpu, void *data) {
    static bool has_command_line;
    if (has_command_line)
        clock_is_read();
    has_command_line = true;
}

static int64_t clock_gettime_number;

static void system_is_called(plugin_id id, unsigned cpu, int64_t number, uint64_t a, uint64_t b, uint64_t c, uint64_t d,
                             uint64_t e, uint64_t f, uint64_t g, uint64_t h) {
    if (number == clock_gettime_number)
        clock_is_read();
}

static void translated(plugin_id id, struct qemu_plugin_tb *block) {
    static const unsigned char semihosting[] = {0xAB, 0xBE}; /* bkpt 0xAB */
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(block); i++) {
        struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(block, i);
        qemu_plugin_register_vcpu_insn_exec_inline(instruction, ADD_TO_U64, &executed, 1);
        if (clock_gettime_number == 0 && qemu_plugin_insn_size(instruction) == 2 &&
            memcmp(qemu_plugin_insn_data(instruction), semihosting, 2) == 0)
            qemu_plugin_register_vcpu_insn_exec_cb(instruction, emulator_is_called, NO_REGISTERS, NULL);
    }
}

EXPORTED int qemu_plugin_install(plugin_id id, const struct qemu_info *info, int argc, char **argv) {
    static const struct {
        const char *name;
        int64_t clock_gettime;
    } targets[] = {{"aarch64", 113}, {"i386", 403}, {"riscv64", 113}, {"x86_64", 228}};
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    if (info->is_system)
        return 0;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
        if (strcmp(info->target_name, targets[i].name) == 0)
            clock_gettime_number = targets[i].clock_gettime;
    qemu_plugin_register_vcpu_syscall_cb(id, system_is_called);
    return clock_gettime_number == 0;
}
