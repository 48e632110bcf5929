package org.oversightgraph.release.live;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The setting of the initial dataset.
 *
 * @param dataset england, exampleshire, or the path of a folder in the format of
 * seed/README.md
 */
@ConfigurationProperties("oversight")
record DatasetSettings(String dataset) {
}
