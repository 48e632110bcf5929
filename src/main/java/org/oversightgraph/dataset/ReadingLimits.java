package org.oversightgraph.dataset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a dataset is read before it is refused, so that nothing that is handed in
 * can use up the memory. Each can be set.
 *
 * @param maxFileSize the most that one file may hold, unpacked
 * @param maxTotalSize the most that all files may hold together, unpacked
 * @param maxZipSize the largest that a zip may be, packed
 * @param maxFiles the most files there may be
 * @param maxCompressionRatio how many times its packed size a file in a zip may unpack to
 * @param maxRows the most rows that all tables may have together
 */
@ConfigurationProperties("oversight.import")
public record ReadingLimits(@DefaultValue("64MB") DataSize maxFileSize, @DefaultValue("128MB") DataSize maxTotalSize,
		@DefaultValue("32MB") DataSize maxZipSize, @DefaultValue("100") int maxFiles,
		@DefaultValue("200") int maxCompressionRatio, @DefaultValue("500000") int maxRows) {

	/** What holds where nothing is set. */
	public static final ReadingLimits USUAL = new ReadingLimits(DataSize.ofMegabytes(64), DataSize.ofMegabytes(128),
			DataSize.ofMegabytes(32), 100, 200, 500_000);

	/**
	 * A size in words: in whole megabytes or kilobytes where it is some, else in bytes.
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
