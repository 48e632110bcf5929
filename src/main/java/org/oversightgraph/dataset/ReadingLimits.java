package org.oversightgraph.dataset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits for the size of a dataset. They protect the server from running out of
 * memory.
 *
 * @param maxFileSize the maximum uncompressed size of a file
 * @param maxTotalSize the maximum uncompressed size of all files together
 * @param maxZipSize the maximum size of a zip
 * @param maxFiles the maximum number of files
 * @param maxCompressionRatio the maximum ratio of uncompressed to compressed size of a
 * file in a zip
 * @param maxRows the maximum number of rows of all tables together
 */
@ConfigurationProperties("oversight.import")
public record ReadingLimits(@DefaultValue("64MB") DataSize maxFileSize, @DefaultValue("128MB") DataSize maxTotalSize,
		@DefaultValue("32MB") DataSize maxZipSize, @DefaultValue("100") int maxFiles,
		@DefaultValue("200") int maxCompressionRatio, @DefaultValue("500000") int maxRows) {

	/** The default limits. */
	public static final ReadingLimits USUAL = new ReadingLimits(DataSize.ofMegabytes(64), DataSize.ofMegabytes(128),
			DataSize.ofMegabytes(32), 100, 200, 500_000);

	/**
	 * Returns a size in words, in megabytes or kilobytes if it is a whole number of them,
	 * or else in bytes.
	 */
	static String words(DataSize size) {
		if (size.toMegabytes() > 0 && size.equals(DataSize.ofMegabytes(size.toMegabytes()))) {
			return size.toMegabytes() + " MB";
		}
		if (size.toKilobytes() > 0 && size.equals(DataSize.ofKilobytes(size.toKilobytes()))) {
			return size.toKilobytes() + " kB";
		}
		return size.toBytes() + " bytes";
	}

}
