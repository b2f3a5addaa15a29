// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

/**
 * A module in the binary format, or what pretends to be one.
 *
 * @param name its file's
 */
record Definition(String name, byte[] bytes) {}
