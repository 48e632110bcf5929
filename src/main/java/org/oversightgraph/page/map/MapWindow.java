package org.oversightgraph.page.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of the plane that a map shows.
 *
 * @param west the left edge, in kilometres
 * @param north the upper edge, in kilometres
 * @param scale pixels for each kilometre
 * @param width the width, in pixels
 * @param height the height, in pixels
 */
record MapWindow(double west, double north, double scale, int width, int height) {

	private static final double FLATTEST = 0.62;

	private static final double TALLEST = 1.2;

	/**
	 * Returns a window of a width around an area. Very flat or tall areas have more room
	 * beside them.
	 * @param margin the margin, as a share of the size of the area
	 */
	static MapWindow around(Envelope area, double margin, int width) {
		Envelope seen = new Envelope(area);
		seen.expandBy(area.getWidth() * margin, area.getHeight() * margin);
		double ratio = seen.getHeight() / seen.getWidth();
		if (ratio < FLATTEST) {
			seen.expandBy(0, (seen.getWidth() * FLATTEST - seen.getHeight()) / 2);
		}
		else if (ratio > TALLEST) {
			seen.expandBy((seen.getHeight() / TALLEST - seen.getWidth()) / 2, 0);
		}
		double scale = width / seen.getWidth();
		return new MapWindow(seen.getMinX(), seen.getMaxY(), scale, width, (int) Math.ceil(seen.getHeight() * scale));
	}

	/** Returns the pixel of a point of the plane. */
	Coordinate pixel(Coordinate point) {
		return new Coordinate((point.x - this.west) * this.scale, (this.north - point.y) * this.scale);
	}

	/** Returns whether any of an area, in pixels, is in the window. */
	boolean shows(Envelope pixels) {
		return pixels.intersects(new Envelope(0, this.width, 0, this.height));
	}

}
