// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

/** A metadata node of one module, to be named in others or attached to something. */
public record Metadata(int number) {

    @Override
    public String toString() {
        return "!" + number;
    }
}
