package org.oversightgraph.page.network;

import java.util.List;

import org.oversightgraph.page.network.RelationType.Strength;

/**
 * A line of the network picture, with all relations between two boxes.
 *
 * @param upper the upper box
 * @param lower the lower box
 * @param strength the style of the line
 * @param words the relations in words, each with an arrow for its direction
 */
record Tie(Unit upper, Unit lower, Strength strength, List<String> words) {
}
