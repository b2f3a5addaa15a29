// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the kernel says of a file, or of a link itself.
 *
 * @param uid of the owner
 * @param mode type and permissions
 * @param changed when anything about it changed last, which nobody can set back
 * @param text all of this, and more; changes whenever the file does
 */
public record Stamp(int uid, int mode, FileTime changed, String text) {

    private static final String ATTRIBUTES = "unix:uid,mode,ino,size,lastModifiedTime,ctime";
    private static final int TYPE = 0170000;
    private static final int FILE = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;
    private static final int STICKY = 01000;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int WRITABLE_BY_ALL = 0002;

    public static Stamp of(Path file) throws IOException {
        Map<String, Object> attributes =
                new TreeMap<>(Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
        return new Stamp(
                (int) attributes.get("uid"),
                (int) attributes.get("mode"),
                (FileTime) attributes.get("ctime"),
                attributes.toString());
    }

    boolean isFile() {
        return (mode & TYPE) == FILE;
    }

    boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    /** Whether it belongs to us or to root. */
    boolean isOurs() {
        return Owners.areTrusted(uid);
    }

    /** Whether its permissions let somebody write who is not its owner. */
    boolean isWritableByOthers() {
        return (mode & WRITABLE_BY_OTHERS) != 0;
    }

    boolean isWritableByAll() {
        return (mode & WRITABLE_BY_ALL) != 0;
    }

    /** Whether only their owners, and its own, can rename what is in this directory. */
    boolean isSticky() {
        return (mode & STICKY) != 0;
    }
}
