// SPDX-License-Identifier: Apache-2.0
/** A module as data (specification 2.5), as {@link io.awsm.wasm.binary} decodes it. Immutable. */
package io.awsm.wasm.module;
