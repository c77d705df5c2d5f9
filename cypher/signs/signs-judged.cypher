// Has anything changed since accounts were last judged by signs?
//
// -> isCurrent  Boolean!
RETURN coalesce(
  head(COLLECT { MATCH (judged:Setting {name: 'signsJudged'}) RETURN judged.value })
    = head(COLLECT { MATCH (version:Setting {name: 'dataVersion'}) RETURN version.value }), false) AS isCurrent
