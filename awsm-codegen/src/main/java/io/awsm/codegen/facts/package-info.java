// SPDX-License-Identifier: Apache-2.0
/** What a first pass over a module finds out before anything is translated. Knows no LLVM. */
package io.awsm.codegen.facts;
