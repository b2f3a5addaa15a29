// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import io.awsm.wasm.module.Section;
import io.awsm.wasm.type.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module as generated.
 *
 * @param before the sections up to the code
 * @param bodies that random code is in
 * @param helpers items of the code section behind these
 * @param behind the sections after the code
 * @param calls exported functions for the host to call: names and parameters
 * @param looks exported functions that show the state afterwards, with parameters
 * @param globals exported globals
 */
record GeneratedModule(
        byte[] before,
        List<Body> bodies,
        List<byte[]> helpers,
        byte[] behind,
        Map<String, List<ValueType>> calls,
        Map<String, List<ValueType>> looks,
        List<String> globals) {

    byte[] encode() {
        return encode(bodies.stream().map(b -> Set.<Body.Region>of()).toList());
    }

    /** The binary format; for each body, the regions that zeros replace. */
    byte[] encode(List<Set<Body.Region>> replaced) {
        Code contents = new Code().u32(bodies.size() + helpers.size());
        for (int i = 0; i < bodies.size(); i++) {
            contents.sized(bodies.get(i).encode(replaced.get(i)));
        }
        helpers.forEach(contents::sized);
        return new Code()
                .bytes(before)
                .u8(Section.CODE.id())
                .sized(contents.toBytes())
                .bytes(behind)
                .toBytes();
    }
}
