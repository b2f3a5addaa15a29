// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;

/** A constant structure, array or large vector; with what stands before and after its members. */
record Aggregate(Type type, String open, List<Value> members, String close) implements Value {

    @Override
    public void write(IrText out) {
        out.add(open);
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                out.add(", ");
            }
            out.typed(members.get(i));
        }
        out.add(close);
    }

    @Override
    public String toString() {
        return Value.typed(this);
    }
}
