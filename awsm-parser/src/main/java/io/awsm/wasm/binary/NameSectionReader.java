// SPDX-License-Identifier: Apache-2.0
package io.awsm.wasm.binary;

import io.awsm.wasm.Features;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.Names;
import io.awsm.wasm.type.DefinedTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The custom name section (specification, appendix "Custom Sections"). It has no influence on validity: a malformed one
 * counts as none.
 */
final class NameSectionReader {

    private static final int MODULE = 0;
    private static final int FUNCTIONS = 1;
    private static final int DATA = 9;

    private final BinaryReader in;
    private final int functionCount;
    private final int dataCount;
    private final Map<Integer, String> functions = new HashMap<>();
    private final Map<Integer, String> data = new HashMap<>();
    private Optional<String> module = Optional.empty();

    private NameSectionReader(ByteSlice contents, int functionCount, int dataCount) {
        this.in = new BinaryReader(
                contents.array(), contents.start(), contents.end(), -1, Features.DEFAULT, new DefinedTypes());
        this.functionCount = functionCount;
        this.dataCount = dataCount;
    }

    /**
     * @param contents behind the section's own name
     * @param functionCount indices beyond have no name
     * @param dataCount likewise, of data segments
     */
    static Names read(ByteSlice contents, int functionCount, int dataCount) {
        try {
            return new NameSectionReader(contents, functionCount, dataCount).read();
        } catch (MalformedException e) {
            return Names.NONE;
        }
    }

    private Names read() {
        while (in.remaining() > 0) {
            int id = in.readByte();
            int size = in.readCount();
            int end = in.offset() + size;
            switch (id) {
                case MODULE -> module = Optional.of(in.readName());
                case FUNCTIONS -> readMap(functions, functionCount);
                case DATA -> readMap(data, dataCount);
                default -> in.skip(size);
            }
            if (in.offset() != end) {
                throw in.errors(end).sizeMismatch();
            }
        }
        return new Names(module, functions, data);
    }

    private void readMap(Map<Integer, String> names, int limit) {
        int count = in.readCount();
        for (int i = 0; i < count; i++) {
            int index = in.readU32();
            String name = in.readName();
            if (index >= 0 && index < limit) {
                names.put(index, name);
            }
        }
    }
}
