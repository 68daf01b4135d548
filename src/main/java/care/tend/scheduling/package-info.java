/**
 * When something can be booked, and what is booked: hours, claims, slots and appointments. Also the command {@code tend
 * slots}, which answers a question in a file with the engine every booking uses.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "business",
            "live",
            "notifications",
            "clients",
            "pets",
            "catalogue"
        })
package care.tend.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
