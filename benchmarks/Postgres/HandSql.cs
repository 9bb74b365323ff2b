using System.Text;
using Npgsql;

namespace ScoGraph.PostgresFigures;

/// <summary>
/// The nine queries of the Labelled Subgraph Query Benchmark as somebody who knows the tables writes them in SQL, and where it helps with
/// groups counted below the joins.
/// </summary>
internal static class HandSql
{
    public static readonly IReadOnlyDictionary<string, string[]> Queries = new Dictionary<string, string[]>
    {
        ["lsqb-1"] =
        [
            "SELECT count(*) FROM part p JOIN located l ON l.dst = p.src JOIN member m ON m.dst = l.src JOIN container c ON c.src = m.src "
                + "JOIN reply r ON r.dst = c.dst JOIN hastag h ON h.src = r.src JOIN tagtype t ON t.src = h.dst",
            "SELECT sum(a.n * b.n) FROM (SELECT m.src AS forum, count(*) AS n FROM part p JOIN located l ON l.dst = p.src "
                + "JOIN member m ON m.dst = l.src GROUP BY 1) a JOIN (SELECT c.src AS forum, count(*) AS n FROM container c "
                + "JOIN reply r ON r.dst = c.dst JOIN hastag h ON h.src = r.src JOIN tagtype t ON t.src = h.dst GROUP BY 1) b USING (forum)",
        ],
        ["lsqb-2"] =
        [
            "SELECT count(*) FROM knows k JOIN creator c1 ON c1.dst = k.a JOIN replypost r ON r.src = c1.src "
                + "JOIN creator c2 ON c2.src = r.dst AND c2.dst = k.b",
        ],
        ["lsqb-3"] =
        [
            "SELECT count(*) FROM knows k1 JOIN knows k2 ON k2.a = k1.b JOIN knows k3 ON k3.a = k2.b AND k3.b = k1.a "
                + "JOIN located l1 ON l1.src = k1.a JOIN part p1 ON p1.src = l1.dst JOIN located l2 ON l2.src = k2.a "
                + "JOIN part p2 ON p2.src = l2.dst AND p2.dst = p1.dst JOIN located l3 ON l3.src = k3.a "
                + "JOIN part p3 ON p3.src = l3.dst AND p3.dst = p1.dst",
            "WITH home AS MATERIALIZED (SELECT l.src AS person, p.dst AS country FROM located l JOIN part p ON p.src = l.dst), "
                + "near AS MATERIALIZED (SELECT k.a, k.b FROM knows k JOIN home x ON x.person = k.a JOIN home y ON y.person = k.b "
                + "AND y.country = x.country) "
                + "SELECT count(*) FROM near k1 JOIN near k2 ON k2.a = k1.b JOIN near k3 ON k3.a = k2.b AND k3.b = k1.a",
        ],
        ["lsqb-4"] =
        [
            "SELECT count(*) FROM hastag h JOIN creator c ON c.src = h.src JOIN likes l ON l.dst = h.src JOIN reply r ON r.dst = h.src",
            "SELECT sum(h.n * c.n * l.n * r.n) FROM (SELECT src AS m, count(*) AS n FROM hastag GROUP BY 1) h "
                + "JOIN (SELECT src AS m, count(*) AS n FROM creator GROUP BY 1) c USING (m) "
                + "JOIN (SELECT dst AS m, count(*) AS n FROM likes GROUP BY 1) l USING (m) "
                + "JOIN (SELECT dst AS m, count(*) AS n FROM reply GROUP BY 1) r USING (m)",
        ],
        ["lsqb-5"] =
        [
            "SELECT count(*) FROM hastag h1 JOIN reply r ON r.dst = h1.src JOIN hastag h2 ON h2.src = r.src WHERE h1.dst <> h2.dst",
        ],
        ["lsqb-6"] =
        [
            "SELECT count(*) FROM knows k1 JOIN knows k2 ON k2.a = k1.b JOIN interest i ON i.src = k2.b WHERE k1.a <> k2.b",
            "WITH w AS MATERIALIZED (SELECT src AS person, count(*) AS n FROM interest GROUP BY 1) "
                + "SELECT sum(w.n) FROM knows k1 JOIN knows k2 ON k2.a = k1.b JOIN w ON w.person = k2.b WHERE k1.a <> k2.b",
            "WITH w AS MATERIALIZED (SELECT src AS person, count(*) AS n FROM interest GROUP BY 1), "
                + "d AS MATERIALIZED (SELECT b, count(*) AS n FROM knows GROUP BY 1) "
                + "SELECT (SELECT sum(d.n * w.n) FROM knows k2 JOIN d ON d.b = k2.a JOIN w ON w.person = k2.b) "
                + "- (SELECT sum(w.n) FROM knows k1 JOIN knows k2 ON k2.a = k1.b AND k2.b = k1.a JOIN w ON w.person = k2.b)",
        ],
        ["lsqb-7"] =
        [
            "SELECT count(*) FROM hastag h JOIN creator c ON c.src = h.src LEFT JOIN likes l ON l.dst = h.src LEFT JOIN reply r ON r.dst = h.src",
            "SELECT sum(h.n * c.n * coalesce(l.n, 1) * coalesce(r.n, 1)) FROM (SELECT src AS m, count(*) AS n FROM hastag GROUP BY 1) h "
                + "JOIN (SELECT src AS m, count(*) AS n FROM creator GROUP BY 1) c USING (m) "
                + "LEFT JOIN (SELECT dst AS m, count(*) AS n FROM likes GROUP BY 1) l USING (m) "
                + "LEFT JOIN (SELECT dst AS m, count(*) AS n FROM reply GROUP BY 1) r USING (m)",
        ],
        ["lsqb-8"] =
        [
            "SELECT count(*) FROM hastag h1 JOIN reply r ON r.dst = h1.src JOIN hastag h2 ON h2.src = r.src WHERE h1.dst <> h2.dst "
                + "AND NOT EXISTS (SELECT 1 FROM hastag h3 WHERE h3.src = r.src AND h3.dst = h1.dst)",
        ],
        ["lsqb-9"] =
        [
            "SELECT count(*) FROM knows k1 JOIN knows k2 ON k2.a = k1.b JOIN interest i ON i.src = k2.b WHERE k1.a <> k2.b "
                + "AND NOT EXISTS (SELECT 1 FROM knows k3 WHERE k3.a = k1.a AND k3.b = k2.b)",
            // Written with NOT EXISTS, the estimate of one row makes the server join the numbers in a nested loop that takes minutes.
            "WITH w AS MATERIALIZED (SELECT src AS person, count(*) AS n FROM interest GROUP BY 1), "
                + "d AS MATERIALIZED (SELECT b, count(*) AS n FROM knows GROUP BY 1) "
                + "SELECT (SELECT sum(d.n * w.n) FROM knows k2 JOIN d ON d.b = k2.a JOIN w ON w.person = k2.b) "
                + "- (SELECT sum(w.n) FROM knows k1 JOIN knows k2 ON k2.a = k1.b AND k2.b = k1.a JOIN w ON w.person = k2.b) "
                + "- (SELECT sum(w.n) FROM knows k1 JOIN knows k2 ON k2.a = k1.b JOIN knows k3 ON k3.a = k1.a AND k3.b = k2.b "
                + "JOIN w ON w.person = k2.b)",
        ],
    };

