package org.oversightgraph.page.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * The transverse Mercator projection of a sphere, centred as the British National Grid
 * is. Distances are in kilometres from its centre. It differs from the grid by less than
 * a pixel of a map of England.
 */
final class Projection {

	private static final double RADIUS = 6371;

	private static final double CENTRAL_MERIDIAN = Math.toRadians(-2);

	private static final double CENTRAL_PARALLEL = Math.toRadians(53);

	private Projection() {
	}

	/**
	 * Returns the place of a point in the plane: x to the east, y to the north, in
	 * kilometres.
	 * @param longitude in degrees
	 * @param latitude in degrees
	 */
	static Coordinate plane(double longitude, double latitude) {
		double east = Math.toRadians(longitude) - CENTRAL_MERIDIAN;
		double north = Math.toRadians(latitude);
		double b = Math.cos(north) * Math.sin(east);
		double x = 0.5 * RADIUS * Math.log((1 + b) / (1 - b));
		double y = RADIUS * (Math.atan2(Math.tan(north), Math.cos(east)) - CENTRAL_PARALLEL);
		return new Coordinate(x, y);
	}

}
