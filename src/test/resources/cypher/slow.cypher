// Takes minutes, whatever it runs on. $mark: by which the test knows it.
UNWIND range(1, 1000000000) AS one
WITH one WHERE one % 7 = 3 AND $mark <> ''
RETURN sum(sqrt(one)) AS sum