    /// <summary>Makes the names that the queries use: views of the graph's tables, and a table of who knows whom both ways.</summary>
    public static void Prepare(NpgsqlConnection connection, string schema)
    {
        Dictionary<string, string> tables = Tables(connection, schema);
        StringBuilder script = new($"DROP SCHEMA IF EXISTS hand CASCADE; CREATE SCHEMA hand; SET search_path = hand;\n");
        foreach ((string view, string type) in new[]
        {
            ("part", "IS_PART_OF"), ("located", "IS_LOCATED_IN"), ("member", "HAS_MEMBER"), ("container", "CONTAINER_OF"),
            ("reply", "REPLY_OF"), ("hastag", "HAS_TAG"), ("tagtype", "HAS_TYPE"), ("creator", "HAS_CREATOR"), ("interest", "HAS_INTEREST"),
            ("likes", "LIKES"), ("know", "KNOWS"),
        })
        {
            script.AppendLine($"CREATE VIEW {view} AS SELECT * FROM {tables[type]};");
        }

        script.AppendLine($"CREATE VIEW replypost AS SELECT r.* FROM reply r JOIN {tables["Message_Post"]} p ON p.nid = r.dst;");
        script.AppendLine("CREATE TABLE knows AS SELECT src AS a, dst AS b FROM know UNION ALL SELECT dst, src FROM know;");
        script.AppendLine("CREATE INDEX ON knows (a, b); CREATE INDEX ON knows (b, a); ANALYZE knows;");
        using NpgsqlCommand command = new(script.ToString(), connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    private static Dictionary<string, string> Tables(NpgsqlConnection connection, string schema)
    {
        using NpgsqlCommand command = new($"SELECT name FROM {schema}.tables WHERE name <> ''", connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        Dictionary<string, string> tables = [];
        while (reader.Read())
        {
            string name = reader.GetString(0);
            tables[name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]] = $"{schema}.\"{name}\"";
        }

        return tables;
    }
}
