package org.oversightgraph.page.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * Writes the path of lines for SVG, with one decimal. Points are written as differences.
 * Each is rounded by itself, so that errors do not add up.
 */
final class PathText {

	private final StringBuilder text = new StringBuilder();

	/** Adds a closed line. Its last point is the first one. */
	void ring(Coordinate[] points) {
		add(points, points.length - 1);
		this.text.append('z');
	}

	/** Adds a line. */
	void line(Coordinate[] points) {
		add(points, points.length);
	}

	private void add(Coordinate[] points, int count) {
		long x = 0;
		long y = 0;
		boolean first = true;
		for (int at = 0; at < count; at++) {
			long nextX = Math.round(points[at].x * 10);
			long nextY = Math.round(points[at].y * 10);
			if (at == 0) {
				this.text.append('M');
				pair(nextX, nextY);
			}
			else if (nextX != x || nextY != y) {
				this.text.append(first ? "l" : (nextX < x) ? "" : " ");
				pair(nextX - x, nextY - y);
				first = false;
			}
			x = nextX;
			y = nextY;
		}
	}

	private void pair(long x, long y) {
		tenths(x);
		if (y >= 0) {
			this.text.append(' ');
		}
		tenths(y);
	}

	private void tenths(long tenths) {
		if (tenths < 0) {
			this.text.append('-');
		}
		long size = Math.abs(tenths);
		if (size >= 10 || size == 0) {
			this.text.append(size / 10);
		}
		if (size % 10 != 0) {
			this.text.append('.').append(size % 10);
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
