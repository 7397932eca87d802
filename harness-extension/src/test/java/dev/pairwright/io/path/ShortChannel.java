package dev.pairwright.io.path;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file on a file system whose files have a largest size: it takes no position beyond it.
 *
 * @param file the file as it is
 * @param largest in bytes
 */
record ShortChannel(SeekableByteChannel file, long largest) implements SeekableByteChannel {

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        if (position > largest) {
            throw new IOException("Invalid argument");
        }
        file.position(position);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return file.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return file.write(source);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
