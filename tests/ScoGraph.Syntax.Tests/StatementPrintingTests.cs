using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Syntax.Tests;

/// <summary>
/// Statements of clauses of every kind, one after the other with expressions by chance, print as what reads back the same.
/// </summary>
public sealed class StatementPrintingTests
{
    /// <summary>Clauses that others may follow; $E stands for an expression.</summary>
    private static readonly string[] Clauses =
    [
        "MATCH (a:A)-[r:T]->(b) WHERE $E", "OPTIONAL MATCH (a IS A&!B)", "MATCH REPEATABLE ELEMENTS WALK (a)-[r]-{1,3}(b)",
        "MATCH DIFFERENT RELATIONSHIPS (a)--(b), (c)--(d)", "MATCH ACYCLIC (a)-->+(b)", "MATCH ANY 2 SIMPLE PATHS (a)-->{1,4}(b)",
        "MATCH p = ALL SHORTEST TRAIL (a)-->*(b)", "MATCH SHORTEST 2 GROUPS (a)-->+(b)", "MATCH (a)((x)-[:T]->(y) WHERE x.p > y.p){2}(b)",
        "MATCH (a {p: $E})-[r:T|S*1..2]-(b)", "USING INDEX a:A(p)", "FILTER $E", "FILTER WHERE $E", "LET x = $E, y = $E", "FOR x IN $E",
        "UNWIND $E AS x", "WITH *, $E AS z ORDER BY z DESC NULLS FIRST SKIP 1 LIMIT 2 WHERE $E", "WITH DISTINCT $E AS w",
        "ORDER BY $E DESC, $E NULLS LAST", "OFFSET 3", "SKIP 1", "LIMIT 2", "INSERT (n:A&B {p: $E})-[:T {q: 1}]->(m)", "CREATE (n:A:B)-[:T]->(m)",
        "MERGE (m:M {p: $E}) ON CREATE SET m.x = $E ON MATCH SET m += {y: $E}", "SET a.p = $E, a:B, b += $E", "SET a IS B", "REMOVE a.p, b:B",
        "DETACH DELETE a", "FOREACH (i IN $E | SET a.p = i)", "CALL { MATCH (q) RETURN q }", "CALL (a, b) { RETURN a.p AS ap }",
        "CALL (*) { RETURN 1 AS one }", "CALL (a) { CREATE (:X {p: a.p}) } IN TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s",
        "CALL db.labels() YIELD label AS l WHERE $E", "LOAD CSV WITH HEADERS FROM $E AS row FIELDTERMINATOR ';'",
    ];

    private static readonly string[] Ends =
    [
        "RETURN *, $E AS e", "RETURN DISTINCT $E AS e ORDER BY e LIMIT 1", "FINISH", "RETURN *",
    ];

    private static readonly string[] Expressions =
    [
        "1", "a.p", "a.p = 1 AND NOT b.q <> 'x'", "x IN [1, null, INF, NaN]", "CASE a.p WHEN 1, > 2 THEN 'x' WHEN IS NULL THEN 'y' ELSE $n END",
        "CASE WHEN a:A THEN 1 END", "CAST(a.p AS INTEGER)", "a.p IS :: LIST<STRING NOT NULL>", "a IS LABELED A|B", "a IS SOURCE OF r",
        "allReduce(s = 0, x IN [1, 2] | s + x, s < 9)", "reduce(s = 0, x IN l | s + x)", "[x IN l WHERE x > 1 | x * 2]", "n {.a, b: 1, .*}",
        "COUNT { (a)-->() WHERE a.p }", "COLLECT { MATCH (q) RETURN q.p }", "EXISTS { MATCH (a)-->(b) WHERE a.p > 1 }", "'2' || 'x'", "1_000 + 0x1F",
        "a.p IS NOT NFC NORMALIZED", "all(x IN l WHERE x)", "l[1..2]", "-2 ^ 3 % 4", "all_different(a, b)", "point({x: 1, y: 2})", "`odd name`.`key`",
    ];

