@NullMarked
package dev.plumbline.azure.http;

import org.jspecify.annotations.NullMarked;
