package org.oversightgraph.release;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which dataset the product begins with.
 *
 * @param dataset england, exampleshire, or the path of a folder in the format of
 * seed/README.md
 */
@ConfigurationProperties("oversight")
record DatasetSettings(String dataset) {
}
