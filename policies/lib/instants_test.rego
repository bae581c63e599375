package plumbline.lib.instants_test

import data.plumbline.lib.instants

test_seconds_of_dates if {
	every row in [
		["1970-01-01T00:00:00Z", 0], ["1970-01-02T00:00:01Z", 86401], ["2000-02-29T12:00:00Z", 951825600],
		["2000-03-01T00:00:00Z", 951868800], ["2023-12-31T23:59:59.9999999Z", 1704067199],
		["2024-02-29T00:00:00+00:00", 1709164800], ["2026-08-08T08:09:08.123Z", 1786176548],
		["2100-03-01T00:00:00Z", 4107542400], [1709164800, 1709164800],
	] {
		instants.seconds(row[0]) == row[1]
	}
}

test_what_is_no_instant if {
	every text in ["", "2026-08-08", "08/08/2026 10:00:00", "2026-08-08T10:00:00", "2026-08-08T10:00:00+02:00", "2026-13-01T00:00:00Z", true, null] {
		not instants.seconds(text)
	}
}

test_lengths_in_both_spellings if {
	every row in [
		["P7D", 604800], ["7.00:00:00", 604800], ["P1W", 604800], ["PT168H", 604800], ["1.15:59:59", 143999],
		["P1DT15H59M59S", 143999], ["00:10:00", 600], ["PT10M", 600], ["08.09:00:00", 723600], ["P0D", 0], ["0.00:00:00", 0],
	] {
		instants.length(row[0]) == row[1]
	}
}

test_what_is_no_length if {
	every text in ["", "P", "PT", "7", "P1M", "P1Y", "-P7D", "7 days", "1.2:3:4", "7.00:00"] {
		not instants.length(text)
	}
}
