/**
 * Generates organizations of any size in the bulk format: for measuring, for trying out, and as the
 * tool that the sample graph is made with. Nobody in them is real.
 *
 * <p>{@link io.blocgraph.bulk.generate.Generator} writes a file set; {@link
 * io.blocgraph.bulk.generate.VietnameseNames} names the people in it. The same seed always gives
 * the same files.
 */
@NullMarked
package io.blocgraph.bulk.generate;

import org.jspecify.annotations.NullMarked;
