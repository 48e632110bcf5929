package org.oversightgraph.page.network;

/**
 * A relation between two organisations.
 *
 * @param from the first organisation
 * @param to the second organisation
 * @param type the type
 * @param statement the relation as a sentence
 */
public record Relation(Member from, Member to, RelationType type, String statement) {
}
