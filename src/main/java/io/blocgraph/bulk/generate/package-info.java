/**
 * Generation of graphs of any size in the bulk format, for performance tests, demonstrations and the sample graph. All
 * people are fictitious.
 *
 * <p>{@link io.blocgraph.bulk.generate.Generator} writes a file set; {@link io.blocgraph.bulk.generate.VietnameseNames}
 * generates the names in it. The same seed and size always produce the same files.
 */
@NullMarked
package io.blocgraph.bulk.generate;

import org.jspecify.annotations.NullMarked;
