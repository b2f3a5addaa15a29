// SPDX-License-Identifier: Apache-2.0
package io.awsm.llvm.ir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** IR as text on its way to a stream: ASCII, in bytes, without a string for each number or name. */
public final class IrText {

    private static final int SIZE = 1 << 16;
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final boolean extendsWords;
    private final byte[] digits = new byte[20];
    private byte[] buffer;
    private int size;
    private long flushed;

    /** @param extendsWords whether functions of C expect numbers of 32 bits as signed ones of a whole register */
    IrText(OutputStream out, boolean extendsWords) {
        this(out, SIZE, extendsWords);
    }

    private IrText(OutputStream out, int size, boolean extendsWords) {
        this.out = out;
        this.extendsWords = extendsWords;
        this.buffer = new byte[size];
    }

    /** What is written, as a string. */
    static String of(Consumer<IrText> writer) {
        return of(false, writer);
    }

    static String of(boolean extendsWords, Consumer<IrText> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IrText text = new IrText(bytes, 64, extendsWords);
        writer.accept(text);
        text.flush();
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    /** How many bytes have been added. */
    long length() {
        return flushed + size;
    }

    /** @param character of ASCII */
    IrText add(char character) {
        reserve(1);
        buffer[size++] = (byte) character;
        return this;
    }

    /** @param ascii any string of ASCII */
    @SuppressWarnings("deprecation") // Of all ways to copy ASCII the fastest, and right for that.
    IrText add(String ascii) {
        int length = ascii.length();
        for (int at = 0; at < length; ) {
            int part = Math.min(length - at, buffer.length);
            reserve(part);
            ascii.getBytes(at, at + part, buffer, size);
            size += part;
            at += part;
        }
        return this;
    }

    IrText add(Type type) {
        return add(type.text());
    }

    /** In decimal. */
    IrText add(long number) {
        if (number == Long.MIN_VALUE) {
            return add(Long.toString(number));
        }
        long rest = Math.abs(number);
        int at = digits.length;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            digits[--at] = '-';
        }
        int length = digits.length - at;
        reserve(length);
        System.arraycopy(digits, at, buffer, size, length);
        size += length;
        return this;
    }

    /** As {@code 0x} and sixteen digits. */
    IrText addHexadecimal(long bits) {
        add("0x");
        for (int shift = 60; shift >= 0; shift -= 4) {
            add(HEX.charAt((int) (bits >>> shift) & 15));
        }
        return this;
    }

    /** As in a string of LLVM's: every byte that is not plain ASCII as {@code \hh}. */
    IrText addEscaped(byte b) {
        if (b >= ' ' && b < 0x7F && b != '"' && b != '\\') {
            return add((char) b);
        }
        return add('\\').add(HEX.charAt(b >> 4 & 15)).add(HEX.charAt(b & 15));
    }

    /** A value without its type. */
    IrText add(Value value) {
        value.write(this);
        return this;
    }

    /** A value with its type. */
    IrText typed(Value value) {
        add(value.type().text()).add(' ');
        value.write(this);
        return this;
    }

    /** The type of a parameter or an argument. */
    IrText parameter(Type type) {
        return add(type).add(extendsWords && type.equals(Type.I32) ? " signext" : "");
    }

    /** The type of what a function returns. */
    IrText result(Type type) {
        return add(extendsWords && type.equals(Type.I32) ? "signext " : "").add(type);
    }

    IrText label(Block block) {
        add("label %");
        block.write(this);
        return this;
    }

    /** Hands over what has been added. */
    void flush() {
        try {
            out.write(buffer, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flushed += size;
        size = 0;
    }

    private void reserve(int count) {
        if (size + count > buffer.length) {
            flush();
        }
    }
}
