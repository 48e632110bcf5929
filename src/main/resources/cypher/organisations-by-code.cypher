// Bodies by their codes. $codes.
UNWIND $codes AS code
MATCH (body:Organisation {code: code})
RETURN body
