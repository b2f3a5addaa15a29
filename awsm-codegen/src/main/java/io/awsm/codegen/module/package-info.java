// SPDX-License-Identifier: Apache-2.0
/**
 * What a module has besides function bodies: its constant data, the code that instantiates it, the adapters of its
 * imports, and its C API. All of it goes into unit 0.
 */
package io.awsm.codegen.module;
