// SPDX-License-Identifier: Apache-2.0
/**
 * What tests of behaviour run on: a {@link io.awsm.testing.Row} is a target and a memory mechanism, and a test with {@link
 * io.awsm.testing.ForEachRow} runs on those that are asked for ({@link io.awsm.testing.Row#all}), under an emulator where need be. Tests of the module {@code its} use them, too. A new target or mechanism is a new row
 * without anybody naming it.
 */
package io.awsm.testing;
