# findings.jsonl, line by line, as counts. What counts is what the exit code goes by: noncompliant,
# and neither exempt nor ignored nor known.
reduce inputs as $it (
  {total: 0, new: 0, critical: 0, high: 0, medium: 0, low: 0, unknown: 0, resolved: 0};
  if $it.record == "finding" and $it.verdict == "noncompliant" then
    .total += 1
    | if $it.exemption or $it.ignore or $it.known then . else .new += 1 | .[$it.severity] += 1 end
  elif $it.record == "finding" and $it.verdict == "unknown" then .unknown += 1
  elif $it.record == "resolved" then .resolved += 1
  else . end
)
