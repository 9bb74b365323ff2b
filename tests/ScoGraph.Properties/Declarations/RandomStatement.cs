namespace ScoGraph.Properties.Declarations;

/// <summary>Statements that change a small graph in every way, drawn by chance.</summary>
internal sealed class RandomStatement(Random random)
{
    private static readonly string[] Values = ["0", "1", "2", "1.0", "'a'", "null", "0", "1", "2"];

    public string Next() => random.Next(16) switch
    {
        0 or 1 => $"CREATE (:{Label()} {Map()})",
        2 => $"CREATE (:A:B {Map()})-[:R {Map()}]->(:{Label()} {Map()})",
        3 => $"MATCH (a), (b) WITH a, b SKIP {random.Next(5)} LIMIT 1 CREATE (a)-[:{Type()} {Map()}]->(b)",
        4 => $"{One()} SET n.{Key()} = {Value()}",
        5 => $"MATCH (n:{Label()}) SET n.{Key()} = {Value()}",
        6 => $"{One()} SET n:{Label()}, n += {Map()}",
        7 => $"{One()} REMOVE n.{Key()}, n:{Label()}",
        8 => $"MERGE (n:{Label()} {{x: {random.Next(3)}}}) ON CREATE SET n.y = {Value()} ON MATCH SET n.x = {Value()}",
        9 => $"{One()} {(random.Next(2) == 0 ? "DETACH " : "")}DELETE n",
        10 => $"MATCH ()-[r:R]->() WITH r SKIP {random.Next(3)} LIMIT 1 {(random.Next(2) == 0 ? "DELETE r" : $"SET r = {Map()}")}",
        11 => $"UNWIND [{Value()}, {Value()}] AS v CREATE (n:{Label()}) SET n.x = v, n.y = v",
        12 => $"FOREACH (v IN [{Value()}, {Value()}] | MERGE (n:{Label()} {{y: coalesce(v, 7)}}) SET n.x = v)",
        13 => $"{One()} SET n.x = {Value()} WITH n UNWIND [1, 0] AS d RETURN 1 / (d + {random.Next(2)})",
        14 => $"MATCH (n:{Label()}) WITH n LIMIT 2 SET n.x = 0 SET n.x = {Value()}",
        _ => $"MATCH (n:A), (m:B) WITH n, m LIMIT 1 SET n.x = m.x, m.x = n.x",
    };

    /// <summary>A statement that commits on its way.</summary>
    public string Batched() => $"UNWIND [{Value()}, {Value()}, {Value()}, {Value()}] AS v CALL (v) {{ CREATE (n:{Label()} {{x: v, y: 1}}) }} "
        + $"IN TRANSACTIONS OF {random.Next(1, 4)} ROWS ON ERROR {(random.Next(3) switch { 0 => "CONTINUE", 1 => "BREAK", _ => "FAIL" })}";

    private string One() => $"MATCH (n) WITH n SKIP {random.Next(6)} LIMIT 1";

    private string Map() => $"{{x: {Value()}, y: {Value()}}}";

    private string Value() => Values[random.Next(Values.Length)];

    private string Label() => random.Next(2) == 0 ? "A" : "B";

    private string Type() => random.Next(3) == 0 ? "S" : "R";

    private string Key() => random.Next(2) == 0 ? "x" : "y";
}
