package care.tend.live.internal;

import care.tend.kernel.BusinessId;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How far a channel has come: {@code ["biz_…", "appointments", 7]}.
 *
 * @param n counts what was said on it since this process began
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"business", "topic", "n"})
record Position(BusinessId business, String topic, long n) {}