    private static readonly string[] Alone =
    [
        "CREATE INDEX i IF NOT EXISTS FOR (n:A) ON (n.p, n.q)", "CREATE TEXT INDEX t FOR ()-[r:T]-() ON (r.p)", "DROP INDEX i IF EXISTS",
        "CREATE FULLTEXT INDEX f FOR (n:A|B) ON EACH [n.p, n.q]", "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.p IS UNIQUE",
        "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:A) REQUIRE (n.p, n.q) IS NODE KEY", "CREATE CONSTRAINT FOR ()-[r:T]-() REQUIRE r.p IS NOT NULL",
        "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.p IS :: STRING", "DROP CONSTRAINT c", "SHOW INDEXES", "SHOW CONSTRAINTS", "SHOW PROCEDURES",
        "SHOW FUNCTIONS YIELD name WHERE name = 'x' RETURN name", "SHOW INDEXES YIELD * ORDER BY name SKIP 1 LIMIT 2",
    ];

    private static readonly Gen<string> Expression =
        from form in Gen.Elements(Expressions)
        from inside in Gen.Elements("", " + 1", " IS NULL", " = $other")
        select inside.Length == 0 ? form : $"({form}){inside}";

    private static readonly Gen<string> Single =
        from count in Gen.Choose(0, 4)
        from clauses in Gen.ArrayOf(Gen.Elements(Clauses), count)
        from end in Gen.Elements(Ends)
        from expressions in Gen.ArrayOf(Expression, 24)
        select Filled(string.Join(' ', [.. clauses, end]), expressions);

    private static readonly Gen<string> Statements = Gen.OneOf(
        Single,
        Gen.Elements(Alone),
        from one in Single from other in Single select $"{one} UNION ALL {other}",
        from one in Single from other in Single from all in Gen.Elements("", " ALL") select $"{{ {one} UNION{all} {other} }}",
        from one in Single from other in Single select $"{one} NEXT {other}",
        from one in Single from other in Single from test in Expression select $"WHEN {test} THEN {one} ELSE {other}",
        from one in Single from test in Expression select $"CALL {{ WHEN {test} THEN {{ {one} }} }} RETURN 1 AS one",
        from one in Single from mode in Gen.Elements("EXPLAIN", "PROFILE", "CYPHER 25") select $"{mode} {one}");

    [Property(MaxTest = 1500)]
    public Property Read_back_as_the_same(bool lower) => Prop.ForAll(Statements.ToArbitrary(), query =>
    {
        ParsedQuery first = CypherParser.Parse(query);
        // What the grammar refuses is no tree that could be printed.
        if (first.Statement is not { } tree || first.Error is not null)
            return true.Label(query).Classify(true, "refused");
        string text = QueryPrinter.Print(tree);
        ParsedQuery second = CypherParser.Parse(text);
        Assert.True(second.Error is null, second.Error is null ? "" : $"{query}\n{new QueryException(second.Error, text).Message}");
        Assert.True(TreeText.WithoutParentheses(tree) == TreeText.WithoutParentheses(second.Statement!), $"{query}\n{text}");
        Assert.Equal(text, QueryPrinter.Print(second.Statement!));
        return true.Label(query).Classify(lower, "lower");
    });

    /// <summary>Every clause and expression above is one that the grammar takes, so that the law is about something.</summary>
    [Fact]
    public void Every_form_is_read()
    {
        List<string> refused = [];
        foreach (string clause in Clauses)
            Try($"MATCH (a), (b) {(clause.StartsWith("USING", StringComparison.Ordinal) ? "MATCH (a:A) " : "")}{Filled(clause, ["1"])} RETURN 1 AS one");
        foreach (string end in Ends)
            Try($"MATCH (a) {Filled(end, ["1"])}");
        foreach (string expression in Expressions)
            Try($"MATCH (a), (b) RETURN {expression} AS e");
        foreach (string alone in Alone)
            Try(alone);
        Assert.Empty(refused);

        void Try(string query)
        {
            if (CypherParser.Parse(query).Error is { } error)
                refused.Add($"{query}: {new QueryException(error, query).Message}");
        }
    }

    private static string Filled(string text, string[] expressions)
    {
        int next = 0;
        while (text.IndexOf("$E", StringComparison.Ordinal) is >= 0 and int at)
            text = $"{text[..at]}{expressions[next++ % expressions.Length]}{text[(at + 2)..]}";
        return text;
    }
}
