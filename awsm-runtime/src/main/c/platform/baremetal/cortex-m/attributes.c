/* SPDX-License-Identifier: Apache-2.0 */
/* attributes.c: what linkers are told of the object besides what the compiler says (Addenda to the ABI for the Arm
 * Architecture, build attributes). */

/* Enumerations that others see have 32 bits (AWSM_INT_ENUM), whatever others do with theirs: so nobody need say
 * -fno-short-enums, or be warned. */
__asm__(".eabi_attribute 26 /* Tag_ABI_enum_size */, 3");
