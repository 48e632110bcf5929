package org.oversightgraph.adapter.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when more bytes are read than allowed. */
final class BoundedStream extends FilterInputStream {

	private final long most;

	private long read;

	BoundedStream(InputStream in, long most) {
		super(in);
		this.most = most;
	}

	/** Thrown if the file is larger than allowed. */
	static final class TooLargeException extends IOException {

		private final long most;

		TooLargeException(long most) {
			super("more than " + most + " bytes");
			this.most = most;
		}

		long most() {
			return this.most;
		}

	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int some = super.read(bytes, offset, length);
		count(Math.max(0, some));
		return some;
	}

	@Override
	public long skip(long bytes) throws IOException {
		long skipped = super.skip(bytes);
		count(skipped);
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(long bytes) throws IOException {
		this.read += bytes;
		if (this.read > this.most) {
			throw new TooLargeException(this.most);
		}
	}

}
