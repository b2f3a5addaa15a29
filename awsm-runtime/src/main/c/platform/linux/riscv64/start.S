/* SPDX-License-Identifier: Apache-2.0 */
/* start.S: the entry point of an executable. The kernel leaves at the stack pointer: argc, argv, 0, environ, 0, auxv. */

    .text
    .globl _start
    .type _start, @function
_start:
    mv a0, sp
    andi sp, sp, -16
    call awsm_start
    unimp
    .size _start, . - _start

    .section .note.GNU-stack, "", @progbits
