// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.util.List;

/**
 * A call, as it is put together before {@link FunctionBuilder#call(Call)} emits it.
 *
 * @param result void if there is none
 * @param attributes a reference to an attribute group ({@link IrModule#attributes}), or empty
 */
public record Call(
        Type result, Value callee, List<Value> arguments, CallingConvention convention, Tail tail, String attributes) {

    /** Whether the call is a jump: the caller's frame is gone when the callee begins. */
    public enum Tail {
        /** Only if LLVM proves that nobody can tell. */
        MAY(""),
        /** The callee has no business with the caller's stack slots. */
        TAIL("tail "),
        /** Guaranteed; what follows is the return of its result. */
        MUST("musttail "),
        /** Never. */
        NO("notail ");

        private final String keyword;

        Tail(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    /** An ordinary call in the convention of C. */
    public static Call of(Type result, Value callee, List<Value> arguments) {
        return new Call(result, callee, arguments, CallingConvention.C, Tail.MAY, "");
    }

    public Call in(CallingConvention other) {
        return new Call(result, callee, arguments, other, tail, attributes);
    }

    public Call tail(Tail other) {
        return new Call(result, callee, arguments, convention, other, attributes);
    }

    public Call with(String group) {
        return new Call(result, callee, arguments, convention, tail, group);
    }
}
