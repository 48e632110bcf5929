package org.oversightgraph.page.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The steps of a scale of numbers, for the shades of a map. Zero has a step of its own.
 * The others are equally wide.
 */
final class Steps {

	private static final int MAX_STEPS = 4;

	private final List<Step> steps;

	private Steps(List<Step> steps) {
		this.steps = steps;
	}

	/**
	 * A step.
	 *
	 * @param from the smallest number
	 * @param to the largest number
	 */
	record Step(int from, int to) {

		/** Returns the numbers, for example "7 to 12". */
		String words() {
			return (this.from == this.to) ? Integer.toString(this.from) : this.from + " to " + this.to;
		}

	}

	/** Returns at most five steps for numbers that are not negative. */
	static Steps of(Collection<Integer> numbers) {
		int largest = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
		List<Step> steps = new ArrayList<>();
		if (numbers.contains(0) || largest == 0) {
			steps.add(new Step(0, 0));
		}
		int width = Math.max(1, (largest + MAX_STEPS - 1) / MAX_STEPS);
		for (int from = 1; from <= largest; from += width) {
			steps.add(new Step(from, Math.min(largest, from + width - 1)));
		}
		return new Steps(List.copyOf(steps));
	}

	List<Step> all() {
		return this.steps;
	}

	/** Returns the position of the step of a number. */
	int of(int number) {
		for (int at = 0; at < this.steps.size(); at++) {
			if (number <= this.steps.get(at).to()) {
				return at;
			}
		}
		throw new IllegalArgumentException("No step contains " + number);
	}

	/** Returns the shade of a step. */
	Shade shade(int at) {
		return Shade.step(at, this.steps.size(), this.steps.get(at).words());
	}

	/** Returns the shades of all steps, for the legend. */
	List<Shade> shades() {
		List<Shade> shades = new ArrayList<>();
		for (int at = 0; at < this.steps.size(); at++) {
			shades.add(shade(at));
		}
		return shades;
	}

}
