// SPDX-License-Identifier: Apache-2.0
/**
 * What is in object files, executables and shared libraries, and where their bytes go. Pure Java: no tool is run. Files may be
 * anybody's: {@link io.awsm.elf.ElfFile} believes no offset, and whatever is not as it should be is a {@link
 * io.awsm.elf.ElfException}.
 */
package io.awsm.elf;
