# Points in time and lengths of time, in the spellings that Azure uses: Unix seconds (Key Vault), ISO 8601 with any
# number of fraction digits in UTC, ISO 8601 durations, and d.hh:mm:ss. Undefined for anything else, months and
# years among it: their length depends on where one starts.
package plumbline.lib.instants

day := 86400

# Seconds since 1970, without their fraction.
seconds(value) := value if is_number(value)

seconds(value) := (((days_since_1970(year, month, dom) * day) + (hour * 3600)) + (minute * 60)) + second if {
	is_string(value)
	regex.match(`^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]+)?(Z|\+00:00)$`, value)
	year := number(substring(value, 0, 4))
	month := number(substring(value, 5, 2))
	dom := number(substring(value, 8, 2))
	hour := number(substring(value, 11, 2))
	minute := number(substring(value, 14, 2))
	second := number(substring(value, 17, 2))
}

# Years that begin in March put the leap day at their end; 719468 days lie between 0000-03-01 and 1970-01-01.
days_since_1970(year, month, dom) := ((((years * 365) + floor(years / 4)) - floor(years / 100)) + floor(years / 400)) + (in_year - 719468) if {
	years := year - before_march(month)
	from_march := (month + 9) % 12
	in_year := (floor(((153 * from_march) + 2) / 5) + dom) - 1
}

before_march(month) := 1 if month < 3

before_march(month) := 0 if month >= 3

# The length of a duration in seconds.
length(text) := (((number(part[1]) * 7) + number(part[2])) * day) + clock(part[3], part[4], part[5]) if {
	part := regex.find_all_string_submatch_n(`^P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?$`, text, 1)[0]
	regex.match(`[0-9][WDHMS]$`, text)
} else := (number(part[1]) * day) + clock(part[2], part[3], part[4]) if {
	part := regex.find_all_string_submatch_n(`^(?:([0-9]+)\.)?([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?:\.[0-9]+)?$`, text, 1)[0]
}

clock(hours, minutes, secs) := ((number(hours) * 3600) + (number(minutes) * 60)) + number(secs)

# A text of digits, none of which is none. Leading zeros are no part of a JSON number.
number(digits) := 0 if trim_left(digits, "0") == ""

number(digits) := to_number(trim_left(digits, "0")) if trim_left(digits, "0") != ""
