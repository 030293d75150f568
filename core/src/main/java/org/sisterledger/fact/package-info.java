/** What a source states: subject, property, value, with the source, its grade, the day it speaks of and who may see it. */
@NullMarked
package org.sisterledger.fact;

import org.jspecify.annotations.NullMarked;
