// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.llvm.ir.Value;
import java.util.List;

/**
 * What a function of guest code was called with.
 *
 * @param arguments one for each parameter of its signature
 * @param results where it stores its results, or null if it returns them
 */
public record Entry(List<Value> arguments, Value results) {

    public Entry {
        arguments = List.copyOf(arguments);
    }
}
