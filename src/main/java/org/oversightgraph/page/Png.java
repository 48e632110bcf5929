package org.oversightgraph.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;

/** Draws a picture in pixels, with two pixels for each unit. */
final class Png {

	private static final int SCALE = 2;

	private Png() {
	}

	static byte[] of(byte[] svg) throws IOException {
		SVGDocument document = Objects.requireNonNull(
				new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()),
				"a picture of a page is valid SVG");
		FloatSize size = document.size();
		BufferedImage image = new BufferedImage(Math.round(size.width * SCALE), Math.round(size.height * SCALE),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D canvas = image.createGraphics();
		try {
			canvas.setColor(Color.WHITE);
			canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
			canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			canvas.scale(SCALE, SCALE);
			document.render(null, canvas);
		}
		finally {
			canvas.dispose();
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}

}
