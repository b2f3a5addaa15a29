/* SPDX-License-Identifier: Apache-2.0 */
/*
 * count.c: a plugin of QEMU that counts the instructions of a program on a board with a Cortex-M. Programs call whoever emulates them three times
 * at first: for the command line, for the time when the work begins, and for the time when it is done. At the third, the
 * instructions since the second are printed to standard error. It declares the few functions that it needs itself: the header is not
 * in distributions' packages.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define EXPORTED __attribute__((visibility("default")))

typedef uint64_t plugin_id;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum { NO_REGISTERS = 0, ADD_TO_U64 = 0 };

size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *block, size_t index);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *instruction);
size_t qemu_plugin_insn_size(const struct qemu_plugin_insn *instruction);
void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id id, void (*translated)(plugin_id, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *instruction, void (*executed)(unsigned cpu, void *data),
                                            int registers, void *data);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *instruction, int operation, void *number, uint64_t value);

EXPORTED int qemu_plugin_version = 1;

static uint64_t executed, started;
static int calls;

static void called(unsigned cpu, void *data) {
    calls++;
    if (calls == 2)
        started = executed;
    else if (calls == 3)
        fprintf(stderr, "instructions: %llu\n", (unsigned long long)(executed - started));
}

static void translated(plugin_id id, struct qemu_plugin_tb *block) {
    static const unsigned char semihosting[] = {0xAB, 0xBE}; /* bkpt 0xAB */
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(block); i++) {
        struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(block, i);
        qemu_plugin_register_vcpu_insn_exec_inline(instruction, ADD_TO_U64, &executed, 1);
        if (qemu_plugin_insn_size(instruction) == 2 && memcmp(qemu_plugin_insn_data(instruction), semihosting, 2) == 0)
            qemu_plugin_register_vcpu_insn_exec_cb(instruction, called, NO_REGISTERS, NULL);
    }
}

EXPORTED int qemu_plugin_install(plugin_id id, const void *information, int argc, char **argv) {
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
