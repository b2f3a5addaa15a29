/* SPDX-License-Identifier: Apache-2.0 */
/* start.S: the entry point of an executable. The kernel leaves at the stack pointer: argc, argv, 0, environ, 0, auxv. */

    .text
    .globl _start
    .type _start, %function
_start:
    mov x29, #0
    mov x30, #0
    mov x0, sp
    bl awsm_start
    brk #0
    .size _start, . - _start

    .section .note.GNU-stack, "", %progbits
