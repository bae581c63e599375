@NullMarked
package dev.plumbline.files.config;

import org.jspecify.annotations.NullMarked;
